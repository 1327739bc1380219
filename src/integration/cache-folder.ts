import { accessSync, constants, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folder below the root of the project for what was read before and for builds that are under way. */
export const WORK_FOLDER = '.cache/hyokasho';

/** Folder for what was read and made before; HYOKASHO_CACHE names another one. Absolute. */
export const cacheFolder = (root: string): string => resolve(root, process.env['HYOKASHO_CACHE'] ?? WORK_FOLDER);

/** Folder of the workspaces. */
export const workspacesFolder = (root: string): string => join(cacheFolder(root), 'workspaces');

/**
 * Folder for builds that are under way: on the disk of what is kept, whose files they have by a second name. Where nothing can be written
 * there nothing is kept, and the folder is that of the project.
 */
export function buildsFolder(root: string): string {
  const folder = join(cacheFolder(root), 'builds');
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    return join(root, WORK_FOLDER, 'builds');
  }
}
