import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeManifest } from '../../../src/integration/manifest.ts';

/** Writes files below a folder, each by its path with its text, and gives the folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The same with the list by which a build knows its own files. */
export function writeSite(folder: string, files: Readonly<Record<string, string>>): string {
  writeFiles(folder, files);
  writeManifest(folder);
  return folder;
}
