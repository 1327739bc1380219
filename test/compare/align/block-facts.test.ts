import { expect, test } from 'vitest';
import { outline } from '../../../src/assessment/outline.ts';
import type { Value } from '../../../src/assessment/types.ts';
import { blockFacts, type BlockFacts } from '../../../src/compare/align/block-facts.ts';
import { loadForm } from '../../../src/forms/load.ts';

const text = (words: string): Value => ({ type: 'text', text: words });

/** What the first of some entries, with the others in it, is known by. */
function factsOf(...entries: [key: string, value: Value | null][]): BlockFacts {
  const [branch] = outline(
    entries.map(([key, value]) => ({ key, field: key, label: '', value })),
    loadForm('juten'),
  );
  return blockFacts(branch ?? expect.unreachable('no entry'));
}

test('a system is known by its first text, and what else it says', () => {
  expect(
    factsOf(
      ['I-2-system1', null],
      ['I-2-system1-1', text('見本システム')],
      ['I-2-system1-2', text('届出を受ける。')],
      ['I-2-system1-3', { type: 'marks', marks: [] }],
    ),
  ).toEqual({ name: '見本システム', contractor: '', basis: '', words: '届出を受ける。' });
});

test('a task is known by the name on its heading and the company, never by what it gives away', () => {
  expect(
    factsOf(
      ['II-f1-4-contract1', text('見本の入力')],
      ['II-f1-4-contract1-1', text('入力')],
      ['II-f1-4-contract1-3', text('株式会社見本')],
    ),
  ).toEqual({ name: '見本の入力', contractor: '株式会社見本', basis: '', words: '入力' });
  expect(factsOf(['II-f1-4-contract1', null], ['II-f1-4-contract1-1', text('入力')])).toMatchObject({
    name: '',
    words: '入力',
  });
});

test('a recipient is known by its name and the legal basis', () => {
  expect(
    factsOf(
      ['II-f1-5-transfer1', text('見本課')],
      ['II-f1-5-transfer1-1', text('番号法第9条')],
      ['II-f1-5-transfer1-2', text('見本に用いる')],
    ),
  ).toEqual({ name: '見本課', contractor: '', basis: '番号法第9条', words: '見本に用いる' });
});

test('of each text the first 300 characters are looked at', () => {
  const { name } = factsOf(['I-2-system1', text('見'.repeat(301))]);
  expect(name).toHaveLength(300);
});
