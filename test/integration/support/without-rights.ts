import { spawnSync } from 'node:child_process';
import { chownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The user `nobody`, whom a system holds to the rights of files as it does not hold its administrator. */
const NOBODY = 65534;
const isAdministrator = process.getuid?.() === 0;

/**
 * Runs a function of a module (its path from the root of the project) as a user whom rights of files hold back, to whom `folder` is
 * given. Gives what it writes to standard error.
 */
export function runWithoutRights(folder: string, module: string, name: string, words: readonly unknown[]): string {
  if (isAdministrator) giveAway(folder);
  // The module is read first: where it lies nobody else may look.
  const code = `const all = await import(process.argv[1]);
    if (${String(isAdministrator)}) { process.setgid(${NOBODY}); process.setuid(${NOBODY}); }
    all[process.argv[2]](...JSON.parse(process.argv[3]));`;
  const { stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', code, pathToFileURL(module).href, name, JSON.stringify(words)],
    { encoding: 'utf8' },
  );
  return stderr;
}

function giveAway(folder: string): void {
  chownSync(folder, NOBODY, NOBODY);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) giveAway(path);
    else chownSync(path, NOBODY, NOBODY);
  }
}
