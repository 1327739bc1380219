import type { BandLane } from './types.ts';

/** Whether a row or an edition says of a lane more than that it is as it was: when something of it began, ended or changed. */
export function isDated({ spans, points }: Pick<BandLane, 'spans' | 'points'>): boolean {
  return (
    points.some(({ day }) => day !== null) ||
    spans.some(({ from, until, knownUntil, rows }) => (from ?? until ?? knownUntil) !== null || rows.length > 0)
  );
}
