import { wordsOf } from './cells.ts';
import { companyTaskList } from './contractor.ts';
import { contractorList, outsourcingList, unnamedList } from './contractors.ts';
import { fieldList } from './field-list.ts';
import { fieldsList } from './fields-list.ts';
import { findingList } from './finding-list.ts';
import { municipalityList } from './municipality-list.ts';
import { procedureList } from './procedure-list.ts';
import type { ListMaker, ListSource } from './source.ts';
import { timelineList } from './timeline-list.ts';
import { systemList } from './system-list.ts';
import type { List, ListCell } from './types.ts';

/**
 * Every list of the site. A page shows `list(id)` of `virtual:hyokasho` by ListTable.astro; the same value is written to
 * /api/v1/lists/<id>.json and /data/lists/<id>.csv, and made again where something changed that it was made from.
 */
export const LIST_MAKERS: readonly ListMaker[] = [
  municipalityList,
  procedureList,
  fieldsList,
  fieldList,
  timelineList,
  systemList,
  contractorList,
  outsourcingList,
  unnamedList,
  companyTaskList,
  findingList,
];

/** Ids of all lists of a site. */
export const listIds = (source: ListSource): string[] =>
  LIST_MAKERS.flatMap(({ name, each }) => (each === null ? [name] : each(source).map((of) => `${name}-${of}`)));

/** The list of an id. Throws where there is none. */
export function makeList(source: ListSource, id: string): List {
  for (const { name, each, make } of LIST_MAKERS) {
    const of = each === null ? '' : id.slice(name.length + 1);
    if (id !== (each === null ? name : `${name}-${of}`)) continue;
    const list = make(source, of);
    if (list.id !== id) throw new Error(`Internal error: the list "${id}" calls itself "${list.id}".`);
    return withOwnOrders(checkList(list));
  }
  throw new Error(`Internal error: there is no list "${id}".`);
}

/** Every row has a cell for each column, and the names of columns are no parameters of an address that mean something else. */
function checkList(list: List): List {
  const ids = list.columns.map(({ id }) => id);
  const wrong = ids.find((id, at) => !/^[a-z][a-zA-Z0-9]*$/u.test(id) || RESERVED.has(id) || ids.indexOf(id) !== at);
  if (wrong !== undefined) throw new Error(`Internal error: "${wrong}" is no name of a column of "${list.id}".`);
  const row = list.rows.find(({ cells }) => cells.length !== ids.length);
  if (row !== undefined)
    throw new Error(`Internal error: a row of "${list.id}" has ${row.cells.length} cells for ${ids.length} columns.`);
  return list;
}

/** A list whose columns name no texts in their order that no row has. */
function withOwnOrders(list: List): List {
  const columns = list.columns.map((column, at) => {
    if (column.order === undefined) return column;
    const own = new Set(list.rows.flatMap(({ cells }) => wordsOf(cells[at] as ListCell).map(({ text }) => text)));
    return { ...column, order: column.order.filter((text) => own.has(text)) };
  });
  return { ...list, columns };
}

/** Parameters of the address of a list; see src/client/list/address.ts. */
const RESERVED: ReadonlySet<string> = new Set(['q', 'sort', 'columns', 'page']);
