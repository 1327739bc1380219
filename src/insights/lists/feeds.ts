import type { List } from './types.ts';

/** What the feed of a body, of a procedure or of all holds; src/export/feeds writes them. */
const HOLDS = 'の変更と新しく掲載した評価書';

export const ALL_FEED: NonNullable<List['feed']> = { path: '/feeds/all.xml', holds: `すべての団体${HOLDS}` };

export const municipalityFeed = (code: string, name: string): NonNullable<List['feed']> => ({
  path: `/feeds/municipality-${code}.xml`,
  holds: `${name}${HOLDS}`,
});

export const procedureFeed = (id: string, name: string): NonNullable<List['feed']> => ({
  path: `/feeds/procedure-${id}.xml`,
  holds: `「${name}」${HOLDS}`,
});
