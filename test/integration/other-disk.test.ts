import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stageSite } from '../../src/integration/swap.ts';
import { folderOfTest } from '../support/temporary-folder.ts';
import { writeFiles } from './support/site.ts';

/** A disk of Linux that lives in memory. */
const OTHER_DISK = '/dev/shm';

test.runIf(existsSync(OTHER_DISK))(
  'a site on another disk than its build has the same files with the same times',
  async () => {
    const made = folderOfTest('other-disk');
    const parent = mkdtempSync(join(OTHER_DISK, 'hyokasho-'));
    try {
      expect(statSync(parent).dev).not.toBe(statSync(made).dev);
      const files = { 'index.html': 'home', 'a/b/index.html': 'page', '.htaccess': '' };
      writeFiles(made, files);
      for (const path of Object.keys(files)) utimesSync(join(made, path), 1_000_000, 1_000_000);
      await stageSite(made, join(parent, 'site')).swap();
      expect(readdirSync(parent)).toEqual(['site']);
      for (const [path, text] of Object.entries(files)) {
        expect(readFileSync(join(parent, 'site', path), 'utf8')).toBe(text);
        expect(statSync(join(parent, 'site', path)).mtimeMs).toBe(1_000_000_000);
      }
    } finally {
      rmSync(parent, { recursive: true });
    }
  },
);
