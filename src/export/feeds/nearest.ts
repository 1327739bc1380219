import { feedPath, type FeedScope } from './addresses.ts';

interface Named {
  id: string;
  name: string;
}

/** What a view is narrowed to, as far as feeds are about it; nothing where it is not narrowed by that. */
export interface NarrowedView {
  municipalities: readonly Named[];
  procedures: readonly Named[];
  /** Kinds of change. */
  kinds: readonly Named[];
  /** It is narrowed by something else, too: words, a year, a part of the form. */
  others: boolean;
}

/** The feed that holds all of a view, and least beside it. */
export interface NearestFeed {
  /** Path on the site. */
  path: string;
  /** It holds the view and nothing else. */
  isExact: boolean;
  /** What it holds: みなと見本市の変更と、掲載した評価書. */
  holds: string;
  /** A sentence for readers, to stand before the link. */
  sentence: string;
}

const BOTH = 'の変更と、掲載した評価書';

/** Finds the nearest feed: of the municipality, else of the procedure, else of the kind of change, where there is one alone, else of all. */
export function nearestFeed({ municipalities, procedures, kinds, others }: NarrowedView): NearestFeed {
  const found = [
    about(municipalities, 'municipality', (name) => name + BOTH),
    about(procedures, 'procedure', (name) => `「${name}」の事務${BOTH}`),
    about(kinds, 'kind', (name) => `種類が「${name}」の変更`),
  ].find((feed) => feed !== null);
  const { scope, holds } = found ?? { scope: { of: 'all' as const }, holds: `このサイトのすべて${BOTH}` };
  const narrowed = [municipalities, procedures, kinds].filter((list) => list.length > 0);
  const isExact = !others && narrowed.length === (found === undefined ? 0 : 1);
  const sentence = isExact ? '' : 'この条件だけのフィードはありません。最も近いのは次のフィードです。';
  return { path: feedPath(scope), isExact, holds, sentence };
}

function about(
  list: readonly Named[],
  of: Exclude<FeedScope['of'], 'all'>,
  holdsOf: (name: string) => string,
): { scope: FeedScope; holds: string } | null {
  const [first, ...others] = list;
  return first === undefined || others.length > 0 ? null : { scope: { of, id: first.id }, holds: holdsOf(first.name) };
}
