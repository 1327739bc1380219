import type { Adoption } from './adoption.ts';
import { axisX, layOutAxis, type TimeAxis } from './time-axis.ts';

/** A stretch of the curve, from a month in which municipalities began to the next such month; all in per cent of the picture. */
export interface CurveStep {
  month: string;
  added: number;
  /** As in `AdoptionMonth`. */
  bodies: number;
  total: number;
  x: number;
  width: number;
  /** Of all that were asked. */
  height: number;
  /** No municipality of the month is known to have begun in it: it is the latest they can have. */
  isLatest: boolean;
}

export interface AdoptionCurve {
  axis: TimeAxis;
  steps: CurveStep[];
}

/** The number of municipalities that have begun, month by month, scaled to all that were asked; null where no month is known. */
export function layOutCurve({
  months,
  municipalities,
}: Pick<Adoption, 'months' | 'municipalities'>): AdoptionCurve | null {
  const last = months.at(-1);
  if (last === undefined) return null;
  const axis = layOutAxis([...months.map(({ month }) => month), monthAfter(last.month)]);
  if (axis === null) return null;
  const steps = months.map(({ month, added, bodies, total }, at) => {
    const x = axisX(axis, month);
    const next = months[at + 1];
    return {
      ...{ month, bodies, total, x, added: added.length },
      width: round((next === undefined ? 100 : axisX(axis, next.month)) - x),
      height: round((100 * total) / municipalities.length),
      isLatest: added.every(({ isLatest }) => isLatest),
    };
  });
  return { axis, steps };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The ISO month behind an ISO month or year. */
function monthAfter(iso: string): string {
  const date = new Date(iso);
  date.setUTCMonth(date.getUTCMonth() + 1);
  return date.toISOString().slice(0, 7);
}
