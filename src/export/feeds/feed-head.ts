import { addressOf, feedPath, tagOf, type FeedScope, type SiteAddress } from './addresses.ts';
import type { Feed } from './atom.ts';

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

export interface FeedOptions extends SiteAddress {
  /** Name of the portal. */
  name: string;
}

/** What a feed says of itself. */
export type FeedHead = Omit<Feed<never>, 'entries'>;

/** How much of what a feed is about there is: changes, those of them that it could list, and assessments. */
export interface FeedExtent {
  total: number;
  listable: number;
  documents: number;
}

export function feedHead(options: FeedOptions, scope: FeedScope, title: string, extent: FeedExtent): FeedHead {
  const path = feedPath(scope);
  return {
    id: tagOf(options, path),
    title: `${title}｜${options.name}`,
    subtitle: `特定個人情報保護評価書の「変更箇所」に記載された変更、版を比べて見つかった変更、掲載した評価書を、このサイトに掲載した日の新しい順に並べています。${wordsOf(extent, FEED_LIMITS[scope.of])}`,
    self: addressOf(options, path),
    page: addressOf(options, pageOf(scope)),
    author: options.name,
  };
}

function pageOf(scope: FeedScope): string {
  switch (scope.of) {
    case 'all':
      return '/timeline/';
    case 'municipality':
      return `/municipalities/${scope.id}/`;
    case 'procedure':
      return `/procedures/${scope.id}/`;
    case 'kind':
      return `/timeline/?kind=${scope.id}`;
    case 'assessment':
      return `/assessments/${scope.id}/history/`;
  }
}

/** How much of what a feed is about it has: 変更328件のうち100件、評価書29件です。 */
function wordsOf({ total, listable, documents }: FeedExtent, limit: number): string {
  const words = (name: string, all: number, listed: number): string[] =>
    all === 0 ? [] : [`${name}${all}件${listed === all ? '' : `のうち${listed}件`}`];
  const parts = [
    ...words('変更', total, Math.min(listable, limit)),
    ...words('評価書', documents, Math.min(documents, limit)),
  ];
  return parts.length === 0 ? '' : `${parts.join('、')}です。`;
}
