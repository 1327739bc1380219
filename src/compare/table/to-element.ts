import type { Element } from 'hast';
import { element, link } from '../../markup/element.ts';
import type { UnmatchedRow, HeadingRow, ComparedItemRow, ComparedRow } from './types.ts';
import { cellWords } from './words.ts';

/** The head of a column. */
export interface ComparedColumn {
  /** Of the document: the id of the assessment, with a date where it is not today's. */
  id: string;
  /** Id of the assessment. */
  assessment: string;
  name: string;
  /** What tells it apart: the procedure, the form, the year it was published. */
  facts: readonly string[];
}

export interface TableElementOptions {
  /** Path that the site lies under, with a slash at its end. */
  base: string;
  /** Characters of a long text in a cell. */
  letters: number;
}

/** Levels of headings that look different. */
const DEPTHS = 4;
const depthClass = (depth: number): string => `d${Math.min(depth, DEPTHS)}`;

/** The table of documents side by side: on the pages of procedures, and where a reader chooses the documents. */
export function tableToElement(
  rows: readonly ComparedRow[],
  columns: readonly ComparedColumn[],
  options: TableElementOptions,
): Element {
  const head = columns.map(({ id, assessment, name, facts }) =>
    element(
      'th',
      { scope: 'col', 'data-column': id },
      link(`${options.base}assessments/${assessment}/`, name),
      element('small', {}, facts.join('・')),
    ),
  );
  return element(
    'table',
    { class: 'compare' },
    element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, '項目'), ...head)),
    element('tbody', { 'data-arrows': 'all' }, ...rows.map((row) => rowToElement(row, columns, options))),
  );
}

function rowToElement(row: ComparedRow, columns: readonly ComparedColumn[], options: TableElementOptions): Element {
  if (row.kind === 'heading') return headingToElement(row, columns.length);
  return row.kind === 'apart' ? unmatchedToElement(row, columns, options) : itemToElement(row, columns, options);
}

function headingToElement({ depth, label, name }: HeadingRow, columns: number): Element {
  const words = element('span', {}, label, name === '' ? null : element('b', {}, name));
  const head = element('th', { class: depthClass(depth), scope: 'rowgroup', colspan: columns + 1 }, words);
  return element('tr', { 'data-heading': depth }, head);
}

function unmatchedToElement(
  { id, depth, meaning, parts }: UnmatchedRow,
  columns: readonly ComparedColumn[],
  { base }: TableElementOptions,
) {
  const head = element(
    'th',
    { class: depthClass(depth), scope: 'row' },
    `ほかの団体に対応するもののない${meaning.label}`,
  );
  const cells = columns.map((column) => {
    const own = parts.get(column.id) ?? [];
    const links = own.map(({ key, name }) => link(itemAddress(base, column, key), name === '' ? key : name));
    return element('td', {}, ...links);
  });
  return element('tr', { 'data-row': id, 'data-apart': true }, head, ...cells);
}

function itemToElement(
  row: ComparedItemRow,
  columns: readonly ComparedColumn[],
  { base, letters }: TableElementOptions,
): Element {
  const { id, depth, meaning, label, cells, notInForm: lacking, differs } = row;
  const head = element('th', { class: depthClass(depth), scope: 'row' }, link(`${base}fields/${meaning.id}/`, label));
  const body = columns.map((column) => {
    const cell = cells.get(column.id);
    const { text, note } = cellWords(row, column.id, letters);
    const attributes = {
      'data-cell': true,
      'data-field': meaning.id,
      'data-assessment': column.assessment,
      'data-v': cell?.answer ?? (lacking.has(column.id) ? null : 0),
    };
    return element(
      'td',
      attributes,
      text === '' || cell === undefined ? null : link(itemAddress(base, column, cell.key), text),
      note === '' ? null : element('i', {}, note),
    );
  });
  const { type, role } = meaning;
  const masked = role === 'officer' || role === 'office' ? role : null;
  const attributes = { 'data-row': id, 'data-differs': differs, 'data-text': type === 'text', 'data-role': masked };
  return element('tr', attributes, head, ...body);
}

const itemAddress = (base: string, { assessment }: ComparedColumn, key: string): string =>
  `${base}assessments/${assessment}/#${key}`;
