import { chmodSync, lstatSync, readdirSync, renameSync, rmdirSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { tryRemoveTree, letOwnerWrite, removeTree } from './workspace.ts';

/** Of the workspace: the site before the one that stands, without what is in that no more. */
const SPARE = 'spare';

/**
 * Makes a site that was replaced the beginning of the next one: most files are the same in both, and giving each a name and taking it away
 * again takes a build of thousands of assessments seconds. Only names are kept: a file that nothing else has is removed, and so is
 * what no build made (`foreign`, relative, with `/`). Where the site cannot be moved into the workspace, as on another disk, it is removed.
 * Gives the folder that can neither be kept nor removed; else null.
 */
export function keepSpare(workspace: string, replaced: string, foreign: readonly string[]): string | null {
  const spare = join(workspace, SPARE);
  // What a killed build leaves half cleared is no spare: a link of somebody else may be in it.
  const part = `${spare}.part`;
  try {
    for (const path of [spare, part]) removeTree(path);
    // A folder that may not be written into moves nowhere.
    letOwnerWrite(replaced);
    renameSync(replaced, part);
    for (const path of foreign) removeTree(join(part, path));
    removeOnlyNames(part);
    renameSync(part, spare);
    return null;
  } catch {
    return [replaced, part].find((path) => !tryRemoveTree(path)) ?? null;
  }
}

/** Removes all but folders and files that have a name elsewhere, and lets the folders be written into. */
function removeOnlyNames(folder: string): void {
  letOwnerWrite(folder);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) removeOnlyNames(path);
    else if (!entry.isFile() || lstatSync(path).nlink < 2) unlinkSync(path);
  }
}

/** Moves what was kept of the last site but one to `site`, where nothing is. Gives whether there was one. */
export function takeSpare(workspace: string, site: string): boolean {
  const spare = join(workspace, SPARE);
  try {
    renameSync(spare, site);
    return true;
  } catch {
    // There is none, or it lies on another disk than what is built, where it helps nobody.
    removeTree(spare);
    return false;
  }
}

/**
 * Ends what began with a spare site: only `paths` (relative, with `/`) remain of the files, and all folders are as this process makes
 * them.
 */
export function removeOthers(site: string, paths: ReadonlySet<string>): void {
  // The folder of the build was made by this process.
  const { mode } = statSync(join(site, '..'));
  const sweep = (folder: string): boolean => {
    let isEmpty = true;
    for (const entry of readdirSync(join(site, folder), { withFileTypes: true })) {
      const path = folder + entry.name;
      const isGone = entry.isDirectory() ? sweep(`${path}/`) : removeUnless(paths.has(path), join(site, path));
      isEmpty &&= isGone;
    }
    if (isEmpty && folder !== '') rmdirSync(join(site, folder));
    else if (statSync(join(site, folder)).mode !== mode) chmodSync(join(site, folder), mode);
    return isEmpty;
  };
  sweep('');
}

function removeUnless(isPart: boolean, file: string): boolean {
  if (!isPart) unlinkSync(file);
  return !isPart;
}
