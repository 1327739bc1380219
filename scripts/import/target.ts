import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readProvenance } from '../../src/assessment/provenance.ts';
import type { Provenance, ReviewRecord } from '../../src/assessment/types.ts';
import { walkFolder } from '../../src/registry/walk-folder.ts';
import { isRunning } from '../../src/workspace/is-running.ts';

/** What became of an import: `kept` leaves a file that a person edited as it is, `same` had nothing to change. */
export type ImportOutcome = 'written' | 'same' | 'kept';

export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Text of a file; null where there is none. */
export function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** What a file is named until it is whole. */
export const temporaryOf = (path: string): string => `${path}.${process.pid}.tmp`;
const TEMPORARY = /\.(\d+)\.tmp$/u;

/** Whether a file of this name was left half-written by a process that is gone. */
export function isStale(name: string): boolean {
  const pid = TEMPORARY.exec(name)?.[1];
  return pid !== undefined && !isRunning(Number(pid));
}

/** Removes what imports that were killed left half-written in a content folder. */
export function removeStaleFiles(content: string): void {
  for (const folder of ['assessments', 'originals'])
    for (const { path, name } of walkFolder(join(content, folder))) if (isStale(name)) rmSync(path, { force: true });
}

/** Writes a file whole or not at all: a stopped import leaves the former one. */
export function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = temporaryOf(path);
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** What the record of the import before says; nothing where there is none, or it cannot be read. */
function readFormer(sidecar: string): {
  markdown: string | null;
  review: ReviewRecord | null;
  imported: string | null;
} {
  const text = readIfThere(sidecar);
  // A record that cannot be read proves nothing about the Markdown: it counts as edited.
  const provenance = text === null ? null : readProvenance(text, sidecar).provenance;
  const { markdown = null, review = null, imported = null } = provenance ?? {};
  return { markdown, review, imported };
}

/** Whether a person has decided anything beside the original. */
function isReviewed(review: ReviewRecord | null): boolean {
  return review !== null && Object.keys(review.confirmed).length + review.struck.length + review.moved.length > 0;
}

/** Where an edition of an assessment is, and the record of its import. */
export interface AssessmentPaths {
  markdown: string;
  sidecar: string;
}

/** Paths of an edition of an assessment in a content folder; `edition`: the ISO date of an earlier one. */
export function pathsOf(content: string, code: string, slug: string, edition: string | null = null): AssessmentPaths {
  const base = join(content, 'assessments', code, slug, ...(edition === null ? [] : [edition]));
  return { markdown: `${base}.md`, sidecar: `${base}.import.json` };
}

export interface PlaceOptions {
  force: boolean;
  /** ISO day of this import. */
  today: string;
  /** Digest of the Markdown without what the import took over from the present file; by default that of the record. */
  plain?: string;
}

/**
 * Puts an assessment into the content folder. A file that is not as the importer wrote it was edited by hand, and one that a person has
 * begun to compare with the original is theirs too: it stays, unless `force` is set. What they confirmed stays in the record: it counts
 * for values that are still the same, and the day of the import that brought the file first stays too. `conflict` tells whether the import would have written something else than at the time of the edit.
 */
export function place(
  paths: AssessmentPaths,
  markdown: string,
  provenance: Provenance,
  { force, today, plain = provenance.markdown }: PlaceOptions,
  keepOriginal: () => void,
): { outcome: ImportOutcome; conflict: boolean } {
  // Git for Windows checks files out with CRLF: no person edited them.
  const present = readIfThere(paths.markdown)?.replaceAll('\r\n', '\n') ?? null;
  const { markdown: former, review, imported } = readFormer(paths.sidecar);
  // Nobody knows when a file came whose record does not say it.
  const day = present === null ? today : imported;
  const record: Provenance = day === null ? provenance : { ...provenance, imported: day };
  const toSidecar = (kept: ReviewRecord | null): string =>
    `${JSON.stringify(kept === null ? record : { ...record, review: kept })}\n`;
  if (present !== null && !force && (sha256(present) !== former || isReviewed(review))) {
    if (present === markdown) {
      keepOriginal();
      writeWhole(paths.sidecar, toSidecar(review));
      return { outcome: 'same', conflict: false };
    }
    return { outcome: 'kept', conflict: former !== provenance.markdown && former !== plain };
  }
  keepOriginal();
  // The sidecar goes last: without it the Markdown counts as edited and stays.
  if (present !== markdown) writeWhole(paths.markdown, markdown);
  // Words that were placed or struck are unplaced again.
  writeWhole(paths.sidecar, toSidecar(review === null ? null : { confirmed: review.confirmed, struck: [], moved: [] }));
  return { outcome: present === markdown ? 'same' : 'written', conflict: false };
}
