import type { Change, ChangeFlag } from '../../assessment/types.ts';
import { fold, foldLabel } from '../../text/fold.ts';
import { sharedPairs } from '../../match/similarity.ts';
import { SAME_TEXT } from '../../match/thresholds.ts';
import type { SourceChange } from './rows.ts';

/** (3-1) at the end of an item: part 1 of 3 of one change. */
const PART = /\s*[(（]\s*([\d０-９]{1,2})\s*[-－―‐−ー]\s*([\d０-９]{1,2})\s*[)）]\s*$/u;

const baseOf = (item: string): string => item.replace(PART, '').trim();

/** Of how many parts, and which one; null where the item is not split. */
function partOf(item: string): { of: number; n: number } | null {
  const match = PART.exec(item);
  return match && { of: Number(match[1]?.normalize('NFKC')), n: Number(match[2]?.normalize('NFKC')) };
}

const figuresOf = (text: string): string =>
  fold(text)
    .replace(/[^\d①-⑳一二三四五六七八九十百千]+/gu, ' ')
    .trim();

/**
 * Joins the texts of the parts; a text that every part prints in full is taken once, also where two readings of it differ a little, but
 * not where their figures do, which say something else (年1回, 年4回). What the second one words differently is found missing and set aside.
 */
function joinTexts(texts: string[]): string {
  const [first = '', ...others] = texts.filter((text) => text !== '');
  const isFirst = (text: string): boolean =>
    fold(text) === fold(first) ||
    (figuresOf(text) === figuresOf(first) &&
      fold(text).length >= SAME_TEXT.inPartsShortest.value &&
      sharedPairs(fold(text), fold(first)) >= SAME_TEXT.inParts.value);
  return others.every(isFirst) ? first : [first, ...others].join('\n');
}

function joinParts(parts: SourceChange[]): SourceChange {
  const [first] = parts as [SourceChange, ...SourceChange[]];
  const all = <K extends keyof Change>(key: K): Change[K][] => parts.map((part) => part.change[key]);
  const timing = all('timing').find((value) => value !== '') ?? '';
  const flags = new Set<ChangeFlag>(all('flags').flat());
  if (timing !== '') flags.delete('timing-lost');
  if (first.change.date !== '') flags.delete('date-lost');
  flags.add('joined');
  const { date } = first.change;
  const item = baseOf(first.change.item);
  const [before, after, note] = [joinTexts(all('before')), joinTexts(all('after')), joinTexts(all('note'))];
  const change: Change = { date, item, before, after, timing, note, flags: Array.from(flags) };
  const numbers = parts.flatMap(({ lines }) => lines);
  return { change, lines: [Math.min(...numbers), Math.max(...numbers)] };
}

/** Puts the rows marked (3-1), (3-2), (3-3) of one item and date together; a part without its neighbours stays a row of its own. */
export function joinSplitRows(rows: readonly SourceChange[]): SourceChange[] {
  const joined: SourceChange[] = [];
  let run: SourceChange[] = [];
  const close = (): void => {
    if (run.length > 1) joined.push(joinParts(run));
    else joined.push(...run);
    run = [];
  };
  for (const row of rows) {
    const part = partOf(row.change.item);
    const previous = run.at(-1);
    const previousPart = previous && partOf(previous.change.item);
    const continues =
      part &&
      previousPart &&
      part.of === previousPart.of &&
      part.n === previousPart.n + 1 &&
      foldLabel(baseOf(row.change.item)) === foldLabel(baseOf(previous.change.item)) &&
      ['', run[0]?.change.date].includes(row.change.date);
    if (!continues) close();
    run.push(row);
  }
  close();
  return joined;
}
