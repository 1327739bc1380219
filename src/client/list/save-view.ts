import { listToJson, type ListJson } from '../../insights/lists/list-json.ts';
import { totalWords } from '../../insights/lists/total-words.ts';
import type { List, ListRow } from '../../insights/lists/types.ts';
import { toSeireki } from '../../text/wareki.ts';
import type { ListQuery } from './address.ts';
import { narrowedWords } from './words.ts';

/** What a reader sees of a list. */
export interface ListView {
  list: List;
  query: ListQuery;
  /** All rows of the view, in its order. */
  rows: readonly ListRow[];
  /** Its whole address. */
  address: string;
}

/** The columns of a view as data: those that the reader chose, else all. */
export function listOfView({ list, query, rows }: ListView): List {
  const places = list.columns.map((_, at) => at);
  const chosen = query.columns?.map((id) => list.columns.findIndex((column) => column.id === id)) ?? places;
  return {
    ...list,
    columns: list.columns.filter((_, at) => chosen.includes(at)),
    rows: rows.map((row) => ({ ...row, cells: row.cells.filter((_, at) => chosen.includes(at)) })),
  };
}

/** A view as JSON: the list with its rows alone, and what they are of it. */
export interface ViewJson extends ListJson {
  view: { address: string; narrowed: string; total: string; retrieved: string };
}

/** `day`: the reader's, ISO. */
export function viewToJson(view: ListView, day: string): ViewJson {
  const { list, query, rows, address } = view;
  return {
    ...listToJson(listOfView(view)),
    view: {
      address,
      narrowed: narrowedWords(list, query),
      total: totalWords({ rows, of: list.rows, unit: list.unit }),
      retrieved: day,
    },
  };
}

/** The citation of a view: what it lists, narrowed by what, how many, where and when. */
export function citeView({ list, query, rows, address }: ListView, portal: string, day: string): string {
  const narrowed = narrowedWords(list, query);
  const total = totalWords({ rows, of: list.rows, unit: list.unit });
  const about = narrowed === '' ? total : `${narrowed}。${total}`;
  return `${portal}「${list.caption}」（${about}）${address}（${toSeireki(day)}閲覧）`;
}
