import { appendFileSync, cpSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { digestOfFolders } from '../../src/workspace/digest-folders.ts';
import { ROOT, run } from '../support/run.ts';
import { folderOfTest } from '../support/temporary-folder.ts';

/** One value for all the files of a folder. */
const digest = (dir: string): string => digestOfFolders(dir, ['.'], ['']);

afterEach(() => vi.unstubAllEnvs());

/** What has Node refuse to load Astro, or Vite. */
const WITHOUT_ASTRO = `--import=data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  registerHooks({ resolve: (name, context, next) => {
    if (/^(?:astro|vite)$/u.test(name)) throw new Error('It was to be made without ' + name + '.');
    return next(name, context);
  } });
`)}`;

/** A folder of content with the assessments of one body, and a build of it. */
function prepare(name: string) {
  const folder = folderOfTest(name);
  const [content, out, cache] = [join(folder, 'content'), join(folder, 'site'), join(folder, 'cache')];
  for (const path of ['municipalities.yaml', 'assessments/992020'])
    cpSync(join(ROOT, 'content', path), join(content, path), { recursive: true });
  vi.stubEnv('HYOKASHO_CACHE', cache);
  return { out, cache, build: () => run('build', ['--content', content, '--out', out]) };
}

test('the pages of a kept bundle, rendered without Astro, are those of a new one; a damaged one is made anew', async () => {
  const { out, cache, build } = prepare('bundles');
  expect((await build()).code).toBe(0);
  const before = digest(out);
  const forget = (): void => rmSync(join(cache, 'workspaces'), { recursive: true });
  forget();
  vi.stubEnv('NODE_OPTIONS', WITHOUT_ASTRO);
  const kept = await build();
  expect(kept.code, kept.stderr).toBe(0);
  expect(kept.stderr).toMatch(/([\d,]+) of \1 pages rendered/u);
  expect(digest(out)).toBe(before);

  const [key = ''] = readdirSync(join(cache, 'bundles'));
  const modules = join(cache, 'bundles', key, 'made/.prerender');
  const entry = join(modules, readdirSync(modules).find((name) => name.startsWith('prerender-entry.')) ?? '');
  appendFileSync(entry, '\nthrow new Error("changed");\n');
  forget();
  expect((await build()).stderr).toContain('It was to be made without astro.');
  expect(digest(out)).toBe(before);
  vi.stubEnv('NODE_OPTIONS', undefined);
  const anew = await build();
  expect(anew.code, anew.stderr).toBe(0);
  expect(digest(out)).toBe(before);
  expect(readdirSync(join(cache, 'bundles'))).toEqual([key]);
});

test('where what earlier builds have kept is damaged, a build says so and makes the same site from nothing', async () => {
  const { out, cache, build } = prepare('damaged-cache');
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
