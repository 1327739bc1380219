import { kindById } from '../../changes/kinds-table.ts';
import { groupBy } from '../../text/group-by.ts';
import type { IndexRow } from '../../workspace/stored.ts';
import { titleOf } from '../../workspace/title.ts';
import { addressOf, feedPath, tagOf, type FeedScope, type SiteAddress } from './addresses.ts';
import type { AssessmentEntries } from './assessment-entries.ts';
import type { Feed } from './atom.ts';
import { type Dated, newestFirst } from './newest-first.ts';

/**
 * A feed keeps at most this many of its newest changes, and as many of the assessments that came last; one of a single assessment fewer,
 * for there are as many of those as assessments.
 */
export const FEED_LIMITS: Record<FeedScope['of'], number> = {
  all: 100,
  municipality: 100,
  procedure: 100,
  kind: 100,
  assessment: 20,
};

/** The newest of what a feed is about, and how much of it there is. */
interface Collected<Entry> {
  newest: Entry[];
  total: number;
}

interface FeedAccumulator<Entry> {
  scope: FeedScope;
  title: string;
  page: string;
  changes: Collected<Entry>;
  documents: Collected<Entry>;
}

/** What an assessment adds to a feed: entries, newest first, and null for each that no feed can list behind them. */
type Added<Entry> = Record<'changes' | 'documents', readonly (Entry | null)[]>;

/** Takes more in: both are sorted, and `newest` are at most `limit`. */
function collect<Entry extends Dated>(
  { newest, total }: Collected<Entry>,
  added: readonly (Entry | null)[],
  limit: number,
): Collected<Entry> {
  const oldest = newest.length < limit ? undefined : newest.at(-1);
  // Of a large portal, most assessments have nothing that is newer: the first entry tells.
  const newer: Entry[] = [];
  for (const entry of added) {
    if (entry === null || (oldest !== undefined && newestFirst(entry, oldest) >= 0)) break;
    newer.push(entry);
  }
  return {
    newest: newer.length === 0 ? newest : mergeNewest(newest, newer, limit),
    total: total + added.length,
  };
}

/** The first ones of two sorted lists together. */
function mergeNewest<Entry extends Dated>(one: readonly Entry[], other: readonly Entry[], limit: number): Entry[] {
  const merged: Entry[] = [];
  let [at, otherAt] = [0, 0];
  while (merged.length < limit) {
    const [next, otherNext] = [one[at], other[otherAt]];
    if (next !== undefined && (otherNext === undefined || newestFirst(next, otherNext) <= 0)) {
      merged.push(next);
      at += 1;
    } else if (otherNext !== undefined) {
      merged.push(otherNext);
      otherAt += 1;
    } else break;
  }
  return merged;
}

export interface FeedOptions extends SiteAddress {
  /** Name of the portal. */
  name: string;
}

export interface NamedFeed<Entry> {
  /** Path on the site. */
  path: string;
  feed: Feed<Entry>;
}

/**
 * Collects the feeds of a site, assessment by assessment, in the order of municipality codes. What can take no more entries is given out
 * at once (the feed of the assessment, and of a municipality when the next one begins), so only the newest entries of the others are held.
 */
export class FeedCollector<Entry extends Dated> {
  readonly #options: FeedOptions;
  readonly #open = new Map<string, FeedAccumulator<Entry>>();

  constructor(options: FeedOptions) {
    this.#options = options;
  }

  /** Takes in the entries of an assessment and gives the feeds that are complete with it. */
  add(row: IndexRow, { changes, document }: AssessmentEntries<Entry>): NamedFeed<Entry>[] {
    const complete = this.#take(({ scope }) => scope.of === 'municipality' && scope.id !== row.municipality.code);
    const documents = document === null ? [] : [document];
    const all = { changes: changes.map(({ entry }) => entry), documents };
    const { municipality, procedure } = row;
    this.#put({ of: 'all' }, '変更の新着', '/timeline/', all);
    this.#put(
      { of: 'municipality', id: municipality.code },
      `${municipality.name}の変更`,
      `/municipalities/${municipality.code}/`,
      all,
    );
    if (procedure !== null) {
      this.#put({ of: 'procedure', id: procedure.id }, `${procedure.name}の変更`, `/procedures/${procedure.id}/`, all);
    }
    for (const [id, group] of groupBy(changes, ({ kind }) => kind)) {
      const kind = kindById(id);
      this.#put({ of: 'kind', id }, `変更の種類「${kind.label}」`, `/timeline/?kind=${id}`, {
        changes: group.map(({ entry }) => entry),
        documents: [],
      });
    }
    this.#put(
      { of: 'assessment', id: row.id },
      `${municipality.name}「${titleOf(row)}」の変更`,
      `/assessments/${row.id}/history/`,
      all,
    );
    return [...complete, ...this.#take(({ scope }) => scope.of === 'assessment')];
  }

  /** The feeds that were still open. */
  end(): NamedFeed<Entry>[] {
    return this.#take(() => true);
  }

  #put(scope: FeedScope, title: string, page: string, added: Added<Entry>): void {
    const path = feedPath(scope);
    const none = (): Collected<Entry> => ({ newest: [], total: 0 });
    const existing = this.#open.get(path) ?? { scope, title, page, changes: none(), documents: none() };
    existing.changes = collect(existing.changes, added.changes, FEED_LIMITS[scope.of]);
    existing.documents = collect(existing.documents, added.documents, FEED_LIMITS[scope.of]);
    this.#open.set(path, existing);
  }

  #take(isComplete: (collected: FeedAccumulator<Entry>) => boolean): NamedFeed<Entry>[] {
    const taken: NamedFeed<Entry>[] = [];
    for (const [path, collected] of this.#open) {
      if (!isComplete(collected)) continue;
      this.#open.delete(path);
      taken.push({ path, feed: this.#feedOf(path, collected) });
    }
    return taken;
  }

  #feedOf(path: string, { title, page, changes, documents }: FeedAccumulator<Entry>): Feed<Entry> {
    const { name } = this.#options;
    return {
      id: tagOf(this.#options, path),
      title: `${title}｜${name}`,
      subtitle: `特定個人情報保護評価書の「変更箇所」に記載された変更、版を比べて見つかった変更、掲載した評価書を、このサイトに掲載した日の新しい順に並べています。${extentOf(changes, documents)}`,
      self: addressOf(this.#options, path),
      page: addressOf(this.#options, page),
      author: name,
      entries: [...changes.newest, ...documents.newest].sort(newestFirst),
    };
  }
}

/** How much of what a feed is about it has: 変更328件のうち100件、評価書29件です。 */
function extentOf(changes: Collected<unknown>, documents: Collected<unknown>): string {
  const words = (name: string, { newest, total }: Collected<unknown>): string[] => {
    if (total === 0) return [];
    return [`${name}${total}件${newest.length === total ? '' : `のうち${newest.length}件`}`];
  };
  const parts = [...words('変更', changes), ...words('評価書', documents)];
  return parts.length === 0 ? '' : `${parts.join('、')}です。`;
}
