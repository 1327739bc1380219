import { listToCsv } from '../../insights/lists/list-csv.ts';
import { listToJson } from '../../insights/lists/list-json.ts';
import type { List } from '../../insights/lists/types.ts';
import { addressOf } from '../../export/feeds/addresses.ts';
import { digestOf } from '../../text/digest.ts';
import { recordReads } from '../../workspace/reads.ts';
import type { PageReads } from '../page-reads.ts';
import { API } from './api.ts';
import type { ExportRun } from './export-run.ts';

/** The lists of a site, as pages show them. */
export interface ListsSource {
  ids: () => readonly string[];
  list: (id: string) => List;
  /** The state of something by the name it was read by. */
  digestOf: (name: string) => string;
  /** What was read when each was last made, by the path of its JSON. */
  reads: Pick<PageReads, 'get' | 'set'>;
}

/** Stands for a component: no page makes a list. */
const LIST = 'list';

/** Writes /api/v1/lists/<id>.json and /data/lists/<id>.csv, unless nothing has changed that a list was made from. Gives how many there are. */
export async function writeListFiles({ outputs, options }: ExportRun, lists: ListsSource): Promise<number> {
  const inputsOf = (names: readonly string[]): string =>
    digestOf(options.site ?? '', options.base, ...names.flatMap((name) => [name, lists.digestOf(name)]));
  const ids = lists.ids();
  for (const id of ids) {
    const [json, csv] = [`${API}/lists/${id}.json`, `data/lists/${id}.csv`];
    const known = lists.reads.get(json, LIST);
    const inputs = known === null ? null : inputsOf(known);
    if (inputs !== null && outputs.has(json, inputs) && outputs.has(csv, inputs)) {
      outputs.keep(json, inputs);
      outputs.keep(csv, inputs);
      continue;
    }
    const { value, reads } = await recordReads(() => lists.list(id));
    const names = [...reads.keys()];
    outputs.write(json, inputsOf(names), `${JSON.stringify(listToJson(value))}\n`);
    outputs.write(
      csv,
      inputsOf(names),
      listToCsv(value, (path) => addressOf(options, path)),
    );
    lists.reads.set(json, LIST, names);
  }
  return ids.length;
}
