import { extname } from 'node:path';
import { PROGRAM } from '../../src/registry/program.ts';

/** Whether this is the package, compiled and installed in the folder of a publisher. */
export const isPackage = extname(import.meta.filename) === '.js';

/** Root of the project: this repository, or the folder in which a publisher calls the package. */
export const ROOT = isPackage ? process.cwd() : PROGRAM;
