import type { NearestFeed } from '../export/feeds/nearest.ts';
import { make, makeLink } from './make.ts';

/** Names the feed nearest to a view, for what it holds; `address`: that of the feed. */
export function feedNote({ sentence, holds }: Pick<NearestFeed, 'sentence' | 'holds'>, address: string): Node[] {
  const link = makeLink(address, `更新情報：${holds}（Atomフィード）`);
  link.classList.add('feed-link');
  return sentence === '' ? [link] : [make('span', 'soft', sentence), link];
}
