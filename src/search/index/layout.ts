import { SLOT } from './slots.ts';
import { BEFORE, CHANGE_TEXTS, toTextNumber, type TextNumber } from './texts.ts';
import { readNumbers } from './varint.ts';

/** The words of an assessment lie in two records: all that holds today, and what was removed (変更前). */
export const RECORDS = ['now', 'before'] as const;
export type RecordKind = (typeof RECORDS)[number];

/** What the texts of an assessment are. */
export interface TextCounts {
  items: number;
  /** Number of the part of the document of each item. */
  parts: number[];
  /** Number in TIMINGS of each change. */
  timings: number[];
}

/** The same, and how they lie in its records: enough to count without reading them. */
export interface Layout extends TextCounts {
  /** For each record: the slots that each of its texts takes, in order. */
  slots: Record<RecordKind, number[]>;
}

/** Texts of each record, in order; empty ones of changes too. */
export function textsOfRecord(
  kind: RecordKind,
  { items, timings }: Pick<TextCounts, 'items' | 'timings'>,
): TextNumber[] {
  const own = CHANGE_TEXTS.flatMap((_, text) => ((text === BEFORE) === (kind === 'before') ? [text] : []));
  const ofItems = kind === 'before' ? [] : Array.from({ length: items }, (_, at) => toTextNumber(at, 0));
  return [...ofItems, ...timings.flatMap((_, at) => own.map((text) => toTextNumber(items + at, text)))];
}

/** Texts of a record that hold given words of it; words behind the last text are passed over. `words` in ascending order. */
export function textsAt(kind: RecordKind, layout: Layout, words: readonly number[]): TextNumber[] {
  const texts = textsOfRecord(kind, layout);
  const found: TextNumber[] = [];
  let at = 0;
  let end = 0;
  for (const word of words) {
    while (word >= end && at < texts.length) {
      end += (layout.slots[kind][at] ?? 0) * SLOT;
      at += 1;
    }
    const text = texts[at - 1];
    if (word < end && text !== undefined && text !== found.at(-1)) found.push(text);
  }
  return found;
}

/** A layout as numbers; parts are written as runs of equal ones. */
export function packLayout({ items, parts, timings, slots }: Layout): number[] {
  const runs: [part: number, length: number][] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last?.[0] === part) last[1] += 1;
    else runs.push([part, 1]);
  }
  return [items, timings.length, runs.length, ...runs.flat(), ...timings, ...slots.now, ...slots.before];
}

/** The layouts that were packed one behind the other. */
export function unpackLayouts(bytes: Uint8Array): Layout[] {
  const numbers = readNumbers(bytes);
  const layouts: Layout[] = [];
  let at = 0;
  const take = (count: number): number[] => numbers.slice(at, (at += count));
  while (at < numbers.length) {
    const [items = 0, changes = 0, runs = 0] = take(3);
    const parts = Array.from({ length: runs }, () => take(2)).flatMap(([part = 0, length = 0]) =>
      Array.from({ length }, () => part),
    );
    const timings = take(changes);
    const now = take(items + changes * (CHANGE_TEXTS.length - 1));
    layouts.push({ items, parts, timings, slots: { now, before: take(changes) } });
  }
  return layouts;
}
