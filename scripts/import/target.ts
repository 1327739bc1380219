import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Provenance } from '../../src/assessment/types.ts';

/** What became of an import: `kept` leaves a file that a person edited as it is, `same` had nothing to change. */
export type Outcome = 'written' | 'same' | 'kept';

export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Writes a file whole or not at all: a stopped import leaves the former one. */
export function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function formerDigest(sidecar: string): string | null {
  const text = readIfThere(sidecar);
  if (text === null) return null;
  try {
    const { markdown } = JSON.parse(text) as Partial<Provenance>;
    return typeof markdown === 'string' ? markdown : null;
  } catch {
    // A sidecar that cannot be read proves nothing about the Markdown: it counts as edited.
    return null;
  }
}

/** Paths of an assessment in a content folder. */
export function pathsOf(content: string, code: string, slug: string): { markdown: string; sidecar: string } {
  const base = join(content, 'assessments', code, slug);
  return { markdown: `${base}.md`, sidecar: `${base}.import.json` };
}

/**
 * Puts an assessment into the content folder. A file that is not as the importer wrote it was edited by hand: it stays, unless
 * `force` is set. `conflict` tells whether the import would have written something else than at the time of the edit.
 */
export function place(
  paths: { markdown: string; sidecar: string },
  markdown: string,
  provenance: Provenance,
  force: boolean,
): { outcome: Outcome; conflict: boolean } {
  const present = readIfThere(paths.markdown);
  const former = formerDigest(paths.sidecar);
  const sidecar = `${JSON.stringify(provenance)}\n`;
  if (present !== null && !force && sha256(present) !== former) {
    if (present === markdown) {
      writeWhole(paths.sidecar, sidecar);
      return { outcome: 'same', conflict: false };
    }
    return { outcome: 'kept', conflict: former !== provenance.markdown };
  }
  // The sidecar goes last: without it the Markdown counts as edited and stays.
  if (present !== markdown) writeWhole(paths.markdown, markdown);
  writeWhole(paths.sidecar, sidecar);
  return { outcome: present === markdown ? 'same' : 'written', conflict: false };
}
