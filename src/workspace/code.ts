import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../text/digest.ts';
import { digestOfFolders } from './digest-folders.ts';

/** The code that takes part in what a workspace holds: what is read, what is derived of it, and what exports are made from. */
const CODE = [
  'text',
  'markup',
  'forms',
  'assessment',
  'registry',
  'match',
  'changes',
  'workspace',
  'compare',
  'insights',
  'search',
  'export',
  'integration',
].map((folder) => `src/${folder}`);
/** What says which packages it uses; that of the package lies beside the folder of its code. */
const PACKAGES = ['package-lock.json', 'package.json', '../package.json'];

/**
 * Digest of all code that takes part in what a workspace holds: what another version made is never taken for its own. `root`: folder of
 * the program. Node takes part too: it sorts words and folds letters by its own tables.
 */
export function digestOfCode(root: string): string {
  const packages = PACKAGES.map((name) => join(root, name)).filter((path) => existsSync(path));
  const code = digestOfFolders(root, CODE, ['.ts', '.js', '.yaml', '.json']);
  return digestOf(process.version, code, ...packages.map((path) => readFileSync(path)));
}
