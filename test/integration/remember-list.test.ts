import { expect, test } from 'vitest';
import type { Corpus } from '../../src/integration/corpus.ts';
import { rememberList } from '../../src/integration/remember-list.ts';
import type { List } from '../../src/insights/lists/types.ts';
import { noteRead, recordReads } from '../../src/workspace/reads.ts';

test('a list is made once for all its parts, and again where something of it has changed; each part depends on what it was made from', async () => {
  const digests = new Map([
    ['fields/a', '1'],
    ['fields/b', '1'],
  ]);
  let content = 'one';
  const corpus = {
    digest: (name: string) => digests.get(name) ?? null,
    siteInfo: () => ({ content }),
  } as unknown as Corpus;
  const made: string[] = [];
  const list = rememberList(corpus, (id) => {
    made.push(id);
    noteRead(`fields/${id}`, null);
    noteRead('view:facts/', null);
    return { id } as List;
  });
  const readsOf = async (id: string) => [...(await recordReads(() => list(id))).reads.keys()];
  expect(await readsOf('a')).toEqual(['fields/a', 'view:facts/']);
  expect(await readsOf('a')).toEqual(['fields/a', 'view:facts/']);
  expect(made).toEqual(['a']);
  digests.set('fields/a', '2');
  list('a');
  expect(made).toEqual(['a', 'a']);
  content = 'two';
  list('a');
  expect(made).toEqual(['a', 'a', 'a']);
  expect(list('b').id).toBe('b');
  expect(made).toEqual(['a', 'a', 'a', 'b']);
});
