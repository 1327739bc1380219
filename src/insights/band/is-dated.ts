import type { BandLane } from './types.ts';

/** Whether anything of a lane has a place on an axis of time. */
export function isDated({ spans, points }: Pick<BandLane, 'spans' | 'points'>): boolean {
  return (
    points.some(({ day }) => day !== null) ||
    spans.some(({ from, until, knownFrom, knownUntil }) => (from ?? until ?? knownFrom ?? knownUntil) !== null)
  );
}
