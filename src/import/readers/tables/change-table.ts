import type { Bilingual } from '../../../text/bilingual.ts';
import { foldLabel } from '../../../text/fold.ts';
import { CHANGE_COLUMNS, isChangeHeader } from '../../changes/rows.ts';
import { mergeCells } from './join-brackets.ts';
import { byPlace, overlap, type LaidCell, type LaidRow } from './layout.ts';
import { HISTORY_LAYER } from '../../../match/thresholds.ts';

/** Left and right side of each column of 変更箇所, in the order in which the form prints them; null where the head lacks one. */
export type ChangeColumns = readonly ([number, number] | null)[];

/** A table of 変更箇所 as far as it was read. */
export interface ChangeTable {
  columns: ChangeColumns;
  /** The last 変更日, which a cell that a page cuts goes on with. */
  date: string;
  /** The page has no rules around its cells: which words stand in which column is not known. */
  ruleless?: boolean;
}

const NO_RULES: Bilingual = {
  ja: '罫線の読み取れない変更箇所の表です。どの行のどの列の記載か分かりません。原文を見て変更箇所へ移してください。',
  en: 'A table of 変更箇所 whose rules cannot be read, so that its rows and columns are not known. Move the text to the changes with the original beside you.',
};
const PAGE_NUMBER = /^[-－\s\d/]+$/u;

/** A line of a table of 変更箇所 without rules, set aside; page numbers are no part of it. */
export const layRuleless = (line: LaidCell): LaidRow =>
  PAGE_NUMBER.test(line.text) ? { kind: 'line', cells: [line] } : { kind: 'line', cells: [line], why: NO_RULES };

/** Whether a line begins left of the column of items, where a heading stands that is no item. */
export const isInFirst = ({ left }: LaidCell, { columns }: ChangeTable): boolean => left < (columns[1]?.[0] ?? 0);

/** Whether cells are the head of the table, or a part of it. */
export const isHeadRow = (cells: readonly LaidCell[]): boolean =>
  isChangeHeader(cells.map(({ text }) => ({ text, lines: [1, 1] })));

/** Columns that a head of the table names; null where the cells are none. */
export function readColumns(cells: readonly LaidCell[]): ChangeColumns | null {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  const heads = filled.map(({ text, left, right }) => ({ name: foldLabel(text), left, right }));
  const recognized = heads.filter(({ name }) => CHANGE_COLUMNS.includes(name)).length;
  const isHead = heads.length >= HISTORY_LAYER.heads.value && isHeadRow(filled);
  if (!isHead && recognized < HISTORY_LAYER.headsOfMore.value) return null;
  return CHANGE_COLUMNS.map((column) => {
    const head = heads.find(({ name }) => name === column);
    return head ? [head.left, head.right] : null;
  });
}

/** The head of the table as a row of the form's own heads; others are set aside. */
export function layHead(cells: readonly LaidCell[]): LaidRow[] {
  const names = cells.map(({ text }) => foldLabel(text));
  const recognized = names.filter((name) => CHANGE_COLUMNS.includes(name)).length;
  if (recognized < HISTORY_LAYER.headsOfMore.value || isHeadRow(cells)) return [{ kind: 'row', cells: [...cells] }];
  const isOwn = (_: LaidCell, at: number): boolean => names[at] === '' || CHANGE_COLUMNS.includes(names[at] ?? '');
  return [
    { kind: 'row', cells: cells.filter(isOwn) },
    ...cells
      .filter((cell, at) => !isOwn(cell, at))
      .map((cell): LaidRow => ({ kind: 'line', cells: [cell], why: OTHER_COLUMN })),
  ];
}

/** Index of the column that a cell stands in; -1 where it stands in several, NONE where it stands in none. */
function columnOf(cell: LaidCell, columns: ChangeColumns): number {
  const shares = columns.map((column) =>
    column ? overlap([cell.left, cell.right], column) / Math.max(1e-9, column[1] - column[0]) : 0,
  );
  const covered = shares.filter((share) => share > HISTORY_LAYER.covered.value).length;
  if (covered > 1) return -1;
  const lengths = columns.map((column) => (column ? overlap([cell.left, cell.right], column) : 0));
  const most = Math.max(...lengths);
  return most > 0 ? lengths.indexOf(most) : NONE;
}

