import type { TablesSummary } from '../../export/tables/table-summary.ts';
import { BilingualError, type Bilingual } from '../../text/bilingual.ts';
import { unpackError, type PlainError } from '../../workspace/threads/plain-error.ts';
import type { ExportsMade } from './run-exports.ts';
import { BuildError } from '../build-error.ts';

/** What the thread of the exports tells the build; `step`: number of a step in the order of their beginnings. */
export type ExportsMessage =
  | { kind: 'open' }
  | { kind: 'tables'; summary: TablesSummary }
  | { kind: 'step'; title: Bilingual; total: number | undefined }
  | { kind: 'advance'; step: number; count: number | undefined }
  | { kind: 'end'; step: number; remark: Bilingual | null }
  | { kind: 'warn'; words: Bilingual }
  | { kind: 'made'; made: ExportsMade }
  | { kind: 'failed'; error: PlainError };

/** What a person can put right comes out as such. */
export function unpackFailure(packed: PlainError): Error {
  const error = unpackError(packed);
  return error instanceof BilingualError && error.name === 'BuildError' ? new BuildError(error.words) : error;
}
