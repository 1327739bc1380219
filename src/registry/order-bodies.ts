/** What stands for the prefecture of bodies that belong to none. */
export const NO_PREFECTURE = '国・独立行政法人・組合など';

/** The heading under which bodies of a prefecture are listed. */
export const prefectureLabel = (prefecture: string): string => (prefecture === '' ? NO_PREFECTURE : prefecture);

/** Order of bodies: 全国地方公共団体コード (six digits) first, 法人番号 (thirteen) behind them, each in the order of the digits. */
export function compareCodes(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
