/** What a campaign of mutations showed. */
export interface FuzzCounts {
  mutations: number;
  /** Refused with a reason: no fault of ours. */
  refused: number;
  /** Errors that no message explains. */
  crashes: number;
  /** Messages that begin with "Internal error". */
  internal: number;
  /** Words that were planted. */
  planted: number;
  lost: number;
  /** Files that have no error and are another assessment when they are written and read again. */
  changed: number;
  /** Milliseconds of the slowest one. */
  slowest: number;
  /** Number, kinds of mutations and input of each that failed, with the reason. */
  failures: Failure[];
}

export interface Failure {
  number: number;
  why: string;
  names: string[];
  input: string;
}

export const startCounts = (): FuzzCounts => ({
  mutations: 0,
  refused: 0,
  crashes: 0,
  internal: 0,
  planted: 0,
  lost: 0,
  changed: 0,
  slowest: 0,
  failures: [],
});

/** Counts an error that was thrown, and gives what to call it. */
export function countError(tally: FuzzCounts, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (message.startsWith('Internal error')) tally.internal += 1;
  else tally.crashes += 1;
  return error instanceof Error ? (error.stack ?? message) : message;
}

const HEADS = [
  '',
  'mutations',
  'refused',
  'crashes',
  'internal errors',
  'planted words',
  'lost',
  'read ≠ written',
  'slowest',
];

/** The tallies as a table, one a line. */
export function countsTable(tallies: Readonly<Record<string, FuzzCounts>>): string {
  const rows = Object.entries(tallies).map(([name, tally]) =>
    [
      name,
      tally.mutations,
      tally.refused,
      tally.crashes,
      tally.internal,
      tally.planted,
      tally.lost,
      tally.changed,
      `${tally.slowest.toFixed(0)} ms`,
    ].map(String),
  );
  const widths = HEADS.map((head, at) =>
    Math.max(...[head, ...rows.map((row) => row[at] ?? '')].map(({ length }) => length)),
  );
  return [HEADS, ...rows]
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
    )
    .join('\n');
}
