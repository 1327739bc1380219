import type { TablesSummary } from '../../export/tables/table-summary.ts';
import type { Bilingual } from '../../text/bilingual.ts';
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

/** An error as it goes from thread to thread, which would lose its class and what the system says of it. */
export interface PlainError {
  /** Of a BuildError; null of any other. */
  words: Bilingual | null;
  message: string;
  stack: string | undefined;
  /** What the system, or the database, says beside the message. */
  details: Record<string, string | number>;
}

const DETAILS = ['name', 'code', 'errno', 'errcode', 'syscall', 'path', 'dest'];

export function packError(thrown: unknown): PlainError {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const said = error as Error & Record<string, unknown>;
  const details = DETAILS.flatMap((name): [string, string | number][] => {
    const value = said[name];
    return typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [];
  });
  return {
    words: error instanceof BuildError ? error.words : null,
    message: error.message,
    stack: error.cause === undefined ? error.stack : `${error.stack}\n[cause]: ${String(error.cause)}`,
    details: Object.fromEntries(details),
  };
}

export function unpackError({ words, message, stack, details }: PlainError): Error {
  if (words !== null) return new BuildError(words);
  const error = Object.assign(new Error(message), details);
  if (stack !== undefined) error.stack = stack;
  return error;
}
