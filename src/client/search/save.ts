import type { ExportedHit } from '../../search/results/export-hits.ts';
import { saveFile } from '../save-file.ts';

/** Saves hits as a file of the reader's; `json` with the address of the search, which tells what was asked. */
export async function saveHits(kind: 'csv' | 'json', hits: readonly ExportedHit[]): Promise<void> {
  // What writes CSV is as large as the rest of the page, and few save.
  const text =
    kind === 'json'
      ? JSON.stringify({ query: location.href, hits }, null, 1)
      : (await import('../../search/results/hits-to-csv.ts')).hitsToCsv(hits);
  saveFile(`search.${kind}`, kind === 'json' ? 'application/json' : 'text/csv', text);
}
