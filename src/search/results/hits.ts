import { toExcerpt, type Excerpt } from './excerpt.ts';
import { CHANGE_PARTS } from './filters.ts';
import { CHANGE_TEXTS, placeOf, textInPlace, type TextNumber, type TextsFile } from '../index/texts.ts';

/** What a text of a hit is: the value of an item, or one of the texts of a change. */
export type HitTextKind = 'value' | (typeof CHANGE_TEXTS)[number];

export interface HitText {
  kind: HitTextKind;
  excerpt: Excerpt;
}

/** An item or a change that was found. */
export type SearchHit = ItemHit | ChangeHit;

export interface ItemHit {
  kind: 'item';
  key: string;
  part: string;
  /** Labels from the section down. */
  path: string[];
  texts: HitText[];
}

export interface ChangeHit {
  kind: 'change';
  /** Place in the list of the changes of its assessment, from 0. */
  place: number;
  n: number;
  /** ISO date; null where there is none. */
  date: string | null;
  printed: string;
  timing: string;
  /** 項目 as printed. */
  item: string;
  texts: HitText[];
}

/** Words of the page for the texts of a change. */
export const HIT_TEXT_LABELS: Record<HitTextKind, string> = {
  value: '',
  item: '項目',
  note: '説明',
  after: CHANGE_PARTS.after,
  before: CHANGE_PARTS.before,
};

/** The hits of an assessment, in its order: `found` are the texts that count, `words` what is marked in them. */
export function toHits(
  texts: TextsFile,
  found: readonly TextNumber[],
  words: readonly string[],
  parts: readonly string[],
): SearchHit[] {
  const byPlace = new Map<number, HitText[]>();
  for (const number of found) {
    const place = placeOf(number);
    const item = texts.items[place];
    const name = CHANGE_TEXTS[textInPlace(number)] ?? 'item';
    const text = item?.text ?? texts.changes[place - texts.items.length]?.[name] ?? '';
    const excerpt = toExcerpt(text, words);
    if (excerpt === null) throw new Error(`Internal error: text ${number} was found, but holds no sought word.`);
    byPlace.set(place, [...(byPlace.get(place) ?? []), { kind: item === undefined ? name : 'value', excerpt }]);
  }
  return Array.from(byPlace, ([place, own]): SearchHit => {
    const item = texts.items[place];
    if (item !== undefined)
      return { kind: 'item', key: item.key, part: parts[item.part] ?? '', path: item.path, texts: own };
    const change = texts.changes[place - texts.items.length];
    if (change === undefined) throw new Error(`Internal error: there is no place ${place}.`);
    const { n, date, printed, timing, item: printedItem } = change;
    return {
      kind: 'change',
      place: place - texts.items.length,
      n,
      date,
      printed,
      timing,
      item: printedItem,
      texts: own,
    };
  });
}

/** Address of a hit on the site. `of`: `pageOf` its row. */
export function hitAddress(base: string, of: string, hit: SearchHit): string {
  const page = `${base}assessments/${of}/${hit.kind === 'change' ? 'history/' : ''}`;
  return `${page}#${hit.kind === 'change' ? `change-${hit.n}` : hit.key}`;
}
