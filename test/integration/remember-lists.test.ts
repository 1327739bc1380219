import { expect, test } from 'vitest';
import type { Corpus } from '../../src/integration/corpus.ts';
import { rememberLists } from '../../src/integration/remember-lists.ts';
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
  const list = rememberLists(corpus, (id) => {
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

test('as many lists are remembered as the pages of one address ask for in turn, and no more', () => {
  const corpus = { digest: () => '1', siteInfo: () => ({ content: 'one' }) } as unknown as Corpus;
  const made: string[] = [];
  const list = rememberLists(corpus, (id) => {
    made.push(id);
    return { id } as List;
  });
  for (const id of ['a', 'b', 'c', 'd', 'a', 'b', 'c', 'd']) expect(list(id).id).toBe(id);
  expect(made).toEqual(['a', 'b', 'c', 'd']);
  // The one asked for longest ago goes.
  for (const id of ['a', 'e', 'a', 'b']) list(id);
  expect(made).toEqual(['a', 'b', 'c', 'd', 'e', 'b']);
});
