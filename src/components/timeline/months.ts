import type { TimelineGroup } from '../../insights/timeline.ts';
import { countParts } from '../compare/parts.ts';
import { ROWS } from '../list/rows.ts';
import { groupBy } from '../../text/group-by.ts';

/** How many groups (one assessment on one date) a page of the timeline shows; the weight of a page stays near 10 kB gzipped. */
export const GROUPS_A_PAGE = 40;

/** 2018-03 → 2018年3月 */
export function monthInWords(month: string): string {
  if (month === 'undated') return '日付の記載がない変更';
  const [year, number] = month.split('-');
  return number === undefined ? `${year}年（月の記載なし）` : `${year}年${Number(number)}月`;
}

/** How many pages a month has: as many as its groups, or the rows of its table, need. */
export const partsOfMonth = ({ groups, changes }: { groups: number; changes: number }): number =>
  Math.max(countParts(groups, GROUPS_A_PAGE), countParts(changes, ROWS));

export const monthPath = (month: string, page = 1): string => `/timeline/${month}/${page === 1 ? '' : `${page}/`}`;

/** Groups by their date, in the order they come. */
export function byDate(groups: readonly TimelineGroup[]): { date: string | null; groups: TimelineGroup[] }[] {
  return [...groupBy(groups, (group) => group.date)].map(([date, inDate]) => ({ date, groups: inDate }));
}
