import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A text that the steps change; a block is Markdown. */
export interface MadeText {
  title: string;
  summary: string | null;
  blocks: string[];
  /** The value of `blocks:` in a translation. */
  recorded: string | null;
  /** The value of `translated:` in a translation. */
  translated: string | null;
}

export interface MadeStory {
  id: string;
  date: string;
  updated: string | null;
  /** Its former ids, oldest first. */
  aliases: string[];
  /** The Arabic names of its tags. */
  tags: string[];
  draft: boolean;
  /** Whether its files have CRLF line ends. */
  usesCrlf: boolean;
  /** The name of the image next to its article. */
  image: string | null;
  /** Faulty lines in the front matter of its article. */
  faults: string[];
  ar: MadeText;
  en: MadeText | null;
}

export interface MadeTag {
  slug: string;
  en: string;
  also: string | null;
  /** Its former slugs. */
  aliases: string[];
}

/** A content root whose stories are kept in memory; only files that changed are written. */
export class MadeContent {
  readonly root: string;
  readonly stories: MadeStory[] = [];
  readonly tags = new Map<string, MadeTag>();
  /** The content of `permalinks.lock`. */
  lock: string | null = null;
  /** Files that do not belong in the content. */
  readonly strays = new Set<string>();
  /** Each file as it was last written. */
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

  /** The files of a story, its article first. */
  filesOf({ id, en }: MadeStory): readonly string[] {
    return [`articles/${id}.md`, ...(en ? [`translations/${id}.md`] : [])];
  }

  imageFile({ id }: MadeStory, image: string): string {
    return path.posix.join('articles', path.posix.dirname(id), image);
  }

  /** Writes and deletes files to match the stories; returns whether there was anything to do. */
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
    const changed = [...wanted].filter(([file, text]) => this.#written.get(file) !== text);
    for (const [file, text] of changed) this.#write(file, text);
    return gone.length + changed.length > 0;
  }

  /** Renames the files of stories after their present ids, as a person would. */
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
    // In two passes, because two stories may swap their names.
    for (const [from] of moves) renameSync(this.at(from), `${this.at(from)}.aside`);
    for (const [from, to] of moves) {
      mkdirSync(path.dirname(this.at(to)), { recursive: true });
      renameSync(`${this.at(from)}.aside`, this.at(to));
    }
    const texts = moves.map(([from, to]) => [to, this.#written.get(from)] as const);
    for (const [from] of moves) this.#written.delete(from);
    for (const [to, text] of texts) if (text !== undefined) this.#written.set(to, text);
  }

  /** Notes that a file no longer matches its story; `repair` writes it again. */
  markDamaged(file: string): void {
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
    // In whole milliseconds, so that a step can restore the modification time exactly.
    const now = new Date();
    utimesSync(this.at(file), now, now);
    this.#written.set(file, text);
  }
}

function articleFile(story: MadeStory): string {
  const { date, updated, aliases, tags, draft, usesCrlf, image, faults, ar } = story;
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
  return fileOf(lines, [...ar.blocks, ...figure], usesCrlf);
}

function translationFile({ usesCrlf, image }: MadeStory, text: MadeText): string {
  const { title, summary, blocks, recorded, translated } = text;
  const lines = [
    `title: ${JSON.stringify(title)}`,
    ...(summary === null ? [] : [`summary: ${JSON.stringify(summary)}`]),
    ...(translated === null ? [] : [`translated: ${translated}`]),
    ...(recorded === null ? [] : [`blocks: ${recorded}`]),
  ];
  const figure = image === null ? [] : [`![A picture](${image} "Caption ${image}")`];
  return fileOf(lines, [...blocks, ...figure], usesCrlf);
}

function fileOf(
  frontMatter: readonly string[],
  blocks: readonly string[],
  usesCrlf: boolean,
): string {
  const text = `---\n${frontMatter.join('\n')}\n---\n\n${blocks.join('\n\n')}\n`;
  return usesCrlf ? text.replaceAll('\n', '\r\n') : text;
}

function tagsFile(tags: ReadonlyMap<string, MadeTag>): string {
  const lines = [...tags].map(([name, { slug, en, also, aliases }]) => {
    const other = also === null ? '' : `, also: [${also}]`;
    const former = aliases.length === 0 ? '' : `, aliases: [${aliases.join(', ')}]`;
    return `${name}: { slug: ${slug}, en: ${en}${other}${former} }\n`;
  });
  return lines.join('') || '{}\n';
}
