import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stageSite } from '../../src/integration/swap.ts';
import { ROOT } from '../support/run.ts';
import { writeFiles } from './support/site.ts';

/** A disk of Linux that lives in memory. */
const OTHER_DISK = '/dev/shm';

test.runIf(existsSync(OTHER_DISK))(
  'a site on another disk than its build has the same files with the same times',
  async () => {
    // Tests may keep their files in memory; the project does not lie there.
    mkdirSync(join(ROOT, '.cache'), { recursive: true });
    const made = mkdtempSync(join(ROOT, '.cache', 'other-disk-'));
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
      for (const folder of [parent, made]) rmSync(folder, { recursive: true, force: true });
    }
  },
);
