import { describe, expect, test } from 'vitest';
import { declarationsIn } from '../../scripts/bench/mutate/declarations.ts';
import { numberMutants } from '../../scripts/bench/mutate/numbers.ts';
import { countMutants, listSurvivors, mutantTable, type Mutant } from '../../scripts/bench/mutate/report-mutants.ts';
import { sampleLines } from '../../scripts/bench/mutate/sample-lines.ts';
import { seeded } from '../../scripts/bench/random.ts';

const CODE = `import { x } from './x.ts';
export interface Shape {
  size: number;
}
/** Edge. */
const EDGE = 3;
type Side = 'a' | 'b';
const WEIGHTS = { name: 0.5, mask: 0xff };
/** Adds. */
export function add(one: number): number {
  return one + 1;
}
const double = (one: number): number => one * 2;
`;

test('declarations are functions and constants with their lines, without comments, imports and types', () => {
  expect(declarationsIn('a.ts', CODE)).toEqual([
    { path: 'a.ts', first: 6, last: 6 },
    { path: 'a.ts', first: 8, last: 8 },
    { path: 'a.ts', first: 10, last: 12 },
    { path: 'a.ts', first: 13, last: 13 },
  ]);
});

describe('a sample', () => {
  const declarations = Array.from({ length: 50 }, (_, at) => ({ path: 'a.ts', first: at * 3 + 1, last: at * 3 + 3 }));

  test('holds whole declarations of so many lines or a few more, in their order', () => {
    const drawn = sampleLines(declarations, 10, seeded(1));
    expect(drawn).toHaveLength(4);
    expect(drawn).toEqual(declarations.filter((one) => drawn.includes(one)));
    expect(sampleLines(declarations, 12, seeded(1))).toHaveLength(4);
    expect(sampleLines(declarations, 13, seeded(1))).toHaveLength(5);
  });

  test('is the same for the same seed, and another one for another', () => {
    expect(sampleLines(declarations, 30, seeded(1))).toEqual(sampleLines(declarations, 30, seeded(1)));
    expect(sampleLines(declarations, 30, seeded(2))).not.toEqual(sampleLines(declarations, 30, seeded(1)));
  });

  test('of more lines than there are is all', () => {
    expect(sampleLines(declarations, 1000, seeded(1))).toEqual(declarations);
  });
});

test('numbers of constants are changed one at a time: by one, or by a tenth', () => {
  const mutants = numberMutants('a.ts', CODE);
  expect(
    mutants.map(({ mutant }) => `${mutant.location.start.line}:${mutant.location.start.column} ${mutant.replacement}`),
  ).toEqual(['6:14 2', '6:14 4', '8:25 0.45', '8:25 0.55']);
  expect(mutants[1]?.code).toBe(CODE.replace('EDGE = 3', 'EDGE = 4'));
});

describe('the report', () => {
  const mutant = (fileName: string, status: string, line: number, from = 14, to = 15): Mutant => ({
    fileName,
    status,
    mutatorName: 'Number',
    replacement: '4',
    location: { start: { line, column: from }, end: { line, column: to } },
  });
  const mutants = [
    mutant('b.ts', 'Survived', 6),
    mutant('a.ts', 'Killed', 6),
    mutant('a.ts', 'Timeout', 6),
    mutant('a.ts', 'NoCoverage', 11, 3, 17),
    mutant('a.ts', 'Survived', 6),
    mutant('a.ts', 'Ignored', 6),
  ];

  test('counts each file and all of them; what was not tried counts for nothing', () => {
    expect(mutantTable(countMutants(mutants))).toBe(
      [
        '      killed  timed out  survived  not reached   share',
        'a.ts       1          1         1            1  50.0 %',
        'b.ts       0          0         1            0   0.0 %',
        'all        1          1         2            1  40.0 %',
      ].join('\n'),
    );
    expect(mutantTable(countMutants([]))).toBe(
      [
        '     killed  timed out  survived  not reached  share',
        'all       0          0         0            0      –',
      ].join('\n'),
    );
  });

  test('lists what survived or timed out with its line, what was taken away and what came in its place', () => {
    expect(listSurvivors(mutants, () => CODE)).toEqual([
      'a.ts:6: 3 → 4 (timed out)',
      'a.ts:6: 3 → 4',
      'a.ts:11: return one + 1 → 4 (no test reaches it)',
      'b.ts:6: 3 → 4',
    ]);
  });

  test('shows code of several lines on one', () => {
    const whole: Mutant = {
      ...mutant('a.ts', 'Survived', 10),
      replacement: '{}',
      location: { start: { line: 10, column: 42 }, end: { line: 12, column: 2 } },
    };
    expect(listSurvivors([whole], () => CODE)).toEqual(['a.ts:10: { return one + 1; } → {}']);
  });
});
