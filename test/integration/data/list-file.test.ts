import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openListFile, type ListEntry, type ListFrame } from '../../../src/integration/data/list-file.ts';
import { openOutputs, type Outputs } from '../../../src/integration/outputs.ts';
import { openDatabase, type DatabaseSync } from '../../../src/workspace/sqlite.ts';

const ARRAY: ListFrame = { head: '[\n', separator: ',\n', tail: '\n]\n', empty: '[]\n' };
const PLAIN: ListFrame = { head: '﻿表\n', separator: '', tail: '', empty: '﻿表\n' };
const PATH = 'api/v1/list.json';

let folder: string;
let database: DatabaseSync;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hyokasho-list-'));
  mkdirSync(join(folder, 'scratch'));
  database = openDatabase(join(folder, 'workspace.sqlite'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

type Given = readonly (readonly [owner: string, entries: readonly ListEntry[]])[];

interface Written {
  text: string;
  /** Owners whose entries were asked for. */
  made: string[];
}

/** Writes the list of a build; entries are asked for where the file does not hold them. */
async function write(given: Given, frame = ARRAY, outputs: Outputs = openAll()): Promise<Written> {
  const made: string[] = [];
  const list = openListFile({ database, outputs, scratch: join(folder, 'scratch'), path: PATH, frame });
  try {
    for (const [owner, entries] of given) {
      const inputs = JSON.stringify(entries);
      if (list.isFresh(owner, inputs)) list.keep(owner);
      else {
        made.push(owner);
        list.put(owner, inputs, entries);
      }
    }
    await list.finish();
  } finally {
    list.close();
  }
  return { text: readFileSync(outputs.fileAt(PATH), 'utf8'), made };
}

const openAll = (): Outputs => openOutputs(database, join(folder, 'outputs'));

const entry = (rank: string, value: unknown): ListEntry => ({ rank, text: JSON.stringify(value) });

describe('a list of what all assessments give', () => {
  test('has the highest rank first, and equal ranks in the order in which they came', async () => {
    const given: Given = [
      ['a', [entry('2018-03-26', '平成30年'), entry('', '日付なし')]],
      ['b', [entry('2023', '年だけ'), entry('2018-03-26', '同じ日')]],
      ['c', []],
      ['d', [entry('2023-09-25', '最後')]],
    ];
    expect(JSON.parse((await write(given)).text)).toEqual(['最後', '年だけ', '平成30年', '同じ日', '日付なし']);
  });

  test('holds what follows with the same rank as one, and gives it as it came', async () => {
    const own = [entry('2', 'a'), entry('2', 'b'), entry('1', 'c'), entry('2', 'd'), entry('2', 'e')];
    const given: Given = [
      ['a', own],
      ['b', [entry('2', 'f')]],
    ];
    const first = await write(given);
    expect(JSON.parse(first.text)).toEqual(['a', 'b', 'd', 'e', 'f', 'c']);
    const { entries } = database.prepare("SELECT entries FROM list_shares WHERE owner = 'a'").get() as {
      entries: string;
    };
    // "a" and "b" with what parts them in the file.
    expect(JSON.parse(entries)).toEqual(['2', 8, '1', 3, '2', 8]);
    const changed: Given = [
      ['a', own],
      ['b', [entry('3', 'g')]],
    ];
    expect(JSON.parse((await write(changed)).text)).toEqual(['g', 'a', 'b', 'd', 'e', 'c']);
  });

  test('is empty where nobody gives anything', async () => {
    expect((await write([])).text).toBe('[]\n');
    expect((await write([['a', []]])).text).toBe('[]\n');
    expect((await write([['a', []]], PLAIN)).text).toBe(PLAIN.empty);
  });

  test('asks again only those whose entries changed', async () => {
    const long = '評価書'.repeat(500_000);
    const given: Given = ['a', 'b', 'c'].map((owner) => [owner, [entry('1', owner + long), entry('2', owner)]]);
    expect((await write(given)).made).toEqual(['a', 'b', 'c']);
    expect((await write(given)).made).toEqual([]);
    const edited = given.map(([owner, entries]) => [owner, owner === 'b' ? [entry('3', '新')] : entries] as const);
    const next = await write(edited);
    expect(next.made).toEqual(['b']);
    expect(JSON.parse(next.text)).toEqual(['新', 'a', 'c', `a${long}`, `c${long}`]);
  });

  test('what is known of the others is not written again', async () => {
    const given: Given = Array.from({ length: 100 }, (_, n) => [String(n), [entry('1', n)]]);
    const changes = async (next: Given): Promise<number> => {
      const before = Number(database.prepare('SELECT total_changes() AS n').get()?.['n']);
      await write(next);
      return Number(database.prepare('SELECT total_changes() AS n').get()?.['n']) - before;
    };
    expect(await changes(given)).toBeGreaterThanOrEqual(100);
    expect(await changes(given.map(([owner, own]) => [owner, owner === '7' ? [entry('2', 'x')] : own]))).toBeLessThan(
      10,
    );
    const { n } = database.prepare('SELECT count(*) AS n FROM list_shares').get() as { n: number };
    expect(n).toBe(100);
    await write(given.slice(0, 90));
    expect((await write(given)).made).toEqual(given.slice(90).map(([owner]) => owner));
  });

  test('asks all again where the file was not written by it, or not to its end', async () => {
    const given: Given = [['a', [entry('1', 'x')]]];
    await write(given);
    rmSync(join(folder, 'outputs', PATH));
    expect((await write(given)).made).toEqual(['a']);
    openAll().write(PATH, 'other', '[\n"y"\n]\n');
    expect(await write(given)).toEqual({ made: ['a'], text: '[\n"x"\n]\n' });
  });

  test.each([
    ['an array', ARRAY],
    ['a table', PLAIN],
  ])('%s is the same after any edits as when it is written at once', async (_name, frame) => {
    const rank = fc.constantFrom('', '2018', '2018-03', '2023-09-25');
    const entries = fc.array(fc.record({ rank, text: fc.string({ unit: 'grapheme', maxLength: 5 }) }), {
      maxLength: 4,
    });
    const owners = fc.uniqueArray(fc.tuple(fc.constantFrom(...'abcdefg'), entries), { selector: ([owner]) => owner });
    await fc.assert(
      fc.asyncProperty(fc.array(owners, { minLength: 1, maxLength: 5 }), async (builds) => {
        for (const given of builds) {
          const all = given.flatMap(([, own]) => own);
          const ranks = [...new Set(all.map((one) => one.rank))].sort().reverse();
          const sorted = ranks.flatMap((each) => all.filter((one) => one.rank === each).map(({ text }) => text));
          const whole = sorted.length === 0 ? frame.empty : frame.head + sorted.join(frame.separator) + frame.tail;
          expect((await write(given, frame)).text).toBe(whole);
        }
      }),
      { numRuns: 60 },
    );
  });
});
