import { make } from '../make.ts';

/** A link to a row of the history. */
export function linkToChange(history: string, n: number): HTMLAnchorElement {
  const link = make('a', '', `変更${n}`);
  link.href = `${history}#change-${n}`;
  return link;
}

/** 2018-03-26 → 2018年3月26日 */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
