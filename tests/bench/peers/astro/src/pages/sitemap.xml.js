import { sitemap } from '../lib/files.js';
import { getIndexes, getStories } from '../lib/stories.js';

export async function GET() {
  return new Response(sitemap(await getStories(), await getIndexes()));
}
