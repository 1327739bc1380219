import { join } from 'node:path';

/** Folder below the root of the project for what was read before and for builds that are under way. */
export const WORK_FOLDER = '.cache/hyokasho';

/** Folder of the assessments as they were read before; HYOKASHO_CACHE names another one. */
export function cacheFolder(root: string): string {
  return process.env['HYOKASHO_CACHE'] ?? join(root, WORK_FOLDER, 'parsed');
}
