import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, onTestFinished } from 'vitest';

const make = (label: string): string => mkdtempSync(join(tmpdir(), `hyokasho-${label}-`));
const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** An empty folder that is gone when the test that runs, or for which a `beforeEach` runs, has ended. */
export function folderOfTest(label: string): string {
  const folder = make(label);
  onTestFinished(() => remove(folder));
  return folder;
}

/** An empty folder for all tests of the file, or of the `describe`, that calls it. */
export function folderOfFile(label: string): string {
  const folder = make(label);
  afterAll(() => remove(folder));
  return folder;
}

/** A folder that each test finds empty, with what tests do in it. */
export class TemporaryFolder {
  /** Where it is; another place in each test. */
  path = '';

  at(...names: readonly string[]): string {
    return join(this.path, ...names);
  }

  /** Writes a file, with the folders above it, and gives its path. */
  put(name: string, bytes: string | Uint8Array): string {
    const path = this.at(name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    return path;
  }

  read(name: string): string {
    return readFileSync(this.at(name), 'utf8');
  }
}

/** Makes the folder before each test of the file, or of the `describe`, that calls it. */
export function useTemporaryFolder(label: string): TemporaryFolder {
  const folder = new TemporaryFolder();
  beforeEach(() => {
    folder.path = folderOfTest(label);
  });
  return folder;
}
