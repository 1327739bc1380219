/** One day (or stretch) of a history with how many of its changes fall into each section. */
export interface ChartRow {
  /** Anchor on the page. */
  id: string;
  label: string;
  total: number;
  parts: ChartPart[];
}

export interface ChartPart {
  /** Place of the section in the legend, from 0. */
  section: number;
  count: number;
  /** Left edge and width in per cent of the longest bar. */
  x: number;
  width: number;
}

/** Lays out one bar for each day, its parts in the order of the sections, all to one scale. */
export function layoutChart(days: { id: string; label: string; counts: readonly number[] }[]): ChartRow[] {
  const totals = days.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  const longest = Math.max(1, ...totals);
  const share = (count: number): number => Math.round((count / longest) * 10_000) / 100;
  return days.map(({ id, label, counts }, at) => {
    let before = 0;
    const parts = counts.flatMap((count, section): ChartPart[] => {
      const x = share(before);
      before += count;
      return count === 0 ? [] : [{ section, count, x, width: share(before) - x }];
    });
    return { id, label, total: totals[at] ?? 0, parts };
  });
}
