import { foldForSearch } from './fold.ts';
import { type Layout, type RecordKind, textsOfRecord } from './layout.ts';
import { slotsOf } from './letters.ts';
import { eachText, type TextsFile } from './texts.ts';
import { TIMINGS } from './timings.ts';

/** The folded texts of each record of an assessment, in the order of its layout. */
export type FoldedRecords = Record<RecordKind, string[]>;

/** What the index holds of an assessment, and how it lies there. */
export function toRecords(texts: TextsFile): { layout: Layout; folded: FoldedRecords } {
  const byNumber = new Map<number, string>();
  for (const { number, text } of eachText(texts)) byNumber.set(number, foldForSearch(text));
  const shape = {
    items: texts.items.length,
    parts: texts.items.map(({ part }) => part),
    timings: texts.changes.map(({ timing }) => TIMINGS.findIndex(({ printed }) => printed === timing)),
  };
  const foldedOf = (kind: RecordKind): string[] => textsOfRecord(kind, shape).map((text) => byNumber.get(text) ?? '');
  const folded = { now: foldedOf('now'), before: foldedOf('before') };
  return { layout: { ...shape, slots: { now: folded.now.map(slotsOf), before: folded.before.map(slotsOf) } }, folded };
}
