import { listFromJson, listToJson, type ListJson } from '../../insights/lists/list-json.ts';
import { totalWords } from '../../insights/lists/total-words.ts';
import type { List, ListRow } from '../../insights/lists/types.ts';
import { loadJson } from '../load-json.ts';
import { saveFile } from '../save-file.ts';
import type { TimelineQuery } from './wanted.ts';
import { wantedRows } from './wanted-rows.ts';

export interface TimelineView {
  query: TimelineQuery;
  /** What it is narrowed to, in words. */
  narrowed: string;
  /** All months, newest first. */
  months: readonly string[];
  address: string;
  /** Path of /api/v1/lists/, and the address of the site without a slash at its end. */
  lists: string;
  base: string;
  /** ISO day of the reader. */
  day: string;
}

/** Lists that are fetched at a time. */
const AHEAD = 6;

/** Everything that is asked for, of all months: a row each change, newest first. `progress` is told how many months are read. */
export async function gatherTimeline(view: TimelineView, progress: (done: number) => void): Promise<List> {
  const rows: ListRow[] = [];
  let made: List | null = null;
  for (let at = 0; at < view.months.length; at += AHEAD) {
    const part = view.months.slice(at, at + AHEAD);
    const loaded = await Promise.all(part.map((month) => loadJson<ListJson>(`${view.lists}timeline-${month}.json`)));
    for (const json of loaded) {
      const list = listFromJson(json);
      made ??= list;
      rows.push(...wantedRows(list, view.query));
    }
    progress(Math.min(at + AHEAD, view.months.length));
  }
  // An order of texts is that of one month.
  const columns = (made?.columns ?? []).map(({ order: _, ...column }) => column);
  return { id: 'timeline', path: '/timeline/', caption: '変更の一覧', unit: '件', feed: null, columns, rows };
}

/** Saves what is asked for as a file of the reader's. Gives how much it holds, in words. */
export async function saveTimeline(
  kind: 'csv' | 'json',
  view: TimelineView,
  progress: (done: number) => void,
): Promise<string> {
  const list = await gatherTimeline(view, progress);
  const total = totalWords({ rows: list.rows, of: list.rows, unit: list.unit });
  if (kind === 'csv') {
    const { listToCsv } = await import('../../insights/lists/list-csv.ts');
    saveFile(
      'timeline.csv',
      'text/csv',
      listToCsv(list, (path) => view.base + path),
    );
    return total;
  }
  const { address, narrowed, day } = view;
  const json = { ...listToJson(list), view: { address, narrowed, total, retrieved: day } };
  saveFile('timeline.json', 'application/json', JSON.stringify(json, null, 1));
  return total;
}
