import type { Change, Entry, Value } from '../../../src/assessment/types.ts';
import { fold } from '../../../src/text/fold.ts';
import type { Interpreted } from '../../../src/import/interpret.ts';

/** What two imports of one document differ in, one short line each. */
export interface Differences {
  /** Says something else, or says it at another place. */
  wrong: string[];
  /** Words that stand nowhere, not even among the unplaced ones. */
  lost: string[];
  /** Stands among the unplaced words, or has become unclear. */
  doubted: string[];
}

type Read = Pick<Interpreted, 'entries' | 'changes'> & { unplaced: readonly { text: string }[] };

/** Letters alone: white space, punctuation and boxes are set differently in each print. */
export const letters = (text: string): string => fold(text).replace(/[^\p{L}\p{Nd}]/gu, '');

function wordsOf(value: Value | null): string {
  switch (value?.type) {
    case 'text':
      return letters(value.text);
    case 'choice':
      return letters(value.value ?? '');
    case 'date':
      return letters(value.printed);
    case 'none':
      return '-';
    default:
      return '';
  }
}

const short = (words: string): string => (words.length > 40 ? `${words.slice(0, 18)}…${words.slice(-18)}` : words);

function compareMarks(key: string, was: Value, is: Value | null, found: Differences): void {
  if (was.type !== 'marks') return;
  const now = is?.type === 'marks' ? is.marks : [];
  for (const mark of was.marks) {
    const same = now.find(({ label }) => label === mark.label);
    const at = `${key} [${mark.label}]`;
    if (!same) found.doubted.push(`${at} ${mark.state} is not there`);
    else if (same.state === 'unclear' && mark.state !== 'unclear') found.doubted.push(`${at} ${mark.state} is unclear`);
    else if (same.state !== mark.state) found.wrong.push(`${at} ${mark.state} is ${same.state}`);
    else if (letters(same.text) !== letters(mark.text)) found.wrong.push(`${at} (${mark.text}) is (${same.text})`);
    else if (same.count !== mark.count) found.wrong.push(`${at} ${mark.count} is ${same.count}`);
  }
  for (const mark of now)
    if (mark.state === 'on' && !was.marks.some(({ label }) => label === mark.label))
      found.wrong.push(`${key} [${mark.label}] on is new`);
}

function compareEntry(was: Entry, is: Entry | undefined, aside: string, found: Differences): void {
  if (was.value?.type === 'marks') {
    compareMarks(was.key, was.value, is?.value ?? null, found);
    return;
  }
  const [before, after] = [wordsOf(was.value), wordsOf(is?.value ?? null)];
  if (before === after) {
    if (was.value?.type === 'choice' && is?.value?.type === 'choice' && was.value.count !== is.value.count)
      (is.value.count === null ? found.doubted : found.wrong).push(
        `${was.key} ${was.value.count} is ${is.value.count}`,
      );
    return;
  }
  // What is no longer there must be set aside; nothing else may have come in its place.
  const rest = after === '' ? [before] : before.split(after);
  const gone = rest.filter((words) => words !== '');
  if (before.includes(after) && gone.every((words) => words === '-' || aside.includes(words)))
    found.doubted.push(`${was.key} ${short(before)} is ${short(after)}`);
  else if (after === '' && !aside.includes(before)) found.lost.push(`${was.key} ${short(before)}`);
  else found.wrong.push(`${was.key} ${short(before)} is ${short(after)}`);
}

const columns = ['date', 'item', 'before', 'after', 'timing', 'note'] as const;

function compareChanges(was: readonly Change[], is: readonly Change[], aside: string, found: Differences): void {
  const show = (change: Change): string => `${change.date} ${change.item}`;
  let at = 0;
  for (const change of was) {
    const same = is.findIndex(
      (other, place) => place >= at && columns.every((column) => letters(other[column]) === letters(change[column])),
    );
    if (same >= 0) {
      for (const other of is.slice(at, same)) found.wrong.push(`change ${show(other)} is new or otherwise`);
      at = same + 1;
      continue;
    }
    const gone = columns.filter((column) => !aside.includes(letters(change[column])));
    (gone.length === 0 ? found.doubted : found.wrong).push(`change ${show(change)}: ${gone.join(' ')}`);
  }
  for (const other of is.slice(at)) found.wrong.push(`change ${show(other)} is new or otherwise`);
}

/** Holds another import of the same document against the first. */
export function compareImports(was: Read, is: Read): Differences {
  const found: Differences = { wrong: [], lost: [], doubted: [] };
  const aside = is.unplaced.map(({ text }) => letters(text)).join('|');
  const now = new Map(is.entries.map((entry) => [entry.key, entry]));
  for (const entry of was.entries) compareEntry(entry, now.get(entry.key), aside, found);
  const known = new Set(was.entries.map(({ key }) => key));
  for (const { key, value } of is.entries)
    if (!known.has(key) && value?.type !== 'marks' && wordsOf(value) !== '')
      found.wrong.push(`${key} ${short(wordsOf(value))} is new`);
  compareChanges(was.changes, is.changes, aside, found);
  return found;
}
