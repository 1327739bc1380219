import { foldForSearch } from './fold.ts';
import { type Layout, type RecordKind, RECORDS, type TextCounts, textsOfRecord } from './layout.ts';
import { slotsOfTexts } from './slots.ts';
import { eachText, type TextsFile } from './texts.ts';
import { TIMINGS } from '../../text/words/timings.ts';

/** The folded texts of each record of an assessment, in the order of its layout. */
export type FoldedRecords = Record<RecordKind, string[]>;

export const shapeOf = ({ items, changes }: TextsFile): TextCounts => ({
  items: items.length,
  parts: items.map(({ part }) => part),
  timings: changes.map(({ timing }) => TIMINGS.findIndex(({ printed }) => printed === timing)),
});

/** What the index holds of an assessment, and how it lies there. */
export function toRecords(texts: TextsFile): { layout: Layout; folded: FoldedRecords } {
  const byNumber = new Map<number, string>();
  for (const { number, text } of eachText(texts)) byNumber.set(number, foldForSearch(text));
  const shape = shapeOf(texts);
  const foldedOf = (kind: RecordKind): string[] => textsOfRecord(kind, shape).map((text) => byNumber.get(text) ?? '');
  const folded = { now: foldedOf('now'), before: foldedOf('before') };
  return {
    layout: { ...shape, slots: { now: slotsOfTexts(folded.now), before: slotsOfTexts(folded.before) } },
    folded,
  };
}

/** Which records of an assessment hold a folded word. */
export function recordsHolding(word: string, texts: TextsFile): RecordKind[] {
  const { folded } = toRecords(texts);
  return RECORDS.filter((kind) => folded[kind].some((text) => text.includes(word)));
}
