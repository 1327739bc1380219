import { join } from 'node:path';

/** Folder below the root of the project for what was read before and for builds that are under way. */
export const WORK_FOLDER = '.cache/hyokasho';

/** Folder for what was read and made before; HYOKASHO_CACHE names another one. */
export const cacheFolder = (root: string): string => process.env['HYOKASHO_CACHE'] ?? join(root, WORK_FOLDER);

/** Folder of the workspaces. */
export const workspacesFolder = (root: string): string => join(cacheFolder(root), 'workspaces');
