import { resolve } from 'node:path';

/** Folder of this program: its pages are those of every project, wherever that lies. */
export const PROGRAM = resolve(import.meta.dirname, '../..');
