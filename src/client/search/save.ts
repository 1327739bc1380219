import type { ExportedHit } from '../../search/results/export-hits.ts';
import { make } from '../make.ts';

/** Milliseconds after which a browser has surely begun to save. */
const KEPT = 60_000;

/** Saves hits as a file of the reader's; `json` with the address of the search, which tells what was asked. */
export async function saveHits(kind: 'csv' | 'json', hits: readonly ExportedHit[]): Promise<void> {
  // What writes CSV is as large as the rest of the page, and few save.
  const text =
    kind === 'json'
      ? JSON.stringify({ query: location.href, hits }, null, 1)
      : (await import('../../search/results/hits-to-csv.ts')).hitsToCsv(hits);
  const link = make('a');
  link.href = URL.createObjectURL(new Blob([text], { type: kind === 'json' ? 'application/json' : 'text/csv' }));
  link.download = `search.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}
