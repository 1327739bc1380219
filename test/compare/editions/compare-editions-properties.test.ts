import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEditions } from '../../../src/compare/editions/compare-editions.ts';
import { formIds, loadForm } from '../../../src/forms/load.ts';
import {
  editionOf,
  entriesOf,
  itemColumn,
  namedItems,
  rowOf,
  type NamedItem,
  text,
  withValue,
} from './edition-like.ts';
import { compare, ENTRIES, form } from './support/compare-item.ts';

const ITEMS = namedItems(form, ENTRIES);
const itemAt = (at: number): NamedItem => ITEMS[at] as NamedItem;
const words = fc
  .array(fc.constantFrom('届出', '審査', '郵送', '電子申請', '保管庫', '台帳', '監査人', '翌月', '見本課'), {
    minLength: 3,
    maxLength: 9,
  })
  .map((some) => `${some.join('と')}を改めた。`);

describe('compareEditions', () => {
  it.each(formIds)('an edition of %s does not differ from itself', (id) => {
    const own = loadForm(id);
    const edition = editionOf(own, entriesOf(own), [rowOf('Ⅰ', 'あ', 'い')]);
    expect(compareEditions(edition, edition, own)).toEqual({ differences: [], rows: [] });
  });

  // Items whose old words are the same and that get the same new words, or a part of them, are declared by one row.
  const changes = fc.uniqueArray(fc.record({ at: fc.nat(ITEMS.length - 1), after: words, isPart: fc.boolean() }), {
    comparator: (one, other) =>
      one.at === other.at || one.after.endsWith(other.after) || other.after.endsWith(one.after),
    minLength: 1,
    maxLength: 6,
  });
  /** The first words of an item are replaced, and a row prints them alone or the whole text. */
  const make = (some: { at: number; after: string; isPart: boolean }[]) =>
    some.map(({ at, after, isPart }) => {
      const { key, node, text: old } = itemAt(at);
      const end = old.indexOf('、') + 1;
      const [part, rest] = [old.slice(0, end), old.slice(end)];
      const row = isPart ? rowOf(itemColumn(node), part, after) : rowOf(itemColumn(node), old, after + rest);
      return { key, row, text: after + rest };
    });

  it('differences that rows declare are declared, and no row is without effect', () => {
    expect(ITEMS.length).toBeGreaterThan(20);
    fc.assert(
      fc.property(changes, (some) => {
        const made = make(some);
        const after = made.reduce((entries, one) => withValue(entries, one.key, text(one.text)), ENTRIES);
        const { differences, rows } = compare(
          ENTRIES,
          after,
          made.map(({ row }) => row),
        );
        const wanted = made.map(({ key }, at) => [key, 'declared', [at + 1]]);
        expect(differences).toHaveLength(made.length);
        expect(differences).toEqual(expect.arrayContaining(wanted));
        expect(rows).toEqual(made.map((_, at) => [at + 1, 'declared', null]));
      }),
      { numRuns: 60 },
    );
  });

  // A row about a neighbour of nearly the same words leaves the difference open: it may be meant.
  it('without its row exactly that difference is not declared', () => {
    fc.assert(
      fc.property(changes, fc.nat(), (some, which) => {
        const made = make(some);
        const left = made[which % made.length];
        const after = made.reduce((entries, one) => withValue(entries, one.key, text(one.text)), ENTRIES);
        const rows = made.filter((one) => one !== left).map(({ row }) => row);
        const { differences } = compare(ENTRIES, after, rows) as { differences: [string, string, number[]][] };
        const [other, ...more] = differences.filter(([, basis]) => basis !== 'declared');
        expect(other?.[0]).toBe(left?.key);
        expect(['undeclared', 'row-differs']).toContain(other?.[1]);
        expect(more).toEqual([]);
        expect(differences).toHaveLength(made.length);
      }),
      { numRuns: 60 },
    );
  });

  it('a row about an item that did not change is without effect', () => {
    fc.assert(
      fc.property(fc.nat(ITEMS.length - 1), words, fc.boolean(), (at, other, isDone) => {
        const { node, text: own } = itemAt(at);
        const row = isDone ? rowOf(itemColumn(node), other, own) : rowOf(itemColumn(node), own, other);
        const step = compare(ENTRIES, ENTRIES, [row]);
        expect(step).toEqual({ differences: [], rows: [[1, 'without-effect', isDone ? 'after' : 'before']] });
      }),
      { numRuns: 60 },
    );
  });
});
