import fc from 'fast-check';
import type { StoredChange } from '../../../../src/changes/stored-change.ts';
import { row } from './row.ts';

const ITEMS = ['I-1-1', 'I-1-2', 'II-f1-2-6', 'II-f2-2-6', 'V-3-1'];
const BLOCKS = ['II-f1-4-contract1', 'II-f1-4-contract2', 'II-f1-4-contract3'];
const BLOCK_ITEMS = ['', '-1', '-3'];
const WORDS = [
  '届出の受理',
  '審査',
  '通知',
  '保管',
  '見本課',
  '台帳',
  'システム',
  '①',
  '二人で',
  '、',
  'する。',
  '10件',
  '\n',
];

const line = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join(''));
const text = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));

type Operation =
  | { kind: 'replace'; key: number; text: string }
  | { kind: 'line'; key: number; at: number; line: string }
  | { kind: 'block'; block: number; texts: string[] };

const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ kind: fc.constant('replace' as const), key: fc.nat(4), text }),
  fc.record({ kind: fc.constant('line' as const), key: fc.nat(4), at: fc.nat(3), line }),
  fc.record({
    kind: fc.constant('block' as const),
    block: fc.nat(2),
    texts: fc.array(text, { minLength: 3, maxLength: 3 }),
  }),
);

interface Simulated {
  rows: StoredChange[];
  /** The texts at the end of each day of the history, and before the first one. */
  snapshots: { day: string; texts: Map<string, string> }[];
}

/** Plays a history forward, printing a row for every edit as a body would. */
export function play(start: string[], days: Operation[][], linesToo: boolean): Simulated {
  let lines = 0;
  // Every line of the document differs from every other, as it nearly always does in published ones.
  const numbered = (words: string): string => words.replace(/^/gmu, () => `第${(lines += 1)}号`);
  const texts = new Map(ITEMS.map((key, at) => [key, numbered(start[at] ?? '')]));
  const rows: StoredChange[] = [];
  const snapshots = [{ day: '2014-12-31', texts: new Map(texts) }];
  days.forEach((operations, at) => {
    const day = `${2015 + at}-04-01`;
    const print = (key: string, before: string, after: string): void => {
      rows.push(row(rows.length + 1, day, [key], before, after));
    };
    const set = (key: string, after: string): void => {
      const before = texts.get(key) ?? '';
      print(key, before || '（新設）', after || '（削除）');
      if (after === '') texts.delete(key);
      else texts.set(key, after);
    };
    for (const edit of operations) {
      if (edit.kind === 'replace') set(ITEMS[edit.key] ?? '', numbered(edit.text));
      else if (edit.kind === 'block') {
        const block = BLOCKS[edit.block] ?? '';
        const exists = texts.has(block);
        BLOCK_ITEMS.forEach((end, index) => set(block + end, exists ? '' : numbered(edit.texts[index] ?? '')));
      } else if (linesToo) {
        const key = ITEMS[edit.key] ?? '';
        const printed = (texts.get(key) ?? '').split('\n');
        const old = printed[edit.at % printed.length] ?? '';
        const added = numbered(edit.line);
        printed[edit.at % printed.length] = added;
        print(key, old, added);
        texts.set(key, printed.join('\n'));
      }
    }
    snapshots.push({ day, texts: new Map(texts) });
  });
  return { rows, snapshots };
}

export const starts = fc.array(text, { minLength: 5, maxLength: 5 });
export const histories = fc.array(fc.array(operation, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
