import { expect, test } from 'vitest';
import type { SystemFacts, SystemUse } from '../../../src/insights/systems/gather.ts';
import { connectionLabels, systemMatrix } from '../../../src/insights/systems/matrix.ts';

const use = (municipality: string, labels: string[], other: Partial<SystemUse> = {}): SystemUse => ({
  assessment: `${municipality}-1`,
  municipality,
  key: 'I-2-system1',
  printed: '見本システム',
  connections: labels.map((label) => ({ label, text: '' })),
  unclear: [],
  absence: null,
  ...other,
});
const system = (...uses: SystemUse[]): SystemFacts => ({
  id: 's-1',
  name: '見本システム',
  spellings: ['見本システム'],
  municipalities: new Set(uses.map(({ municipality }) => municipality)).size,
  uses,
  connections: [],
});

test('no system, no row', () => {
  expect(systemMatrix([], ['宛名システム等'])).toEqual([]);
});

test('municipalities are counted against those that print the boxes', () => {
  const [row] = systemMatrix(
    [
      system(
        use('992011', ['宛名システム等']),
        use('992011', ['宛名システム等', 'その他']),
        use('992020', [], { unclear: ['その他'] }),
        use('993018', [], { absence: 'missing' }),
      ),
    ],
    ['宛名システム等', 'その他'],
  );
  expect(row).toMatchObject({ municipalities: 3, asked: 2, unreadable: { count: 1, of: 2 } });
  expect(row?.cells).toEqual([
    { count: 1, of: 2 },
    { count: 1, of: 2 },
  ]);
});

test('a box that no form has is a column of its own', () => {
  const labels = connectionLabels([system(use('992011', ['見本の箱', 'その他']))], ['宛名システム等', 'その他']);
  expect(labels).toEqual(['宛名システム等', 'その他', '見本の箱']);
});
