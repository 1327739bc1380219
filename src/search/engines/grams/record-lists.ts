import type { RecordTable } from './files.ts';
import type { RunReader } from './posting-runs.ts';
import { rangesOf, recordsInRun, type SegmentRecords } from './run-records.ts';
import { type Steps, StepWriter } from './steps.ts';

/** The records that hold a piece of up to GRAM characters. */
export interface RecordList {
  piece: string;
  records: Steps;
}

/** The runs of a bucket of one segment, to be read, and its records. */
export interface RecordedRun extends SegmentRecords {
  run: RunReader;
}

/** Gathers for each piece the records that hold it; what none holds has no list. `pieces`: ascending; `runs`: of segments that lie one behind the other. */
export function recordLists(pieces: readonly string[], runs: Iterable<RecordedRun>, table: RecordTable): RecordList[] {
  const ranges = rangesOf(pieces);
  const writers = pieces.map(() => new StepWriter());
  for (const { run, first, count } of runs)
    recordsInRun(run, ranges, table, { first, count }, (piece, records) => {
      for (const record of records) writers[piece]?.write(record);
    });
  return writers.flatMap((writer, n) => {
    const records = writer.end();
    return records === null ? [] : [{ piece: pieces[n] ?? '', records }];
  });
}
