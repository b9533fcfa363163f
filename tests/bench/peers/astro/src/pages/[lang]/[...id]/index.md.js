import { textsOf } from '../../../lib/common.js';
import { markdownFile } from '../../../lib/files.js';
import { getStories } from '../../../lib/stories.js';

export async function getStaticPaths() {
  const texts = textsOf(await getStories());
  return texts.map(({ story, lang }) => ({
    params: { lang, id: story.id },
    props: { story, lang },
  }));
}

export function GET({ props: { story, lang } }) {
  return new Response(markdownFile(story, lang));
}
