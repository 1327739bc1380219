/** What is searched of one assessment, as the site keeps it for the browser. Empty texts of items are left out. */
export interface TextsFile {
  items: SearchItemText[];
  changes: ChangeTexts[];
}

export interface SearchItemText {
  key: string;
  /** Number of the part of the document in the list of the corpus. */
  part: number;
  /** Labels from the section down. */
  path: string[];
  text: string;
}

export interface ChangeTexts {
  n: number;
  /** ISO date, as exact as it is printed; null where there is none. */
  date: string | null;
  /** 変更日 as printed. */
  printed: string;
  timing: '事前' | '事後' | '';
  /** 項目, 提出時期に係る説明, 変更前の記載, 変更後の記載 */
  item: string;
  note: string;
  after: string;
  before: string;
}

/** The texts of a change in the order of their numbers. Of an item there is only number 0. */
export const CHANGE_TEXTS = ['item', 'note', 'after', 'before'] as const;
export const BEFORE = CHANGE_TEXTS.indexOf('before');
export const AFTER = CHANGE_TEXTS.indexOf('after');

/**
 * A text of an assessment as a number: the place (its items, then its changes, from 0) times 4, plus the number of the text in the
 * place. A place counts once however many of its texts hold a word.
 */
export type TextNumber = number;

const TEXTS = CHANGE_TEXTS.length;

export const toTextNumber = (place: number, text: number): TextNumber => place * TEXTS + text;
export const placeOf = (text: TextNumber): number => Math.floor(text / TEXTS);
export const textInPlace = (text: TextNumber): number => text % TEXTS;

/** All texts that are not empty, items first. */
export function* eachText({ items, changes }: TextsFile): Generator<{ number: TextNumber; text: string }> {
  for (const [at, { text }] of items.entries()) yield { number: toTextNumber(at, 0), text };
  for (const [at, change] of changes.entries()) {
    for (const [n, name] of CHANGE_TEXTS.entries()) {
      if (change[name] !== '') yield { number: toTextNumber(items.length + at, n), text: change[name] };
    }
  }
}
