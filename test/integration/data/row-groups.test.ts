import { afterEach, beforeEach, expect, test } from 'vitest';
import fc from 'fast-check';
import { openPieces } from '../../../src/workspace/pieces.ts';
import { RowGroups } from '../../../src/integration/data/row-groups.ts';
import type { TableValue, Column } from '../../../src/export/tables/table.ts';
import { openDatabase, type DatabaseSync } from '../../../src/workspace/sqlite.ts';

const TABLE = {
  name: 'items',
  columns: [{ name: 'text', type: 'string', label: '', description: '' }] satisfies Column[],
};

let database: DatabaseSync;
beforeEach(() => (database = openDatabase(':memory:')));
afterEach(() => database.close());

interface Given {
  id: string;
  text: string;
  rows: number;
  letters: number;
}

interface Grouped {
  groups: { first: string; inputs: string }[];
  packed: string[];
  /** Assessments whose rows had to be read. */
  read: string[];
}

/** Groups what assessments give, none of whose rows are at hand. */
function group(given: readonly Given[], into = database): Grouped {
  const read: string[] = [];
  const rowsOf = (id: string): TableValue[][] => {
    read.push(id);
    const { text, rows } = given.find((one) => one.id === id) ?? { text: '', rows: 0 };
    return Array.from({ length: rows }, (_, n) => [`${id} ${text} ${n}`]);
  };
  const pieces = openPieces(into, 'export_pieces');
  const groups = new RowGroups(TABLE, pieces, rowsOf);
  for (const { id, text, rows, letters } of given) groups.add(id, { rows, letters, digest: `${text} ${rows}` }, null);
  groups.end();
  const packed = [...groups.packed()].map((bytes) => bytes.toString('base64'));
  pieces.sweep();
  return { groups: groups.groups, packed, read };
}

const make = (count: number, size: Partial<Given>): Given[] =>
  Array.from({ length: count }, (_, n) => ({ id: `992011-${n + 1}`, text: '', rows: 1, letters: 0, ...size }));

test.each([
  ['as many letters as are held', { letters: 4_000_000 }, 3],
  ['one letter less', { letters: 3_999_999, rows: 1 }, null],
  ['as many rows as are held', { rows: 40_000 }, 3],
])('a group ends with %s', (_name, size, expected) => {
  const { groups } = group(make(3, size));
  if (expected === null) expect(groups.length).toBeLessThan(3);
  else expect(groups).toHaveLength(expected);
});

test('a group below a million letters goes on, whatever follows', () => {
  expect(group(make(90, { letters: 11_000 })).groups).toHaveLength(1);
  expect(group(make(900, { letters: 11_000 })).groups.length).toBeGreaterThan(2);
});

test('an assessment without rows begins no group', () => {
  expect(group(make(3, { rows: 0 }))).toEqual({ groups: [], packed: [], read: [] });
});

test('after an edit only its group is packed again, after one more assessment only those near it', () => {
  const given = make(600, { letters: 40_000 });
  const first = group(given);
  expect(first.groups.length).toBeGreaterThan(8);
  expect(group(given).read).toEqual([]);
  const edited = given.map((one, at) => (at === 300 ? { ...one, text: 'other', letters: 41_000 } : one));
  const afterEdit = group(edited);
  expect(afterEdit.read.length).toBeLessThan(100);
  expect(afterEdit.read).toContain('992011-301');
  const added = edited.toSpliced(100, 0, { id: '992011-new', text: '', rows: 1, letters: 40_000 });
  expect(group(added).read.length).toBeLessThan(200);
});

test('groups are the same after any edits as when they are made at once', () => {
  const one = fc.record({
    id: fc.integer({ min: 1, max: 60 }).map(String),
    text: fc.constantFrom('', 'a', 'b'),
    rows: fc.constantFrom(0, 1, 3),
    letters: fc.constantFrom(0, 100_000, 700_000, 4_000_000),
  });
  const builds = fc.array(fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 40 }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(builds, (all) => {
      for (const given of all) {
        const fresh = openDatabase(':memory:');
        const { groups, packed } = group(given, fresh);
        fresh.close();
        expect(group(given)).toMatchObject({ groups, packed });
      }
    }),
    { numRuns: 30 },
  );
});
