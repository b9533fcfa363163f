import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A text as the steps change it; a block is a line of Markdown. */
export interface MadeText {
  title: string;
  summary: string | null;
  blocks: string[];
  /** Which block renders which, as `blocks:` has it; of a translation. */
  recorded: string | null;
  /** When it was made; of a translation. */
  translated: string | null;
}

export interface MadeStory {
  id: string;
  date: string;
  updated: string | null;
  /** The ids that it had, the first one first. */
  aliases: string[];
  /** In Arabic. */
  tags: string[];
  draft: boolean;
  /** Whether its files have the line ends of Windows. */
  inWindows: boolean;
  /** The name of an image beside its article. */
  image: string | null;
  /** Lines that are wrong in the front matter of its article. */
  faults: string[];
  ar: MadeText;
  en: MadeText | null;
}

export interface MadeTag {
  slug: string;
  en: string;
  also: string | null;
  /** The slugs that it had. */
  aliases: string[];
}

/** A content root whose stories are held in memory, and written where they have changed. */
export class MadeContent {
  readonly root: string;
  readonly stories: MadeStory[] = [];
  readonly tags = new Map<string, MadeTag>();
  /** What is recorded as published, as its file has it. */
  lock: string | null = null;
  /** Files that do not belong there. */
  readonly strays = new Set<string>();
  /** What each file was written as. */
  readonly #written = new Map<string, string>();
  readonly #damaged = new Set<string>();

  constructor(root: string) {
    this.root = root;
    mkdirSync(path.join(root, 'articles'), { recursive: true });
    mkdirSync(path.join(root, 'translations'));
  }

  at(file: string): string {
    return path.join(this.root, file);
  }

  /** The files of a story, the article first. */
  filesOf({ id, en }: MadeStory): readonly string[] {
    return [`articles/${id}.md`, ...(en ? [`translations/${id}.md`] : [])];
  }

  imageFile({ id }: MadeStory, image: string): string {
    return path.posix.join('articles', path.posix.dirname(id), image);
  }

  /** Makes the files what the stories are; says whether any was other, new or gone. */
  save(): boolean {
    const wanted = new Map<string, string>();
    for (const story of this.stories) {
      wanted.set(`articles/${story.id}.md`, articleFile(story));
      if (story.en) wanted.set(`translations/${story.id}.md`, translationFile(story, story.en));
    }
    wanted.set('translations/tags.yaml', tagsFile(this.tags));
    if (this.lock !== null) wanted.set('permalinks.lock', this.lock);
    const gone = [...this.#written.keys()].filter((file) => !wanted.has(file));
    for (const file of gone) {
      rmSync(this.at(file), { force: true });
      this.#written.delete(file);
    }
    const other = [...wanted].filter(([file, text]) => this.#written.get(file) !== text);
    for (const [file, text] of other) this.#write(file, text);
    return gone.length + other.length > 0;
  }

  /** Gives the files of stories the names that the stories have now, as a person would. */
  rename(renamed: ReadonlyMap<MadeStory, string>): void {
    const moves = [...renamed].flatMap(([story, before]) => {
      const was = { ...story, id: before };
      const image = story.image === null ? [] : [story.image];
      return this.filesOf(was)
        .map((file, index) => [file, this.filesOf(story)[index] ?? file] as const)
        .concat(
          image.map((one) => [this.imageFile(was, one), this.imageFile(story, one)] as const),
        );
    });
    // Aside first: two stories may change names.
    for (const [from] of moves) renameSync(this.at(from), `${this.at(from)}.aside`);
    for (const [from, to] of moves) {
      mkdirSync(path.dirname(this.at(to)), { recursive: true });
      renameSync(`${this.at(from)}.aside`, this.at(to));
    }
    const texts = moves.map(([from, to]) => [to, this.#written.get(from)] as const);
    for (const [from] of moves) this.#written.delete(from);
    for (const [to, text] of texts) if (text !== undefined) this.#written.set(to, text);
  }

  /** Tells that a file is no longer what its story is: `repair` writes it again. */
  damaged(file: string): void {
    this.#damaged.add(file);
  }

  repair(): boolean {
    for (const file of this.#damaged) this.#written.delete(file);
    this.#damaged.clear();
    return this.save();
  }

  #write(file: string, text: string): void {
    mkdirSync(path.dirname(this.at(file)), { recursive: true });
    writeFileSync(this.at(file), text);
    // In whole milliseconds, so that a step can set the time of a change back to it.
    const now = new Date();
    utimesSync(this.at(file), now, now);
    this.#written.set(file, text);
  }
}

function articleFile(story: MadeStory): string {
  const { date, updated, aliases, tags, draft, inWindows, image, faults, ar } = story;
  const lines = [
    `title: ${JSON.stringify(ar.title)}`,
    `date: ${date}`,
    `tags: [${tags.join(', ')}]`,
    ...(ar.summary === null ? [] : [`summary: ${JSON.stringify(ar.summary)}`]),
    ...(updated === null ? [] : [`updated: ${updated}`]),
    ...(aliases.length === 0 ? [] : [`aliases: [${aliases.join(', ')}]`]),
    ...(draft ? ['draft: true'] : []),
    ...faults,
  ];
  const figure = image === null ? [] : [`![صورة](${image} "شرح ${image}")`];
  return fileOf(lines, [...ar.blocks, ...figure], inWindows);
}

function translationFile({ inWindows, image }: MadeStory, text: MadeText): string {
  const { title, summary, blocks, recorded, translated } = text;
  const lines = [
    `title: ${JSON.stringify(title)}`,
    ...(summary === null ? [] : [`summary: ${JSON.stringify(summary)}`]),
    ...(translated === null ? [] : [`translated: ${translated}`]),
    ...(recorded === null ? [] : [`blocks: ${recorded}`]),
  ];
  const figure = image === null ? [] : [`![A picture](${image} "Caption ${image}")`];
  return fileOf(lines, [...blocks, ...figure], inWindows);
}

function fileOf(
  frontMatter: readonly string[],
  blocks: readonly string[],
  inWindows: boolean,
): string {
  const text = `---\n${frontMatter.join('\n')}\n---\n\n${blocks.join('\n\n')}\n`;
  return inWindows ? text.replaceAll('\n', '\r\n') : text;
}

function tagsFile(tags: ReadonlyMap<string, MadeTag>): string {
  const lines = [...tags].map(([name, { slug, en, also, aliases }]) => {
    const other = also === null ? '' : `, also: [${also}]`;
    const old = aliases.length === 0 ? '' : `, aliases: [${aliases.join(', ')}]`;
    return `${name}: { slug: ${slug}, en: ${en}${other}${old} }\n`;
  });
  return lines.join('') || '{}\n';
}
