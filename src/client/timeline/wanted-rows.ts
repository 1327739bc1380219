import { kindById } from '../../changes/kinds-table.ts';
import { cellData, isAbsence, wordsOf } from '../../insights/lists/cells.ts';
import { bodyOf } from '../../insights/lists/total-words.ts';
import { IMPORTANT } from '../../insights/lists/timeline-words.ts';
import type { List, ListCell, ListRow } from '../../insights/lists/types.ts';
import { UNDECLARED_WORDS } from '../../compare/editions/with-basis.ts';
import type { TimelineQuery } from './wanted.ts';
import { TIMING_BY_ID } from '../../text/words/timings.ts';

/** The rows of the list of a month that are asked for: those that `narrow` leaves of its groups. */
export function wantedRows({ columns, rows }: List, query: TimelineQuery): ListRow[] {
  const placeOf = new Map(columns.map(({ id }, at) => [id, at]));
  const cellOf = ({ cells }: ListRow, column: string): ListCell => cells[placeOf.get(column) ?? -1] as ListCell;
  const says = (row: ListRow, column: string, words: string): boolean => cellData(cellOf(row, column)) === words;
  const { municipality, procedure, section, timing, kind, important } = query;
  return rows.filter(
    (row) =>
      (municipality === '' || bodyOf(row) === municipality) &&
      (procedure === '' ||
        wordsOf(cellOf(row, 'procedure')).some(({ path }) => path === `/procedures/${procedure}/`)) &&
      (section === '' || says(row, 'section', section)) &&
      (timing === '' || hasTiming(row, cellOf, TIMING_BY_ID[timing])) &&
      (kind === '' || says(row, 'kind', kindLabel(kind))) &&
      (important === '' || says(row, 'important', IMPORTANT)),
  );
}

function hasTiming(
  row: ListRow,
  cellOf: (row: ListRow, column: string) => ListCell,
  timing: string | undefined,
): boolean {
  // Where no row says a change, nobody states its timing, and none is missing.
  if (cellData(cellOf(row, 'basis')) === UNDECLARED_WORDS) return false;
  const cell = cellOf(row, 'timing');
  return timing === '' ? isAbsence(cell) : cellData(cell) === timing;
}

/** '' for a kind that no table has: an address may say anything. */
function kindLabel(id: string): string {
  try {
    return kindById(id).label;
  } catch {
    return '';
  }
}
