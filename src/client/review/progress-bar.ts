import type { ReviewProgress } from '../../review/protocol.ts';
import { make } from '../make.ts';

/** Parts of a hundred that are done; 100 only where all is. */
export function percentOf({ confirmed, of }: ReviewProgress['items']): number {
  return of === 0 ? 100 : Math.floor((confirmed / of) * 100);
}

/** How far the review has come: doubts that are decided, items that are confirmed. */
export function showProgress({ doubts, items }: ReviewProgress): HTMLElement {
  const bar = make('progress');
  bar.max = Math.max(items.of, 1);
  bar.value = items.confirmed;
  bar.setAttribute('aria-label', '確認済みの項目');
  const words = `要確認 ${doubts.done} / ${doubts.of}　全体 ${percentOf(items)} %（${items.confirmed} / ${items.of}）`;
  return make('div', 'progress', make('p', '', words), bar);
}
