import { axisX, layOutAxis, type TimeAxis } from './time-axis.ts';

/** A span of days in which the same companies had a task. */
export interface LaneSpan {
  /** The companies, as they are shown, each with its address within the site; null where it has none. */
  names: readonly { name: string; path: string | null }[];
  /** First ISO day; null: the history shows no beginning. */
  from: string | null;
  /** First ISO day on which it was over; null: still so, or the history shows no end. */
  until: string | null;
  /** So in the document as it is today. */
  isCurrent: boolean;
  /** A name before or after may be one of the same company, so that a day is not known. */
  isDoubtful: boolean;
}

/** A task with who had it, the last first. */
export interface Lane {
  /** What the lane is grouped under: the 事務, or the municipality. */
  group: string;
  task: string;
  /** Address of the item. */
  path: string;
  spans: readonly LaneSpan[];
}

export interface LaneBar extends LaneSpan {
  /** In per cent of the width of the picture. */
  x: number;
  width: number;
  /** Its ends that are days, in per cent; an end that is not known has none. */
  edges: number[];
}

export interface LanePicture {
  axis: TimeAxis;
  /** Bars of each lane, in the order of the lanes and of their spans. */
  bars: LaneBar[][];
}

/** A bar of few days is still seen: per cent of the width. */
const LEAST = 0.6;
/** What an unknown beginning is drawn before the first known day: years. */
const LEAD = 1;

/**
 * Draws each span to one axis of time, which ends with `asOf`, the last ISO day that the documents are of. A span without a beginning starts at the left edge, before
 * every known day, and one without an end goes on to the right edge. null where no day is known: there is no time to draw.
 */
export function layOutLanes(lanes: readonly Lane[], asOf: string | null): LanePicture | null {
  const spans = lanes.flatMap((lane) => lane.spans);
  const days = spans.flatMap(({ from, until }) => [from, until]).filter((day) => day !== null);
  if (days.length === 0) return null;
  const first = days.reduce((a, b) => (a < b ? a : b));
  const isOpen = spans.some(({ from }) => from === null);
  const axis = layOutAxis([...days, ...(asOf === null ? [] : [asOf]), ...(isOpen ? [yearsBefore(first, LEAD)] : [])]);
  if (axis === null) return null;
  return { axis, bars: lanes.map((lane) => lane.spans.map((span) => layOutSpan(span, axis))) };
}

/** A span on an axis; a side without a day ends at that end of the axis. */
export function layOutSpan(span: LaneSpan, axis: TimeAxis): LaneBar {
  const from = span.from === null ? 0 : axisX(axis, span.from);
  const until = span.until === null ? 100 : axisX(axis, span.until);
  const width = Math.max(LEAST, Math.round((until - from) * 100) / 100);
  const edges = [...(span.from === null ? [] : [from]), ...(span.until === null ? [] : [until])];
  return { ...span, x: Math.min(from, 100 - width), width, edges };
}

/** The first day of the year so many years before a day. */
export const yearsBefore = (iso: string, years: number): string =>
  `${String(Number(iso.slice(0, 4)) - years).padStart(4, '0')}-01-01`;
