import { expect, test } from 'vitest';
import { findColumns } from '../../../src/import/readers/pdf/columns.ts';
import type { Ruling } from '../../../src/import/readers/pdf/rules.ts';
import { runOf, type GlyphRun } from '../../../src/import/readers/pdf/runs.ts';
import { draw } from './support/draw.ts';

const at = (text: string, left: number, top: number): GlyphRun => runOf(draw(text, left, top));
const level = [0, 20, 40, 60].map((place): Ruling => ({ at: place, from: 0, to: 300 }));
const inner = (upright: readonly Ruling[]): string[] =>
  upright
    .filter(({ at: place }) => place > 0 && place < 300)
    .map(({ at: place, from, to }) => `${place}: ${from}-${to}`);

const ROWS = [
  at('番号', 5, 5),
  at('十二', 100, 5),
  at('名称', 5, 25),
  at('手当', 100, 25),
  at('見出しの長い行であるから', 5, 45),
];

test('columns are where the lines of two rows begin; a row over them has none', () => {
  const { upright, tables } = findColumns({ level, upright: [] }, ROWS, []);
  expect(inner(upright)).toEqual(['99: 0-20', '99: 20-40']);
  expect(tables).toMatchObject([{ starts: [100] }]);
});

test('one row alone makes no column, unless the table of the page before has it', () => {
  const rules = { level: level.slice(0, 2), upright: [] };
  const before = [{ extent: level[0] as Ruling, starts: [100, 200] }];
  expect(findColumns(rules, ROWS.slice(0, 2), []).upright).toEqual([]);
  expect(inner(findColumns(rules, ROWS.slice(0, 2), before).upright)).toEqual(['99: 0-20', '199: 0-20']);
  const others = [{ extent: level[0] as Ruling, starts: [120] }];
  expect(inner(findColumns(rules, ROWS.slice(0, 2), others).upright)).toEqual([]);
});

test('a table with an upright rule inside keeps its own', () => {
  const upright = [{ at: 150, from: 0, to: 20 }];
  expect(findColumns({ level, upright }, ROWS, []).upright).toEqual([]);
});

test('a row that the page cuts goes on beyond the last rule, a line across the columns does not', () => {
  const cut = [
    ...ROWS.slice(0, 4),
    at('期間', 5, 65),
    at('五年', 100, 65),
    at('とする', 100, 77),
    at('下の余白にある注記の長い行', 5, 92),
  ];
  expect(inner(findColumns({ level: level.slice(0, 3), upright: [] }, cut, []).upright)).toEqual([
    '99: 0-20',
    '99: 20-40',
    '99: 40-88',
  ]);
});
