import { FORM_ROLES, type FormRole } from '../../forms/types.ts';

/** A column as it stands in the page. */
export interface ColumnDom {
  id: string;
  name: string;
}

/** A row of items as it stands in the page. */
export interface RowDom {
  id: string;
  label: string;
  element: HTMLTableRowElement;
  cells: HTMLTableCellElement[];
  /** For each column: a number that is equal for equal answers, 0 where the item is not printed, -1 where the form lacks it. */
  answers: number[];
  /** Of the item, where names of officials may stand in its texts. */
  role: FormRole | null;
  /** The item holds texts, whose words can be compared. */
  isText: boolean;
  /** Some of them are cut short: they can be shown in full. */
  isLong: boolean;
}

export interface HeadingDom {
  element: HTMLTableRowElement;
  depth: number;
  label: string;
}

export type LineDom = { kind: 'row'; row: RowDom } | { kind: 'heading'; heading: HeadingDom };

/** Reads a table once, so that switching needs not look at its cells again. */
export function readTable(table: HTMLTableElement): { columns: ColumnDom[]; lines: LineDom[] } {
  const heads = [...table.querySelectorAll<HTMLElement>('thead th[data-column]')];
  const nameOf = (head: HTMLElement): string => head.querySelector('a')?.textContent.trim() ?? '';
  const columns = heads.map((head) => {
    const isTwice = heads.filter((other) => nameOf(other) === nameOf(head)).length > 1;
    const facts = head.querySelector('small')?.textContent.trim() ?? '';
    return { id: head.dataset['column'] ?? '', name: nameOf(head) + (isTwice ? `（${facts}）` : '') };
  });
  const lines = [...(table.tBodies[0]?.rows ?? [])].map((element): LineDom => {
    const depth = element.dataset['heading'];
    const label = element.cells[0]?.textContent.replace(/\s+/gu, ' ').trim() ?? '';
    if (depth !== undefined) return { kind: 'heading', heading: { element, depth: Number(depth), label } };
    const cells = [...element.cells].slice(1);
    const isUnmatched = element.dataset['apart'] !== undefined;
    const answers = cells.map((cell, at) => {
      if (isUnmatched) return cell.childElementCount > 0 ? at + 1 : 0;
      const answer = cell.dataset['v'];
      return answer === undefined ? -1 : Number(answer);
    });
    const isLong = !isUnmatched && cells.some((cell) => cell.textContent.trimEnd().endsWith('…'));
    const isText = element.dataset['text'] !== undefined;
    const id = element.dataset['row'] ?? '';
    const role = FORM_ROLES.find((one) => one === element.dataset['role']) ?? null;
    return { kind: 'row', row: { id, label, element, cells, answers, role, isText, isLong } };
  });
  return { columns, lines };
}

/** Whether the columns at these places do not all say the same; a column whose form lacks the item says nothing. */
export function differsIn(answers: readonly number[], columns: readonly number[]): boolean {
  const distinct = new Set<number>();
  for (const column of columns) {
    const answer = answers[column] ?? -1;
    if (answer >= 0) distinct.add(answer);
  }
  return distinct.size > 1;
}
