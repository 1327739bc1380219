import { isAbsence } from './cells.ts';
import type { List, ListAbsence, ListCell, ListColumn, ListRow, ListWord } from './types.ts';

/**
 * A word that leads nowhere is its text, another one its text and its address, which is left out where it is that of the row; a quotation
 * of a known page of the original has that behind the address, which is then null where it is that of the row.
 */
type WordJson = string | [text: string, path?: string | null, page?: number];
/** Words are one text, or several of them; a day is its text too, which the type of the column decides. */
export type CellJson = number | string | WordJson[] | ListAbsence;

export interface ColumnJson {
  id: string;
  label: string;
  type: ListColumn['type'];
  facet: boolean;
  hidden: boolean;
  order?: readonly string[];
  field?: string;
  /** The different cells of the column, where that is shorter: its cells are then places in this list, from 0. */
  values?: CellJson[];
}

/** Address, assessment and key; then the cells in the order of the columns. The address is null where it is `/assessments/<assessment>/#<key>`. */
export type RowJson = [path: string | null, assessment: string | null, key: string | null, ...cells: CellJson[]];

/** A list as /api/v1/lists/<id>.json has it. */
export interface ListJson {
  id: string;
  path: string;
  caption: string;
  unit: string;
  feed: List['feed'];
  columns: ColumnJson[];
  rows: RowJson[];
}

const addressOfItem = (assessment: string | null, key: string | null): string | null =>
  assessment === null || key === null ? null : `/assessments/${assessment}/#${key}`;

export function listToJson({ columns, rows, ...about }: List): ListJson {
  const cells = columns.map(({ type }, at) => rows.map((row) => cellToJson(type, row.cells[at] as ListCell, row.path)));
  const coded = cells.map(encode);
  return {
    id: about.id,
    path: about.path,
    caption: about.caption,
    unit: about.unit,
    feed: about.feed,
    columns: columns.map(({ id, label, type, isFacet, isHidden, order, field }, at) => ({
      id,
      label,
      type,
      facet: isFacet,
      hidden: isHidden,
      ...(order === undefined ? {} : { order }),
      ...(field === undefined ? {} : { field }),
      ...(coded[at]?.values == null ? {} : { values: coded[at].values }),
    })),
    rows: rows.map(({ path, assessment, key }, n): RowJson => [
      path === addressOfItem(assessment, key) ? null : path,
      assessment,
      key,
      ...coded.map((column) => column.cells[n] as CellJson),
    ]),
  };
}

/** The list that was written. Equal cells of a column that lead to the same are mostly one value. */
export function listFromJson({ columns, rows, ...about }: ListJson): List {
  const values = columns.map(({ type, values: own }) =>
    own?.map((json) => ({ json, cell: leadsToRow(json) ? null : cellFromJson(type, json, '') })),
  );
  return {
    ...about,
    columns: columns.map(({ id, label, type, facet, hidden, order, field }) => ({
      id,
      label,
      type,
      isFacet: facet,
      isHidden: hidden,
      ...(order === undefined ? {} : { order }),
      ...(field === undefined ? {} : { field }),
    })),
    rows: rows.map(([written, assessment, key, ...cells]): ListRow => {
      const path = written ?? addressOfItem(assessment, key) ?? '';
      return {
        path,
        assessment,
        key,
        cells: cells.map((json, at) => {
          const value = values[at]?.[json as number];
          return (
            value?.cell ?? cellFromJson(columns[at]?.type ?? 'text', value === undefined ? json : value.json, path)
          );
        }),
      };
    }),
  };
}

/** Whether a word of a cell leads to what its row is about. */
const leadsToRow = (json: CellJson): boolean =>
  Array.isArray(json) && json.some((word) => typeof word !== 'string' && word[1] == null);

function cellToJson(type: ListColumn['type'], cell: ListCell, own: string): CellJson {
  if (isAbsence(cell) || typeof cell === 'number' || typeof cell === 'string') return cell;
  const words = cell.map(({ text, path, page }): WordJson => {
    if (path === null) return text;
    if (page !== undefined) return [text, path === own ? null : path, page];
    return path === own ? [text] : [text, path];
  });
  const [only] = words;
  return type === 'text' && words.length === 1 && typeof only === 'string' ? only : words;
}

/** `own`: the path of the row. */
function cellFromJson(type: ListColumn['type'], json: CellJson, own: string): ListCell {
  if (typeof json === 'string') return type === 'text' ? [{ text: json, path: null }] : json;
  if (!Array.isArray(json)) return json;
  return json.map((word): ListWord => {
    if (typeof word === 'string') return { text: word, path: null };
    const [text, path, page] = word;
    return { text, path: path ?? own, ...(page === undefined ? {} : { page }) };
  });
}

/** Cells as places in the list of the different ones, where most come more than once; `values` is null where they stand as they are. */
function encode(cells: readonly CellJson[]): { values: CellJson[] | null; cells: readonly CellJson[] } {
  const places = new Map<string, number>();
  const values: CellJson[] = [];
  const coded = cells.map((cell) => {
    // Nothing but a text begins with a quotation mark.
    const written = typeof cell === 'string' ? `"${cell}` : JSON.stringify(cell);
    const place = places.get(written) ?? values.push(cell) - 1;
    places.set(written, place);
    return place;
  });
  return values.length * 2 > cells.length ? { values: null, cells } : { values, cells: coded };
}
