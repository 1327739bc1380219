import type { ImportedDocument } from '../../src/import/import-document.ts';
import type { SourceFile } from './sources.ts';

/** What the process that reads is told. */
export interface ReadJob {
  source: SourceFile;
}

/** What it answers. A fault of the file has a code and words on what to do; `internal` is one of ours. */
export type ReadAnswer =
  { read: ImportedDocument; sha256: string; memory: number } | { code: string; message: string; memory: number };
