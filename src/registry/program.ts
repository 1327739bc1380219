import { resolve } from 'node:path';

/** Folder of this program: its pages are those of every project, wherever that lies. */
export const PROGRAM = resolve(import.meta.dirname, '../..');

/** How files of the code end that are started by their path: `.ts`, or `.js` where it is compiled. */
export const CODE_ENDING = import.meta.filename.slice(import.meta.filename.lastIndexOf('.'));
