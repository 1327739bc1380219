import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** A folder that each test finds empty, and that is gone after it. */
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

/** Makes the folder before each test of the file, or of the `describe`, that calls it, and removes it afterwards. */
export function useTemporaryFolder(label: string): TemporaryFolder {
  const folder = new TemporaryFolder();
  beforeEach(() => {
    folder.path = mkdtempSync(join(tmpdir(), `hyokasho-${label}-`));
  });
  afterEach(() => rmSync(folder.path, { recursive: true, force: true }));
  return folder;
}
