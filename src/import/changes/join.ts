import type { Change, ChangeFlag } from '../../assessment/types.ts';
import { fold, foldLabel } from '../../text/fold.ts';
import type { ReadChange } from './rows.ts';

/** (3-1) at the end of an item: part 1 of 3 of one change. */
const PART = /\s*[(（]\s*(\d{1,2})\s*[-－―‐−]\s*(\d{1,2})\s*[)）]\s*$/u;

const baseOf = (item: string): string => item.replace(PART, '').trim();

/** Joins the texts of the parts; a text that every part prints in full is taken once. */
function joinTexts(texts: string[]): string {
  const filled = texts.filter((text) => text !== '');
  const distinct = new Set(filled.map(fold));
  return distinct.size <= 1 ? (filled[0] ?? '') : filled.join('\n');
}

function joinParts(parts: ReadChange[]): ReadChange {
  const [first] = parts as [ReadChange, ...ReadChange[]];
  const all = <K extends keyof Change>(key: K): Change[K][] => parts.map((part) => part.change[key]);
  const timing = all('timing').find((value) => value !== '') ?? '';
  const flags = new Set<ChangeFlag>(all('flags').flat());
  if (timing !== '') flags.delete('timing-lost');
  flags.add('joined');
  const change: Change = {
    date: first.change.date,
    item: baseOf(first.change.item),
    before: joinTexts(all('before')),
    after: joinTexts(all('after')),
    timing,
    note: joinTexts(all('note')),
    flags: Array.from(flags),
  };
  return {
    change,
    lines: [Math.min(...parts.map((part) => part.lines[0])), Math.max(...parts.map((part) => part.lines[1]))],
  };
}

/** Puts the rows marked (3-1), (3-2), (3-3) of one item and date together; a part without its neighbours stays a row of its own. */
export function joinSplitRows(rows: readonly ReadChange[]): ReadChange[] {
  const joined: ReadChange[] = [];
  let run: ReadChange[] = [];
  const close = (): void => {
    if (run.length > 1) joined.push(joinParts(run));
    else joined.push(...run);
    run = [];
  };
  for (const row of rows) {
    const match = PART.exec(row.change.item.normalize('NFKC'));
    const previous = run.at(-1);
    const previousMatch = previous && PART.exec(previous.change.item.normalize('NFKC'));
    const continues =
      match &&
      previousMatch &&
      match[1] === previousMatch[1] &&
      Number(match[2]) === Number(previousMatch[2]) + 1 &&
      foldLabel(baseOf(row.change.item)) === foldLabel(baseOf(previous.change.item)) &&
      row.change.date === previous.change.date;
    if (!continues) close();
    run.push(row);
  }
  close();
  return joined;
}
