import { makeLink } from '../make.ts';

/** A link to a row of the history. */
export const linkToChange = (history: string, n: number): HTMLAnchorElement =>
  makeLink(`${history}#change-${n}`, `変更${n}`);

/** 2018-03-26 → 2018年3月26日 */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
