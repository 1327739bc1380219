import type { IndexRow } from '../../workspace/stored.ts';
import { titleOf } from '../../workspace/title.ts';
import type { FeedScope } from './addresses.ts';
import type { AssessmentEntries } from './assessment-entries.ts';
import type { Feed } from './atom.ts';
import type { CollectedFeed } from './collect.ts';
import { FEED_LIMITS, feedHead, type FeedOptions } from './feed-head.ts';
import { mergeNewest } from './merge-newest.ts';
import { type Dated, newestFirst } from './newest-first.ts';

type Changes<Entry> = AssessmentEntries<Entry>['changes'];

/** The entries of a collected feed, newest first. `changesOf` gives the changes of an assessment. */
export function listedEntries<Entry extends Dated>(
  { scope, contributors, documents }: Pick<CollectedFeed<Entry>, 'scope' | 'contributors' | 'documents'>,
  changesOf: (assessment: string) => Changes<Entry>,
): Entry[] {
  let newest: readonly Entry[] = [];
  for (const { assessment } of contributors)
    newest = mergeNewest(newest, listable(changesOf(assessment), scope), FEED_LIMITS[scope.of]);
  return [...newest, ...documents].sort(newestFirst);
}

const listable = <Entry>(changes: Changes<Entry>, scope: FeedScope): Entry[] =>
  changes.flatMap(({ kind, entry }) => (entry === null || (scope.of === 'kind' && scope.id !== kind) ? [] : [entry]));

/** The feed of one assessment. */
export function assessmentFeed<Entry extends Dated>(
  options: FeedOptions,
  row: IndexRow,
  { changes, document }: AssessmentEntries<Entry>,
): Feed<Entry> {
  const scope: FeedScope = { of: 'assessment', id: row.id };
  const own = listable(changes, scope);
  const documents = document === null ? [] : [document];
  const title = `${row.municipality.name}「${titleOf(row)}」の変更`;
  const extent = { total: changes.length, listable: own.length, documents: documents.length };
  const entries = [...own.slice(0, FEED_LIMITS.assessment), ...documents].sort(newestFirst);
  return { ...feedHead(options, scope, title, extent), entries };
}
