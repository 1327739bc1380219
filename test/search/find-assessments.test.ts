import { describe, expect, it } from 'vitest';
import type { SearchEngine, SearchRecord } from '../../src/search/engine.ts';
import { findAssessments } from '../../src/search/find-assessments.ts';
import { parseQuery } from '../../src/search/query.ts';

const texts: Record<string, [published: string | null, text: string]> = {
  a: ['2024-01-01', '再委託とクラウド'],
  b: ['2025-01-01', '委託'],
  c: [null, '委託とクラウド'],
};

const engine: SearchEngine = {
  find: async (word) => new Set(Object.keys(texts).filter((id) => texts[id]?.[1].includes(word))),
  records: async () =>
    new Map(
      Object.entries(texts).map(([id, [published]]): [string, SearchRecord] => [
        id,
        { id, title: id, municipality: '', prefecture: '', form: '', published },
      ]),
    ),
};

describe('findAssessments', () => {
  it.each([
    ['委託', ['b', 'a', 'c']],
    ['委託 クラウド', ['a', 'c']],
    ['委託 -クラウド', ['b']],
    ['再委託|無い語', ['a']],
    ['委託 -再委託|クラウド', ['b']],
    ['無い語', []],
    ['', []],
  ])('%j finds %j', async (query, expected) => {
    expect((await findAssessments(engine, parseQuery(query))).map((record) => record.id)).toEqual(expected);
  });
});
