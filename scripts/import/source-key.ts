import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAM } from '../../src/registry/program.ts';
import { digestOf } from '../../src/text/digest.ts';
import { digestOfFolders } from '../../src/workspace/digest-folders.ts';
import { registryPaths } from './context.ts';
import { LARGEST_ORIGINAL } from './read-source.ts';
import type { SourceFile } from './sources.ts';
import { sha256 } from './target.ts';

/** The code that decides what an import makes of a source. */
export const IMPORTER = [
  'src/text',
  'src/forms',
  'src/match',
  'src/assessment',
  'src/registry',
  'src/workspace',
  'src/originals',
  'src/import',
  'src/integration',
  'scripts/import',
  'scripts/terminal',
];
/** What says which packages it uses; that of the package lies beside the folder of its code. */
const PACKAGES = ['package-lock.json', 'package.json', '../package.json'];

/** Digest of what the import of every source depends on: the code, Node, the packages, the registries of the content folder. */
export function digestOfSettings(content: string): string {
  const packages = PACKAGES.map((name) => join(PROGRAM, name)).filter((path) => existsSync(path));
  const read = [...packages, ...registryPaths(content)].map((path) => (path === null ? '' : readFileSync(path)));
  return digestOf(process.version, digestOfFolders(PROGRAM, IMPORTER, ['.ts', '.js', '.yaml']), ...read);
}

/** A source by what its import depends on. */
export interface SourceKey {
  key: string;
  /** Digest of its bytes. */
  sha256: string;
}

/**
 * The key of a source: its bytes, its name, which may become a part of its id, the metadata beside it, and the settings. null where it
 * cannot be read, or is larger than anything that is.
 */
export function keyOfSource({ path, name, meta }: SourceFile, settings: string): SourceKey | null {
  try {
    if (statSync(path).size > LARGEST_ORIGINAL) return null;
    const digest = sha256(readFileSync(path));
    const beside = meta === null ? '' : sha256(readFileSync(meta));
    return { key: digestOf(digest, name, beside, settings), sha256: digest };
  } catch {
    // Who reads it reports why.
    return null;
  }
}
