import { meaningTree } from '../../compare/meaning-tree.ts';
import { COPIES_COLUMNS, copiesRows } from '../../export/copies-csv.ts';
import { areCopiesShown } from '../../insights/copies/shown.ts';
import { BYTE_ORDER_MARK, toCsvRows } from '../../text/csv.ts';
import { digestOf } from '../../text/digest.ts';
import type { Comparison } from '../derive/comparison.ts';
import { addressesOf } from '../options.ts';
import { API } from './api.ts';
import { writeJson, type ExportRun } from './export-run.ts';

/** What is known of texts that several municipalities have, as exports read it. */
export interface CopiesSource extends Pick<
  Comparison,
  'fields' | 'field' | 'copies' | 'textFamilies' | 'procedureCopies'
> {
  digest: (name: string) => string;
}

/**
 * Writes which texts are the same or nearly the same: /api/v1/copies.json, /api/v1/copies/<procedure>.json, and /data/copies.csv with one
 * row a text. Nothing where the rules have not proved themselves.
 */
export async function writeCopies(run: ExportRun, source: CopiesSource): Promise<void> {
  if (!areCopiesShown()) return;
  const { outputs } = run;
  const inputs = digestOf(source.digest('copies'), source.digest('text-families'));
  writeJson(outputs, `${API}/copies.json`, inputs, () => ({ ...source.copies(), families: source.textFamilies() }));
  for (const { id } of source.copies().procedures) {
    const name = `copies/${id}`;
    writeJson(outputs, `${API}/${name}.json`, source.digest(name), () => ({ id, ...source.procedureCopies(id) }));
  }
  await writeTable(run, source);
}

async function writeTable(run: ExportRun, source: CopiesSource): Promise<void> {
  const head = BYTE_ORDER_MARK + toCsvRows([[...COPIES_COLUMNS]]);
  const list = run.openList('data/copies.csv', { head, separator: '', tail: '', empty: head });
  const { site, base } = run.options;
  const rows = new Map(run.source.rows.map((row) => [row.id, row]));
  const context = { getRow: (id: string) => rows.get(id), addressOf: addressesOf({ site, base }) };
  // Rows name bodies and procedures, which stand beside the texts.
  const named = digestOf(
    ...run.source.rows.map(({ id, municipality, procedure }) => JSON.stringify([id, municipality, procedure])),
  );
  try {
    for (const { field } of source.fields()) {
      const meaning = meaningTree().byId(field);
      if (meaning?.type !== 'text') continue;
      const inputs = digestOf(source.digest(`fields/${field}`), named, site ?? '', base);
      if (list.isFresh(field, inputs)) list.keep(field);
      else {
        const text = toCsvRows(copiesRows(source.field(field), meaning, context));
        list.put(field, inputs, text === '' ? [] : [{ rank: '', text }]);
      }
    }
    await list.finish();
  } finally {
    list.close();
  }
}
