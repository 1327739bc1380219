import { kindById } from '../../changes/kinds-table.ts';
import type { IndexRow } from '../../workspace/stored.ts';
import { feedPath, type FeedScope } from './addresses.ts';
import { FEED_LIMITS, feedHead, type FeedHead, type FeedOptions } from './feed-head.ts';
import { comesIn, mergeNewest } from './merge-newest.ts';
import type { Dated } from './newest-first.ts';
import type { EntriesSummary, Extent } from './summary.ts';

/** The newest change of an assessment in a feed. */
export interface Contributor extends Dated {
  assessment: string;
  /** Of all its entries. */
  digest: string;
}

/** A feed without the changes that it lists: they are among those of its contributors. */
export interface CollectedFeed<Entry> {
  /** Path on the site. */
  path: string;
  scope: FeedScope;
  head: FeedHead;
  /** At most as many as the feed lists changes. */
  contributors: readonly Contributor[];
  /** Newest first. */
  documents: readonly Entry[];
}

interface Accumulator<Entry> extends Pick<CollectedFeed<Entry>, 'scope' | 'contributors' | 'documents'> {
  title: string;
  /** Of changes. */
  listable: number;
  total: number;
  documentCount: number;
}

/**
 * Collects the feeds of a site that are about several assessments, assessment by assessment, in the order of municipality codes. That of a
 * municipality is given out when the next one begins. Where the newest change of an assessment comes behind those of a hundred others, none
 * of its changes is among the newest hundred: only the newest ones of a hundred assessments are held of a feed.
 */
export class FeedCollector<Entry extends Dated> {
  readonly #options: FeedOptions;
  readonly #open = new Map<string, Accumulator<Entry>>();
  #municipality = '';

  constructor(options: FeedOptions) {
    this.#options = options;
  }

  /** Takes in an assessment and gives the feeds that are complete without it. `digest`: of its entries. */
  add(row: IndexRow, summary: EntriesSummary<Entry>, digest: string): CollectedFeed<Entry>[] {
    const { municipality, procedure } = row;
    const complete = municipality.code === this.#municipality ? [] : this.#take('municipality');
    this.#municipality = municipality.code;
    const source = { assessment: row.id, digest };
    const { changes, kinds, document } = summary;
    const put = (scope: FeedScope, title: string): void => this.#put(scope, title, changes, document, source);
    put({ of: 'all' }, '変更の新着');
    put({ of: 'municipality', id: municipality.code }, `${municipality.name}の変更`);
    if (procedure !== null) put({ of: 'procedure', id: procedure.id }, `${procedure.name}の変更`);
    for (const kind of kinds)
      this.#put({ of: 'kind', id: kind.id }, `変更の種類「${kindById(kind.id).label}」`, kind, null, source);
    return complete;
  }

  /** The feeds that were still open. */
  end(): CollectedFeed<Entry>[] {
    return this.#take(null);
  }

  #put(
    scope: FeedScope,
    title: string,
    { newest, listable, total }: Extent,
    document: Entry | null,
    source: Omit<Contributor, keyof Dated>,
  ): void {
    const path = feedPath(scope);
    const existing = this.#open.get(path);
    const none = { contributors: [], documents: [], listable: 0, total: 0, documentCount: 0 };
    const feed = existing ?? { scope, title, ...none };
    if (existing === undefined) this.#open.set(path, feed);
    const limit = FEED_LIMITS[scope.of];
    if (newest !== null && comesIn(newest, feed.contributors, limit))
      feed.contributors = mergeNewest(feed.contributors, [{ ...newest, ...source }], limit);
    if (document !== null && comesIn(document, feed.documents, limit))
      feed.documents = mergeNewest(feed.documents, [document], limit);
    feed.listable += listable;
    feed.total += total;
    feed.documentCount += document === null ? 0 : 1;
  }

  /** Of one scope, or of all. */
  #take(of: FeedScope['of'] | null): CollectedFeed<Entry>[] {
    const taken: CollectedFeed<Entry>[] = [];
    for (const [path, { title, listable, total, documentCount, ...feed }] of this.#open) {
      if (of !== null && feed.scope.of !== of) continue;
      this.#open.delete(path);
      const head = feedHead(this.#options, feed.scope, title, { listable, total, documents: documentCount });
      taken.push({ path, ...feed, head });
    }
    return taken;
  }
}