/** A cell stands under no head of the form. */
const NONE = -2;
const OTHER_COLUMN: Bilingual = {
  ja: '変更箇所の表の、様式にない列の記載です。',
  en: 'Text of a column of 変更箇所 that the form does not have.',
};

const NO_COLUMN: Bilingual = {
  ja: '変更箇所の表で、どの列の記載か分からない欄のある行です。原文を見て、変更前と変更後の記載に分けてください。',
  en: 'A row of 変更箇所 with a cell whose column is not known. Divide it into 変更前 and 変更後 with the original beside you.',
};

/** Index of the columns whose cells divide rows: 項目 and 提出時期. */
const DIVIDING = [1, 4] as const;

/** Rows of the change history by the columns under whose heads their cells stand; a column without a cell is an empty one. */
export function layChanges(cells: readonly LaidCell[], { columns, date }: ChangeTable): LaidRow[] {
  const sorted = [...cells].sort(byPlace);
  const filled = sorted.filter(({ text }) => text.trim() !== '');
  if (filled.length === 1 && sorted.length === 1) return [{ kind: 'line', cells: sorted }];
  const places = sorted.map((cell) => columnOf(cell, columns));
  const hasWords = (place: number): boolean => sorted[place]?.text.trim() !== '';
  if (places.some((at, place) => at === -1 && hasWords(place))) return [{ kind: 'row', cells: sorted, why: NO_COLUMN }];
  const others = sorted.filter((_, place) => places[place] === NONE && hasWords(place));
  const aside = others.map((cell): LaidRow => ({ kind: 'line', cells: [cell], why: OTHER_COLUMN }));
  const byColumn = columns.map((_, column) => sorted.filter((_cell, place) => places[place] === column));
  const counts = DIVIDING.map((column) => byColumn[column]?.filter(({ text }) => text.trim() !== '').length ?? 0);
  const dividing = byColumn[DIVIDING[counts.indexOf(Math.max(...counts))] ?? 1] ?? [];
  const ranges = dividing.length > 1 ? dividing.map(({ top, bottom }) => [top, bottom] as const) : [null];
  const rows = ranges.map((range): LaidRow => {
    const row = byColumn.map((own, at) => cellOf(own, range, columns[at]));
    const [first, ...others] = row;
    const begins = others.some((cell) => cell.continued !== true && cell.text.trim() !== '');
    return {
      kind: 'row',
      cells: first?.continued && begins ? [{ ...first, text: date, spanned: true }, ...others] : row,
    };
  });
  return [...aside, ...rows];
}

/** The cell of a column in a range of heights; an empty one where it has none. */
function cellOf(
  cells: readonly LaidCell[],
  range: readonly [number, number] | null,
  column: readonly [number, number] | null | undefined,
): LaidCell {
  const own = range === null ? cells : cells.filter(({ top, bottom }) => overlap([top, bottom], range) > 0);
  const [first] = own;
  const [left, right] = column ?? [0, 0];
  if (!first) return { text: '', left, right, top: range?.[0] ?? 0, bottom: range?.[1] ?? 0, origins: [] };
  const texts = own.map(({ text }) => text).filter((words) => words.trim() !== '');
  const cell = own.length === 1 ? { ...first } : mergeCells(own, texts.join('\n'));
  return range !== null && first.top < range[0] ? { ...cell, spanned: true } : cell;
}

/** Whether cells stand below the head of the table at all. */
export function isBelow(cells: readonly LaidCell[], columns: ChangeColumns): boolean {
  const isIn = ({ left, right }: LaidCell): boolean =>
    columns.some((column) => column && overlap([left, right], column) > 0);
  return cells.some(isIn);
}
