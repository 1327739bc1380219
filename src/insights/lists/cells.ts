import { toSeireki } from '../../text/wareki.ts';
import type { ListAbsence, ListCell, ListColumn, ListWord } from './types.ts';
import { number } from '../../text/words/numbers.ts';
import { ABSENCES } from '../../text/words/absences.ts';

export const isAbsence = (cell: ListCell): cell is ListAbsence =>
  typeof cell === 'object' && !Array.isArray(cell) && 'absence' in cell;

/** The words of a cell of texts; none where it holds something else. */
export const wordsOf = (cell: ListCell): readonly ListWord[] =>
  Array.isArray(cell) ? (cell as readonly ListWord[]) : [];

/** Words of a cell that a document does not say, in brackets: `（記載なし）`, so that they are no words of its own. */
export const absenceText = ({ absence }: ListAbsence): string => `（${ABSENCES[absence]}）`;

/** A cell as a table of data holds it: numbers with digits alone, ISO days, words joined by 、. */
export function cellData(cell: ListCell): string {
  if (isAbsence(cell)) return absenceText(cell);
  if (typeof cell === 'number' || typeof cell === 'string') return String(cell);
  return cell.map(({ text }) => text).join('、');
}

/** A cell as a reader sees it: `1,234`, `2018年3月26日`, words joined by 、. */
export function cellShown({ type }: Pick<ListColumn, 'type'>, cell: ListCell): string {
  if (typeof cell === 'number') return number(cell);
  if (type === 'day' && typeof cell === 'string') return toSeireki(cell);
  return cellData(cell);
}
