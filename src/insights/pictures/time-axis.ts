import { DAY, toDayNumber } from './day-number.ts';

/** A mark of an axis, at its place in per cent of the width; an empty label leaves the line alone. */
export interface AxisTick {
  x: number;
  label: string;
}

/** Days laid along a width: equal spans of time are equally wide. */
export interface TimeAxis {
  /** First and last day, as numbers of days. */
  from: number;
  to: number;
  ticks: AxisTick[];
}

/** Months between two marks, the least first, and how much of the width a label of such a mark takes at 358 pixels, in per cent. */
const STEPS: readonly { months: number; room: number }[] = [
  { months: 1, room: 19 },
  { months: 3, room: 19 },
  { months: 6, room: 19 },
  { months: 12, room: 13 },
  { months: 24, room: 13 },
  { months: 60, room: 13 },
  { months: 120, room: 13 },
  { months: 300, room: 13 },
  { months: 1200, room: 13 },
];

const MONTHS_OF_YEAR = 12;
const DAYS_OF_MONTH = 30.44;

/** An axis that holds all the days (ISO days or months); null where there are none. It begins with a mark and ends with the last day. */
export function layOutAxis(days: readonly string[]): TimeAxis | null {
  if (days.length === 0) return null;
  const numbers = days.map(toDayNumber);
  const first = Math.min(...numbers);
  const last = Math.max(...numbers, first + DAYS_OF_MONTH);
  const step =
    STEPS.find(({ months, room }) => {
      const width = last - monthStart(floorToStep(first, months));
      return (100 * months * DAYS_OF_MONTH) / width >= room;
    }) ?? STEPS.at(-1);
  const { months, room } = step as (typeof STEPS)[number];
  const start = floorToStep(first, months);
  const from = monthStart(start);
  const ticks: AxisTick[] = [];
  for (let month = start; monthStart(month) <= last; month += months) {
    const x = toPercent((monthStart(month) - from) / (last - from));
    ticks.push({ x, label: x > 100 - room ? '' : labelOf(month, months) });
  }
  return { from, to: last, ticks };
}

/** Where a day (ISO day or month) is on the axis, in per cent of its width; days beyond its ends are at them. */
export function axisX({ from, to }: TimeAxis, day: string): number {
  return toPercent(Math.min(1, Math.max(0, (toDayNumber(day) - from) / (to - from))));
}

const toPercent = (share: number): number => Math.round(share * 10_000) / 100;

/** Months since the year 0. */
function floorToStep(day: number, months: number): number {
  const date = new Date(day * DAY);
  const month = date.getUTCFullYear() * MONTHS_OF_YEAR + date.getUTCMonth();
  return Math.floor(month / months) * months;
}

const monthStart = (month: number): number =>
  Date.UTC(Math.floor(month / MONTHS_OF_YEAR), month % MONTHS_OF_YEAR) / DAY;

function labelOf(month: number, step: number): string {
  const year = `${Math.floor(month / MONTHS_OF_YEAR)}年`;
  return step % MONTHS_OF_YEAR === 0 ? year : `${year}${(month % MONTHS_OF_YEAR) + 1}月`;
}
