import { appendFileSync, cpSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { digestOfFolders } from '../../src/workspace/digest-folders.ts';
import { useCommands } from '../support/commands/use-commands.ts';
import { ROOT, run } from '../support/run.ts';
import { folderOfFile } from '../support/temporary-folder.ts';

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

const folder = folderOfFile('damaged-cache');
const [content, out, cache] = [join(folder, 'content'), join(folder, 'site'), join(folder, 'cache')];
// Of the form with fewest items: each of them has pages.
for (const path of ['municipalities.yaml', 'assessments/992020/8-kiso.md', 'assessments/992020/14-kiso.md'])
  cpSync(join(ROOT, 'content', path), join(content, path), { recursive: true });

const BUILD = ['build', ['--content', content, '--out', out]] as const;
const command = useCommands();
/** Builds in a process that has built before. */
const buildAgain = () => command(...BUILD, { HYOKASHO_CACHE: cache });
/** Builds in a process of its own, with options for Node. */
function buildAnew(options?: string) {
  vi.stubEnv('HYOKASHO_CACHE', cache);
  vi.stubEnv('NODE_OPTIONS', options);
  return run(...BUILD);
}

test('the pages of a kept bundle, rendered without Astro, are those of a new one; a damaged one is made anew', async () => {
  expect((await buildAgain()).code).toBe(0);
  const before = digest(out);
  const forget = (): void => rmSync(join(cache, 'workspaces'), { recursive: true });
  forget();
  const kept = await buildAnew(WITHOUT_ASTRO);
  expect(kept.code, kept.stderr).toBe(0);
  expect(kept.stderr).toMatch(/([\d,]+) of \1 pages rendered/u);
  expect(digest(out)).toBe(before);

  const [key = ''] = readdirSync(join(cache, 'bundles'));
  const modules = join(cache, 'bundles', key, 'made/.prerender');
  const entry = join(modules, readdirSync(modules).find((name) => name.startsWith('prerender-entry.')) ?? '');
  appendFileSync(entry, '\nthrow new Error("changed");\n');
  forget();
  expect((await buildAnew(WITHOUT_ASTRO)).stderr).toContain('It was to be made without astro.');
  expect(digest(out)).toBe(before);
  const anew = await buildAgain();
  expect(anew.code, anew.stderr).toBe(0);
  expect(digest(out)).toBe(before);
  expect(readdirSync(join(cache, 'bundles'))).toEqual([key]);
});

test('where what earlier builds have kept is damaged, a build says so and makes the same site from nothing', async () => {
  expect((await buildAgain()).code).toBe(0);
  const before = digest(out);
  const [workspace = ''] = readdirSync(join(cache, 'workspaces')).filter((name) => /^[0-9a-f]{16}$/u.test(name));
  for (const name of ['exports.sqlite', 'outputs.sqlite']) {
    const path = join(cache, 'workspaces', workspace, name);
    // As a disk leaves it that was full, or a copy that was broken off.
    truncateSync(path, Math.floor(statSync(path).size / 2));
    const { code, stderr } = await buildAgain();
    expect(code, stderr).toBe(0);
    expect(stderr).toContain('The cache of earlier builds is damaged, so the site is built from nothing.');
    expect(stderr).not.toContain('Internal error');
    expect(digest(out)).toBe(before);
  }
});
