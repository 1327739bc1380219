import type { Meaning } from '../../compare/meanings.ts';
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
  'fields' | 'field' | 'textDates' | 'copies' | 'textFamilies' | 'procedureCopies'
> {
  digest: (name: string) => string;
}

/**
 * Writes which texts are the same or nearly the same: /api/v1/copies.json and /api/v1/copies/<procedure>.json. Nothing where the rules have
 * not proved themselves.
 */
export function writeCopies({ outputs }: ExportRun, source: CopiesSource): void {
  if (!areCopiesShown()) return;
  const inputs = digestOf(source.digest('copies'), source.digest('text-families'));
  writeJson(outputs, `${API}/copies.json`, inputs, () => ({ ...source.copies(), families: source.textFamilies() }));
  for (const { id } of source.copies().procedures) {
    const name = `copies/${id}`;
    writeJson(outputs, `${API}/${name}.json`, source.digest(name), () => ({ id, ...source.procedureCopies(id) }));
  }
}

/** /data/copies.csv */
export interface CopiesTable {
  /** Takes the next item that is compared. */
  take: (meaning: Meaning) => void;
  finish: () => Promise<void>;
  /** Must be called once, also after an error. */
  close: () => void;
}

/** Opens the table of the same texts, with one row a text; null where the rules have not proved themselves. */
export function openCopiesTable(run: ExportRun, source: CopiesSource): CopiesTable | null {
  if (!areCopiesShown()) return null;
  const head = BYTE_ORDER_MARK + toCsvRows([[...COPIES_COLUMNS]]);
  const list = run.openList('data/copies.csv', { head, separator: '', tail: '', empty: head });
  const { site, base } = run.options;
  const rows = new Map(run.source.rows.map((row) => [row.id, row]));
  const context = { getRow: (id: string) => rows.get(id), addressOf: addressesOf({ site, base }) };
  // Rows name bodies and procedures, which stand beside the texts.
  const named = digestOf(
    ...run.source.rows.map(({ id, municipality, procedure }) => JSON.stringify([id, municipality, procedure])),
  );
  return {
    take: (meaning) => {
      if (meaning.type !== 'text') return;
      const field = meaning.id;
      const inputs = digestOf(
        source.digest(`fields/${field}`),
        source.digest(`text-dates/${field}`),
        named,
        site ?? '',
        base,
      );
      if (list.isFresh(field, inputs)) list.keep(field);
      else {
        const text = toCsvRows(copiesRows(source.field(field), meaning, source.textDates(field), context));
        list.put(field, inputs, text === '' ? [] : [{ rank: '', text }]);
      }
    },
    finish: list.finish,
    close: list.close,
  };
}
