import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../text/digest.ts';
import type { DatabaseSync } from '../../workspace/sqlite.ts';
import type { EditionsSource } from '../../export/assessment-json.ts';
import type { EditionRow, IndexRow, StoredAssessment, StoredEdition } from '../../workspace/stored.ts';
import type { BuildOptions } from '../options.ts';
import type { Outputs } from '../outputs.ts';
import { openListFile, type ListFile, type ListFrame } from './list-file.ts';
import { openPieces, type Pieces } from '../../workspace/pieces.ts';

/** What exports read of a content folder. */
export interface ExportSource {
  /** All assessments in the order of municipality code, number, id. */
  rows: readonly IndexRow[];
  /** Digest of all that is read of an assessment and its editions. */
  digest: (id: string) => string;
  /** One whole assessment; the last one may be let go. */
  load: (id: string) => StoredAssessment | Promise<StoredAssessment>;
  /** Its earlier editions, newest first. */
  editions: (id: string) => readonly Pick<EditionRow, 'edition' | 'original'>[];
  loadEdition: (id: string, date: string) => StoredEdition;
  /** What its editions prove of its changes; null where there is but one. */
  editionHistory: (id: string) => EditionsSource['history'];
}

/** What the exports of a build are made from, and where they go. */
export interface ExportRun {
  source: ExportSource;
  outputs: Outputs;
  pieces: Pieces;
  /** Opens a file of the site that lists what all assessments give. */
  openList: (path: string, frame: ListFrame) => ListFile;
  options: Pick<BuildOptions, 'site' | 'base'>;
  /** Folder that stays from build to build, for what is kept beside outputs and pieces. */
  folder: string;
}

/** `database`: that of `outputs`; `folder`: that of the workspace, on the disk of the outputs. */
export type ExportRequest = Omit<ExportRun, 'pieces' | 'openList'> & { database: DatabaseSync };

/** Runs what exports; what assessments that have gone gave is forgotten at its end. */
export async function withExports<Value>(
  { database, ...request }: ExportRequest,
  run: (exports: ExportRun) => Promise<Value>,
): Promise<Value> {
  const { outputs } = request;
  const scratch = join(request.folder, 'scratch');
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch);
  const pieces = openPieces(database, 'export_pieces');
  try {
    const openList: ExportRun['openList'] = (path, frame) => openListFile({ database, outputs, scratch, path, frame });
    const value = await run({ ...request, pieces, openList });
    pieces.sweep();
    return value;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Digest of an assessment as exports print it: with addresses of the site. */
export const inputsOf = ({ source, options: { site, base } }: ExportRun, id: string): string =>
  digestOf(source.digest(id), site ?? '', base);

/** Writes a file of JSON, unless it stands as made from inputs of this digest. */
export function writeJson(outputs: Outputs, path: string, inputs: string, make: () => unknown): void {
  if (!outputs.keep(path, inputs)) outputs.write(path, inputs, `${JSON.stringify(make())}\n`);
}

/** Writes a small file, unless it stands with this content. */
export function writeText(outputs: Outputs, path: string, text: string): void {
  const inputs = digestOf(text);
  if (!outputs.keep(path, inputs)) outputs.write(path, inputs, text);
}
