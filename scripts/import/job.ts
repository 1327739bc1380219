import type { ImportedDocument } from '../../src/import/import-document.ts';
import type { SourceFault } from './fault.ts';
import type { SourceFile } from './sources.ts';

/** What the process that reads is sent. */
export interface ReadJob {
  source: SourceFile;
}

/** What was read of a source. */
export interface SourceContent {
  read: ImportedDocument;
  /** Digest of its bytes. */
  sha256: string;
  /** The ending that its bytes deserve, `.pdf`, whatever the file is called. */
  ending: string;
}

/** What it answers. A fault of the file has a code and words on what to do; `internal` is one of ours. */
export type ReadAnswer = (SourceContent & { memory: number }) | (SourceFault & { memory: number });
