import type { RecordList } from './record-lists.ts';
import type { SegmentRecords } from './run-records.ts';
import { numbersOf, type Steps, StepWriter } from './steps.ts';

/** Of the records of a segment, those that hold a piece now. */
export interface SegmentChange extends SegmentRecords {
  records: readonly number[];
}

/** The lists, some of which changed in some segments, in the order of these; what no record holds any more has no list. */
export const updateLists = (
  lists: readonly RecordList[],
  changes: ReadonlyMap<string, readonly SegmentChange[]>,
): RecordList[] =>
  lists.flatMap(({ piece, records }) => {
    const own = changes.get(piece);
    const updated = own === undefined ? records : updateList(records, own);
    return updated === null ? [] : [{ piece, records: updated }];
  });

function updateList(list: Steps, changes: readonly SegmentChange[]): Steps | null {
  const writer = new StepWriter();
  const left = [...changes];
  let behind = 0;
  const writeUpTo = (number: number): void => {
    for (let own = left[0]; own !== undefined && own.first <= number; own = left[0]) {
      for (const record of own.records) writer.write(record);
      behind = own.first + own.count;
      left.shift();
    }
  };
  for (const record of numbersOf(list)) {
    writeUpTo(record);
    if (record >= behind) writer.write(record);
  }
  writeUpTo(Infinity);
  return writer.end();
}
