import { loadForm } from '../../../src/forms/load.ts';
import type { FormId } from '../../../src/forms/types.ts';
import { interpret, type Interpreted } from '../../../src/import/interpret.ts';
import { toDocument } from '../../../src/import/readers/tables/to-document.ts';
import type { GridCell, GridPage } from '../../../src/import/readers/tables/types.ts';
import type { SourceDocument } from '../../../src/import/types.ts';

/** A cell by its left and right side. */
export type Side = [left: number, right: number, text: string];

export const TITLE = '特定個人情報保護評価書（重点項目評価書）';

export const cell = (left: number, top: number, right: number, bottom: number, text: string, page = 1): GridCell => ({
  left,
  top,
  right,
  bottom,
  text,
  origin: { page, box: [left, top, right, bottom] },
});

/** Rows of one height below each other, each cell by its left and right side. */
export const rowsToCells = (rows: readonly Side[][], top = 1, page = 1): GridCell[] =>
  rows.flatMap((row, at) => row.map(([left, right, text]) => cell(left, top + at, right, top + at + 1, text, page)));

/** A page of cells below a title. */
export const page = (cells: GridCell[], number = 1, title = TITLE): GridPage => ({
  number,
  cells,
  loose: [{ top: 0, left: 0, text: title, origin: { page: number, box: [0, 0, 1, 1] } }],
});

/** What the reader of tables makes of pages. */
export const documentOf = (...pages: GridPage[]): SourceDocument => toDocument('pdf', pages, []);

/** The assessment of a form that such pages print. */
export const read = (id: FormId, ...pages: GridPage[]): Interpreted =>
  interpret(documentOf(...pages).parts, loadForm(id), true);

/** The value of an item as words; undefined where the item is not there. */
export function valueOf({ entries }: Interpreted, key: string): string | undefined {
  const value = entries.find((entry) => entry.key === key)?.value;
  switch (value?.type) {
    case 'text':
      return value.text;
    case 'choice':
      return value.value ?? '';
    case 'date':
    case 'none':
      return value.printed;
    case 'marks':
      return value.marks.map(({ label, state }) => `${label} ${state}`).join(' ');
    default:
      return undefined;
  }
}
