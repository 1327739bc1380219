import type { TableRow } from '../../compare/table/types.ts';
import { cellWords } from '../../compare/table/words.ts';
import type { Loaded } from './documents.ts';

/** Letters of a long text in a cell. */
const LETTERS = 80;
const FORMS: Record<string, string> = { kiso: '基礎', juten: '重点', zen: '全項目' };

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}

function link(href: string, words: string): HTMLAnchorElement {
  const element = make('a', words);
  element.href = href;
  return element;
}

/** Makes the table of documents as the pages of procedures hold it. */
export function buildTable(base: string, rows: readonly TableRow[], documents: readonly Loaded[]): HTMLTableElement {
  const head = make('tr', make('th', '項目'));
  for (const { id, wanted, row } of documents) {
    const cell = make('th', link(`${base}assessments/${wanted.id}/`, row.municipality.name));
    const facts = [row.procedure?.name, FORMS[row.form], wanted.day === null ? null : `${wanted.day}の時点`];
    cell.append(make('small', facts.filter((fact) => fact !== null && fact !== undefined).join('・')));
    cell.dataset['column'] = id;
    head.append(cell);
  }
  for (const cell of head.cells) cell.setAttribute('scope', 'col');
  const table = make('table', make('thead', head), make('tbody', ...rows.map((row) => buildRow(base, row, documents))));
  table.className = 'compare';
  return table;
}

function buildRow(base: string, row: TableRow, documents: readonly Loaded[]): HTMLTableRowElement {
  const head = make('th');
  const element = make('tr', head);
  head.className = `d${Math.min(row.depth, 4)}`;
  head.setAttribute('scope', 'row');
  if (row.kind === 'heading') {
    const words = make('span', row.label);
    if (row.name !== '') words.append(make('b', row.name));
    head.append(words);
    head.colSpan = documents.length + 1;
    head.setAttribute('scope', 'rowgroup');
    element.dataset['heading'] = String(row.depth);
    return element;
  }
  element.dataset['row'] = row.id;
  if (row.kind === 'apart') return element;
  if (row.meaning.type === 'text') element.dataset['text'] = '';
  head.append(link(`${base}fields/${row.meaning.id}/`, row.label));
  for (const { id, wanted } of documents) {
    const cell = row.cells.get(id);
    const { said, note } = cellWords(row, id, LETTERS);
    const box = make('td');
    box.dataset['cell'] = '';
    box.dataset['field'] = row.meaning.id;
    box.dataset['assessment'] = wanted.id;
    if (cell !== undefined) box.dataset['v'] = String(cell.answer);
    else if (!row.lacking.has(id)) box.dataset['v'] = '0';
    if (said !== '' && cell !== undefined) box.append(link(`${base}assessments/${wanted.id}/#${cell.key}`, said));
    if (note !== '') box.append(make('i', note));
    element.append(box);
  }
  return element;
}
