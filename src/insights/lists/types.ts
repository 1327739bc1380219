import type { Absence } from '../../text/words/absences.ts';

/**
 * What a column of a list holds, which decides how it is sorted, aligned and shown. `quotation`: words as printed, each with where it stands,
 * which open in their place.
 */
export type ListColumnType = 'text' | 'number' | 'day' | 'quotation';

export interface ListColumn {
  /** Name in addresses, exports and `data-column`. Never changes. */
  id: string;
  label: string;
  type: ListColumnType;
  /** Its values are offered for narrowing, each with how many rows have it. */
  isFacet: boolean;
  /** Left out until a reader asks for it; it can be narrowed by and is exported all the same. */
  isHidden: boolean;
  /**
   * Its texts in the order in which they are sorted and offered: prefectures by JIS, bodies by their codes, answers as the form prints them.
   * Texts that it does not name stand behind, by the code of their folded letters; without it all do.
   */
  order?: readonly string[];
  /** Id of the item whose values stand in the column: hook of its cells (`data-cell`, `data-field`). */
  field?: string;
}

/** One of the words of a cell, as printed or as the site names it. */
export interface ListWord {
  text: string;
  /** Address within the site, without its base; null where it leads nowhere. */
  path: string | null;
  /** Of a quotation: page of the original, from 1; left out where it is not known. */
  page?: number;
}

/** A number; an ISO day (`2018-03`, `2018-03-26`) in a column of days; words; or why there is none. */
export type ListCell = number | string | readonly ListWord[] | ListAbsence;

export interface ListAbsence {
  absence: Absence;
}

export interface ListRow {
  /** Address of what the row is about, within the site, with its `#key`. */
  path: string;
  /** id of the assessment, and key of the item; null where the row is about several. */
  assessment: string | null;
  key: string | null;
  /** In the order of the columns; none is empty: where there is no word, the cell is an absence. */
  cells: readonly ListCell[];
}

/** A list that answers a question: one row is one thing. */
export interface List {
  /** Name of its files: /api/v1/lists/<id>.json, /data/lists/<id>.csv. Never changes. */
  id: string;
  /** Address of the page that shows it, within the site. */
  path: string;
  /** What it lists. */
  caption: string;
  /** What a row is counted as: 件, 団体, 社. */
  unit: string;
  columns: readonly ListColumn[];
  rows: readonly ListRow[];
  /** The nearest feed, by the address within the site, and what it holds; null where there is none. */
  feed: { path: string; holds: string } | null;
}
