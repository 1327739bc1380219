import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROGRAM } from '../../registry/program.ts';
import { digestOf } from '../../text/digest.ts';
import { digestOfFolders } from '../../workspace/digest-folders.ts';
import type { BuildOptions } from '../options.ts';

/** What is made of the program beside its modules: the files of public/ stand in the site as they are. */
const FOLDERS = ['src', 'public'];
/** What says how modules are read; that of the package lies beside the folder of its code. */
const SETTINGS = ['package.json', '../package.json', 'tsconfig.json'];
/** Where npm notes which packages it has installed, each with its version. */
const INSTALLED = join('node_modules', '.package-lock.json');

/** Digest of a program's code, with what stands in the site as it is. */
export const digestOfProgram = (program: string): string => digestOfFolders(program, FOLDERS, ['']);

/**
 * Digest of all that a bundle of the pages is made from; null where it is not known which packages are installed. The content is no part of
 * it: a page asks for what it shows when it is rendered.
 */
export function bundleKey(
  { base, site }: Pick<BuildOptions, 'base' | 'site'>,
  program = PROGRAM,
  code = digestOfProgram(program),
): string | null {
  const installed = findInstalled(program);
  if (installed === null) return null;
  const settings = SETTINGS.map((name) => join(program, name)).filter((path) => existsSync(path));
  return digestOf(
    ...[process.version, program, base, site ?? '', installed, code],
    ...settings.map((path) => readFileSync(path)),
  ).slice(0, 16);
}

function findInstalled(program: string): string | null {
  for (let folder = program; ; folder = dirname(folder)) {
    const path = join(folder, INSTALLED);
    if (existsSync(path)) return readFileSync(path, 'utf8');
    if (dirname(folder) === folder) return null;
  }
}
