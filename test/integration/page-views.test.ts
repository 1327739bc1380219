import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInForce } from '../../src/assessment/in-force.ts';
import type { Corpus } from '../../src/integration/corpus.ts';
import { findComparable, findNeighbours } from '../../src/integration/page-views.ts';
import type { IndexRow } from '../../src/workspace/stored.ts';
import { growthOf, MOST_GROWTH } from '../support/growth.ts';

interface Draft {
  body: number;
  prefecture: number;
  procedure: number | null;
  form: 'kiso' | 'juten' | 'zen';
  complete: boolean;
  status: 'published' | 'draft';
  size: number | null;
}

const rowOf = ({ body, prefecture, procedure, form, complete, status }: Draft, at: number): IndexRow =>
  ({
    id: `a${at}`,
    municipality: { code: String(body), name: `見本${body}市`, prefecture: `県${prefecture}` },
    procedure: procedure === null ? null : { id: `p${procedure}`, name: '見本事務' },
    frontmatter: { form, complete, status, title: `見本の事務${at}`, number: String(at) },
  }) as unknown as IndexRow;

/** What findComparable reads of a corpus. */
function corpusOf(drafts: readonly Draft[]): Corpus {
  const rows = drafts.map(rowOf);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const sizesOf = (procedure: string): Map<string, string[]> => {
    const given = new Map<string, string[]>();
    for (const [at, { size, procedure: own }] of drafts.entries()) {
      if (size === null || `p${own}` !== procedure) continue;
      const ids = given.get(String(size)) ?? [];
      ids.push(`a${at}`);
      given.set(String(size), ids);
    }
    return given;
  };
  const known = new Map([1, 2].map((one) => [`p${one}`, sizesOf(`p${one}`)]));
  return {
    listAssessments: () => rows,
    getRow: (id: string) => byId.get(id),
    digest: (name: string) => name,
    comparison: () => ({ answersTo: (procedure: string) => known.get(procedure) ?? new Map() }),
  } as unknown as Corpus;
}

/** All of them, sorted: what findComparable finds without looking at more than it needs. */
function sortedComparable(corpus: Corpus, id: string): string[] {
  const row = corpus.getRow(id);
  if (row?.procedure == null) return [];
  const sizeOf = new Map<string, string>();
  for (const [answer, ids] of corpus.comparison().answersTo(row.procedure.id, ''))
    for (const one of ids) sizeOf.set(one, answer);
  const near = (other: IndexRow): number =>
    (other.frontmatter.form === row.frontmatter.form ? 4 : 0) +
    (sizeOf.has(id) && sizeOf.get(other.id) === sizeOf.get(id) ? 2 : 0) +
    (other.municipality.prefecture === row.municipality.prefecture ? 1 : 0);
  return corpus
    .listAssessments()
    .filter((other) => other.procedure?.id === row.procedure?.id && other.municipality.code !== row.municipality.code)
    .filter((other) => other.frontmatter.complete && isInForce(other))
    .toSorted((a, b) => near(b) - near(a))
    .slice(0, 4)
    .map((other) => other.id);
}

const draft = fc.record<Draft>({
  body: fc.nat(5),
  prefecture: fc.nat(2),
  procedure: fc.constantFrom(null, 1, 2),
  form: fc.constantFrom('kiso', 'juten', 'zen'),
  complete: fc.boolean(),
  status: fc.constantFrom('published', 'draft'),
  size: fc.constantFrom(null, 1, 2),
});

describe('assessments that one is well compared with', () => {
  test('are the first of all in the order of their nearness', () => {
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 40 }), (drafts) => {
        const corpus = corpusOf(drafts);
        for (const { id } of corpus.listAssessments())
          expect(findComparable(corpus, id).map((one) => one.id)).toEqual(sortedComparable(corpus, id));
      }),
    );
  });

  test('another state of the answers gives others', () => {
    const like: Draft = {
      ...{ body: 1, prefecture: 1, procedure: 1, form: 'kiso', complete: true, status: 'published', size: 1 },
    };
    const drafts = [like, ...[2, 1].map((size): Draft => ({ ...like, body: 2, size }))];
    const corpus = corpusOf(drafts);
    expect(findComparable(corpus, 'a0').map(({ id }) => id)).toEqual(['a2', 'a1']);
    const changed = corpusOf([like, ...[1, 2].map((size): Draft => ({ ...like, body: 2, size }))]);
    Object.assign(corpus, { digest: (name: string) => `${name}, changed`, comparison: changed.comparison });
    expect(findComparable(corpus, 'a0').map(({ id }) => id)).toEqual(['a1', 'a2']);
  });
});

test('neighbours are what the same body published before and after', () => {
  const rows = [1, 1, 1, 2].map((body, at) =>
    rowOf({ body, prefecture: 1, procedure: 1, form: 'kiso', complete: true, status: 'published', size: 1 }, at),
  );
  expect(
    ['a0', 'a1', 'a2', 'a3'].map((id) => findNeighbours(rows, id)).map((own) => [own?.previous?.id, own?.next?.id]),
  ).toEqual([
    [undefined, 'a1'],
    ['a0', 'a2'],
    ['a1', undefined],
    [undefined, undefined],
  ]);
  expect(findNeighbours(rows, 'a4')).toBeNull();
});

test('what the pages of all assessments ask for grows with them, not with their square', () => {
  const make = (count: number): Corpus =>
    corpusOf(
      Array.from({ length: count }, (_, at) => ({
        ...{ body: at, prefecture: at % 3, procedure: 1, complete: true, status: 'published' as const, size: at % 3 },
        form: (['kiso', 'juten', 'zen'] as const)[at % 3] ?? 'kiso',
      })),
    );
  const askAll = (corpus: Corpus): void => {
    const rows = corpus.listAssessments();
    for (const { id } of rows) {
      findNeighbours(rows, id);
      findComparable(corpus, id);
    }
  };
  expect(growthOf(make, askAll, 1000)).toBeLessThan(MOST_GROWTH);
});
