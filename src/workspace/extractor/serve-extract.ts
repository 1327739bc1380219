import type { Extract } from '../derivation.ts';
import type { PackedFact } from '../facts.ts';
import { openDatabase } from '../sqlite.ts';
import { serveThread } from '../threads/serve-thread.ts';
import { openExtract, type ExtractRequest } from './extract.ts';

/** What a thread that takes facts is given. */
export interface ExtractorData {
  databasePath: string;
}

/** Called once by a module whose threads take facts. */
export function serveExtract(extract: Extract): void {
  serveThread<ExtractorData, ExtractRequest, PackedFact[]>(({ databasePath }) =>
    openExtract(openDatabase(databasePath, { readOnly: true }), extract),
  );
}
