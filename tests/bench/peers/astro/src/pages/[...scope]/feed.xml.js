import { atomFeed } from '../../lib/feeds.js';
import { feedPaths } from '../../lib/stories.js';

export const getStaticPaths = feedPaths;

export function GET({ props }) {
  return new Response(atomFeed(props.feed));
}
