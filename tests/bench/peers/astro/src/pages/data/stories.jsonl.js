import { corpus } from '../../lib/files.js';
import { getStories } from '../../lib/stories.js';

export async function GET() {
  return new Response(corpus(await getStories()));
}
