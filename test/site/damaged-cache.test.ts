import { cpSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { digestOfFolders } from '../../src/workspace/digest-folders.ts';
import { ROOT, run } from '../support/run.ts';
import { folderOfTest } from '../support/temporary-folder.ts';

/** One value for all the files of a folder. */
const digest = (dir: string): string => digestOfFolders(dir, ['.'], ['']);

afterEach(() => vi.unstubAllEnvs());

test('where what earlier builds have kept is damaged, a build says so and makes the same site from nothing', async () => {
  const folder = folderOfTest('damaged-cache');
  const [content, out, cache] = ['content', 'site', 'cache'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const path of ['municipalities.yaml', 'assessments/992020'])
    cpSync(join(ROOT, 'content', path), join(content, path), { recursive: true });
  vi.stubEnv('HYOKASHO_CACHE', cache);
  const build = () => run('build', ['--content', content, '--out', out]);
  expect((await build()).code).toBe(0);
  const before = digest(out);
  const [workspace = ''] = readdirSync(join(cache, 'workspaces')).filter((name) => /^[0-9a-f]{16}$/u.test(name));
  for (const name of ['exports.sqlite', 'outputs.sqlite']) {
    const path = join(cache, 'workspaces', workspace, name);
    // As a disk leaves it that was full, or a copy that was broken off.
    truncateSync(path, Math.floor(statSync(path).size / 2));
    const { code, stderr } = await build();
    expect(code, stderr).toBe(0);
    expect(stderr).toContain('The cache of earlier builds is damaged, so the site is built from nothing.');
    expect(stderr).not.toContain('Internal error');
    expect(digest(out)).toBe(before);
  }
});
