/** The languages that commands speak. */
export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * Words for a person in each language, side by side where the message is made. Errors and progress carry both; only what prints them
 * picks one. Names of files and terms of the forms stand in both as they are.
 */
export interface Bilingual {
  ja: string;
  en: string;
}

/** Words that are the same in both languages: a path, what another program has reported. */
export const sameInBoth = (words: string): Bilingual => ({ ja: words, en: words });

/** Where a sentence may be left out. */
export const NO_WORDS: Bilingual = sameInBoth('');

/** Sentences one after the other: English parts them by a blank. Empty ones are left out. */
export function joinSentences(...sentences: readonly Bilingual[]): Bilingual {
  const english = sentences.map(({ en }) => en).filter((words) => words !== '');
  return { ja: sentences.map(({ ja }) => ja).join(''), en: english.join(' ') };
}

/** Names in 「」, one after the other. */
export function quoteNames(names: readonly string[]): Bilingual {
  const quoted = names.map((name) => `「${name}」`);
  return { ja: quoted.join(''), en: quoted.join(', ') };
}

export const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === LANGUAGES.length &&
  LANGUAGES.every((language) => typeof (value as Record<string, unknown>)[language] === 'string');

/** A replacer for `JSON.stringify` that writes every bilingual value as its words in one language. */
export const pickWords =
  (language: Language) =>
  (_key: string, value: unknown): unknown =>
    isBilingual(value) ? value[language] : value;

/** A number with separators, which are the same in both languages: `1,000`. */
export const formatCount = (count: number): string => count.toLocaleString('en');

/** A number with its English noun: `1 warning`, `1,000 warnings`. */
export const countNoun = (count: number, noun: string, plural = `${noun}s`): string =>
  `${formatCount(count)} ${count === 1 ? noun : plural}`;

/** An error with words for a person. `message` has the English ones, for logs. */
export class BilingualError extends Error {
  readonly words: Bilingual;

  constructor(words: Bilingual, options?: ErrorOptions) {
    super(words.en, options);
    this.words = words;
  }
}
