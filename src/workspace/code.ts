import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../text/digest.ts';
import { digestOfFolders } from './digest-folders.ts';

/** The code that takes part in what a workspace holds. */
const CODE = [
  'text',
  'forms',
  'assessment',
  'registry',
  'match',
  'changes',
  'workspace',
  'compare',
  'insights',
  'integration/derive',
].map((folder) => `src/${folder}`);
/** The packages that it uses. */
const PACKAGES = ['package-lock.json', 'package.json'];

/** Digest of the code of a project that takes part in what a workspace holds: what another version made is never taken for its own. */
export function digestOfCode(root: string): string {
  const packages = PACKAGES.map((name) => join(root, name)).filter((path) => existsSync(path));
  return digestOf(digestOfFolders(root, CODE, ['.ts', '.js', '.yaml']), ...packages.map((path) => readFileSync(path)));
}
