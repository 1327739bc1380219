import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Criterion } from '../../src/components/accessibility/criteria.ts';
import { JIS_CRITERIA } from '../../src/components/accessibility/jis-criteria.ts';
import { LATER_CRITERIA } from '../../src/components/accessibility/later-criteria.ts';

/** Success criteria of WCAG 2.0 (ISO/IEC 40500:2012, JIS X 8341-3:2016). */
const A =
  '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 3.1.1 3.2.1 3.2.2 3.3.1 3.3.2 4.1.1 4.1.2'.split(
    ' ',
  );
const AA = '1.2.4 1.2.5 1.4.3 1.4.4 1.4.5 2.4.5 2.4.6 2.4.7 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4'.split(' ');

const ofLevel = (level: Criterion['level']): string[] =>
  JIS_CRITERIA.filter((one) => one.level === level).map(({ number }) => number);

test('all 38 success criteria of the levels A and AA are there, each once', () => {
  expect(JIS_CRITERIA).toHaveLength(38);
  expect(ofLevel('A').toSorted()).toEqual(A.toSorted());
  expect(ofLevel('AA').toSorted()).toEqual(AA.toSorted());
});

test('no later criterion is one of them', () => {
  const numbers = new Set(JIS_CRITERIA.map(({ number }) => number));
  expect(LATER_CRITERIA.filter(({ number }) => numbers.has(number))).toEqual([]);
});

const all = [...JIS_CRITERIA, ...LATER_CRITERIA];

test('every test that is named is there', () => {
  const named = new Set(all.flatMap(({ tests }) => tests));
  expect(named.size).toBeGreaterThan(8);
  expect([...named].filter((file) => !existsSync(`test/${file}`))).toEqual([]);
});

test('what was checked names a test or a day, and what was not names none', () => {
  for (const { number, result, tests, looked, note } of all) {
    expect([number, tests.length > 0 || looked !== null]).toEqual([number, result !== 'unchecked']);
    expect([number, note.endsWith('。')]).toEqual([number, true]);
    if (looked !== null) expect(looked).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  }
});
