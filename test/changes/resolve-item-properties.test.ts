import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveItem } from '../../src/changes/resolve-item.ts';
import { loadForm } from '../../src/forms/load.ts';
import { keys, names } from './support/resolve.ts';

describe('any item column', () => {
  const pieces = [
    'Ⅰ',
    'II',
    '(1)',
    '(別添1)',
    '3',
    '10',
    '②',
    '◎',
    '-',
    '、',
    '～',
    '委託事項4',
    '移転先',
    '法令上の根拠',
    'の',
    ' ',
    '見本',
    '(変更前)',
  ];
  const printed = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((chosen) => chosen.join('')),
  );

  it.each(['kiso', 'juten', 'zen'] as const)('is read to its end; what it resolves to stands in the %s', (id) => {
    const form = loadForm(id);
    const standing = new Set(keys[id]);
    fc.assert(
      fc.property(printed, (item) => {
        const found = resolveItem(item, form, keys[id], { before: '-', after: '', names });
        expect(found.keys.filter((key) => !standing.has(key))).toEqual([]);
        expect(found.how === 'none').toBe(found.fields.length === 0);
      }),
      { numRuns: 300 },
    );
  });

  it('is read as far as an item can go when a whole text stands in it', () => {
    const start = performance.now();
    resolveItem('見本の事務を行う。'.repeat(5000), loadForm('zen'), keys.zen);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
