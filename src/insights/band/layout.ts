import { axisX, layOutAxis, type TimeAxis } from '../pictures/time-axis.ts';
import { layOutSpan, yearsBefore, type LaneBar } from '../pictures/lanes.ts';
import { isDated } from './is-dated.ts';
import type { BandLane, BandPoint, BandSpan } from './types.ts';

/** A span as it is drawn: the whole bar may be open at an end, where it has `solid`, the part that is known. */
export interface BandBar extends LaneBar, BandSpan {
  names: BandSpan['names'];
  /** In per cent; null where nothing of the bar has a day. */
  solid: { x: number; width: number } | null;
}

export interface DrawnLane extends Omit<BandLane, 'spans'> {
  bars: BandBar[];
  isDated: boolean;
  /** In per cent, of the points that have a day. */
  marks: { x: number; point: BandPoint }[];
}

export interface BandPicture {
  axis: TimeAxis;
  lanes: DrawnLane[];
}

/** A year before the first day, for what began nobody knows when. */
const LEAD = 1;

/**
 * Draws lanes to one axis of time, which ends with `asOf`, the last ISO day that the document is of. null where no lane has a day: there is no
 * time to draw.
 */
export function layOutBand(lanes: readonly BandLane[], asOf: string | null): BandPicture | null {
  const spans = lanes.flatMap((lane) => lane.spans);
  const days = [
    ...spans.flatMap(({ from, until, knownFrom, knownUntil }) => [from, until, knownFrom, knownUntil]),
    ...lanes.flatMap(({ points }) => points.map(({ day }) => day)),
  ].filter((day) => day !== null);
  if (days.length === 0) return null;
  const first = days.reduce((a, b) => (a < b ? a : b));
  const isOpen = spans.some(({ from }) => from === null);
  const axis = layOutAxis([...days, ...(asOf === null ? [] : [asOf]), ...(isOpen ? [yearsBefore(first, LEAD)] : [])]);
  if (axis === null) return null;
  return {
    axis,
    lanes: lanes.map(({ spans: own, ...lane }) => ({
      ...lane,
      isDated: isDated({ spans: own, ...lane }),
      bars: own.map((span) => toBar(span, axis)),
      marks: lane.points.flatMap((point) => (point.day === null ? [] : [{ x: axisX(axis, point.day), point }])),
    })),
  };
}

function toBar(span: BandSpan, axis: TimeAxis): BandBar {
  const { from, until, knownFrom, knownUntil, isCurrent } = span;
  // Behind the last day on which it surely was so nothing is drawn.
  const bar = layOutSpan({ ...span, until: until ?? knownUntil }, axis);
  const edges = [from, until].flatMap((day) => (day === null ? [] : [axisX(axis, day)]));
  const isEnded = until !== null || knownUntil !== null || isCurrent;
  return { ...span, x: bar.x, width: bar.width, edges, solid: isEnded ? solidPart(bar, from, knownFrom, axis) : null };
}

/** The part of a bar of which it is known that it was so. */
function solidPart(
  { x, width }: LaneBar,
  from: string | null,
  knownFrom: string | null,
  axis: TimeAxis,
): BandBar['solid'] {
  if (from !== null) return { x, width };
  if (knownFrom === null) return null;
  const begin = Math.max(x, Math.min(axisX(axis, knownFrom), x + width));
  return { x: begin, width: round(x + width - begin) };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** More lanes of a subject of which no change is known are folded into their number. */
const UNCHANGED = 3;

/** The lanes of a subject that are drawn, and those that are folded. */
export function foldLanes<Lane extends { isDated: boolean }>(
  lanes: readonly Lane[],
): { shown: Lane[]; folded: Lane[] } {
  const unchanged = lanes.filter(({ isDated: own }) => !own);
  if (unchanged.length <= UNCHANGED) return { shown: [...lanes], folded: [] };
  return { shown: lanes.filter(({ isDated: own }) => own), folded: unchanged };
}
