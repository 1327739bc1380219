import type { Derivation } from '../derivation.ts';
import type { PackedFact } from '../facts.ts';
import type { DatabaseSync } from '../sqlite.ts';
import { openThreads, type Threads } from '../threads/open-threads.ts';
import { openExtract, type ExtractRequest } from './extract.ts';
import type { ExtractorData } from './serve-extract.ts';

/** Opens what takes the facts of assessments. What was read of their files has been committed: threads see nothing else. */
export function openExtractor(
  database: DatabaseSync,
  databasePath: string,
  { extract, extractModule }: Pick<Derivation, 'extract' | 'extractModule'>,
  first?: number,
): Threads<ExtractRequest, PackedFact[]> {
  const data: ExtractorData = { databasePath };
  return openThreads({ here: openExtract(database, extract), module: extractModule, data }, first);
}
