import type { Random } from '../bench/archive/random.ts';
import type { MadeStory, MadeText } from './made-content.ts';

const WORDS = {
  ar: 'أعلنت الوزارة أمس أن النهر ارتفع في الشمال بعد أمطار غزيرة وفتحت السدود القريبة من المدينة'.split(
    ' ',
  ),
  en: 'The ministry said yesterday that the river rose in the north after heavy rain'.split(' '),
} as const;

const NAMES = ['river', 'market', 'talks', 'harvest', 'bridge'] as const;

/** A sentence that its number makes unique. */
export function sentence(random: Random, language: 'ar' | 'en', number: number): string {
  const words = Array.from({ length: random.between(3, 12) }, () => random.pick(WORDS[language]));
  return `${words.join(' ')} ${number}.`;
}

/** A block of Markdown. */
export function block(random: Random, language: 'ar' | 'en', number: number): string {
  const text = sentence(random, language, number);
  if (random.chance(0.1)) return `## ${text}`;
  if (random.chance(0.1)) return `> ${text}`;
  if (random.chance(0.1)) return `- ${text}\n- **${number}**`;
  return text;
}

export function text(random: Random, language: 'ar' | 'en', number: number): MadeText {
  const blocks = Array.from({ length: random.between(1, 4) }, (_, index) =>
    block(random, language, number * 10 + index),
  );
  const summary = random.chance(0.5) ? sentence(random, language, number) : null;
  return {
    title: sentence(random, language, number),
    summary,
    blocks,
    recorded: null,
    translated: null,
  };
}

/** A date of any precision within a few years, so that periods have several stories. */
export function date(random: Random): string {
  const year = String(random.between(2021, 2024));
  if (random.chance(0.15)) return year;
  const month = `${year}-0${random.between(1, 3)}`;
  if (random.chance(0.15)) return month;
  const day = `${month}-${String(random.between(1, 28)).padStart(2, '0')}`;
  return random.chance(0.2) ? `${day}T${random.between(10, 23)}:30:00Z` : day;
}

/** An id that no other story has. */
export function newId(random: Random, stories: readonly MadeStory[]): string {
  for (;;) {
    const month = random.chance(0.8) ? `/0${random.between(1, 2)}` : '';
    const more = random.chance(0.3) ? `-${random.between(2, 9)}` : '';
    const id = `${random.between(2021, 2024)}${month}/${random.pick(NAMES)}${more}`;
    if (!stories.some((story) => story.id === id)) return id;
  }
}
