import type { ItemType } from '../../forms/types.ts';
import type { ComparedCell, ComparedItemRow } from './types.ts';
import { ABSENCES } from '../../text/words/absences.ts';

/** What stands in a cell of the table. */
export interface CellWords {
  /** Words of the document; '' where it says nothing. */
  text: string;
  /** Words of the portal beside them, or in their place; '' for none. */
  note: string;
}

/** What the cell of a document in a row says, in at most `limit` letters; … where it goes on. */
export function cellWords(
  row: Pick<ComparedItemRow, 'cells' | 'notInForm' | 'meaning'>,
  document: string,
  limit: number,
): CellWords {
  const cell = row.cells.get(document);
  if (cell === undefined) return { text: '', note: ABSENCES[row.notInForm.has(document) ? 'not-asked' : 'missing'] };
  if (cell.state === 'none') return { text: cell.text, note: ABSENCES.none };
  if (cell.state === 'empty') return { text: '', note: ABSENCES.empty };
  return { text: shorten(oneLine(cell, row.meaning.type), limit), note: '' };
}

function oneLine({ text }: ComparedCell, type: ItemType | null): string {
  return text.replaceAll('\n', type === 'marks' ? '、' : ' ');
}

/** The first letters of a text. A text that is only a little longer stands whole. */
export function shorten(text: string, limit: number): string {
  return text.length <= limit + 4 ? text : `${text.slice(0, limit).trimEnd()}…`;
}

/** Letters of all texts of a table that a page can carry: about 60 kB gzipped. */
const LETTERS = 40_000;
const [LEAST, MOST] = [18, 80];

/** How many letters of each text a table of so many texts shows: few columns leave room for more. */
export function lettersForEach(texts: number): number {
  return Math.max(LEAST, Math.min(MOST, Math.floor(LETTERS / Math.max(1, texts))));
}
