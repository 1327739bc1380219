import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listFiles } from '../support/pages.ts';
import { ROOT, run } from '../support/run.ts';
import { useCommands } from '../support/commands/use-commands.ts';

let folder: string;
let caches: string;
let content: string;
beforeEach(() => {
  caches = mkdtempSync(join(tmpdir(), 'hyokasho-caches-'));
  folder = mkdtempSync(join(tmpdir(), 'hyokasho-incremental-'));
  content = join(folder, 'content');
});
afterEach(() => {
  vi.unstubAllEnvs();
  for (const made of [folder, caches]) rmSync(made, { recursive: true });
});

/** Assessments of two municipalities of the sample, some of whose texts are the same, and earlier editions of one. */
const ASSESSMENTS = ['992011/3.md', '992011/12.md', '992011/12', '993018'];

function copyContent(): void {
  for (const path of ['municipalities.yaml', 'contractors.yaml', ...ASSESSMENTS.map((one) => `assessments/${one}`)])
    cpSync(join(ROOT, 'content', path), join(content, path), { recursive: true });
}

const edit = (path: string, from: string | RegExp, to: string): void => {
  const file = join(content, path);
  const text = readFileSync(file, 'utf8');
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  writeFileSync(file, edited);
};

interface Built {
  /** Of each file, by its path. */
  digests: Map<string, string>;
  pages: number;
  rendered: number;
}

const command = useCommands();

/** Builds with what a cache holds; in a process of its own where that is much. */
async function build(cache: string, flags: readonly string[] = []): Promise<Built> {
  const dir = join(folder, `site-${cache}`);
  const args = ['--content', content, '--out', dir, ...flags];
  const env = { HYOKASHO_CACHE: join(caches, cache) };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const { code, stderr } = await (cache === 'kept' ? run('build', args) : command('build', args, env));
  expect(code, stderr).toBe(0);
  const [, rendered = '', pages = ''] = /(\d+) of (\d+) pages? rendered/u.exec(stderr) ?? [];
  const digestOf = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(join(dir, file)))
      .digest('hex');
  return {
    digests: new Map(listFiles({ dir, base: '/' }).map((file) => [file, digestOf(file)])),
    pages: Number(pages),
    rendered: Number(rendered),
  };
}

/**
 * Each edit changes something that other pages show too; at most so many pages of the site depend on it. What a build has made is held
 * against one that keeps nothing where `isHeld`: what an edit leaves behind stays until then.
 */
const EDITS: { name: string; change: () => readonly string[]; most: (pages: number) => number; isHeld?: true }[] = [
  {
    name: 'a text',
    change: () => {
      edit('assessments/992011/3.md', /^(### ②事務の内容[^\n]*\n\n)/mu, '$1ここに一文を加えた。');
      return [];
    },
    most: () => 12,
  },
  {
    name: 'a text of an earlier edition, and one that is gone',
    change: () => {
      edit('assessments/992011/12/2023-09-29.md', /^(### ②事務の内容[^\n]*\n\n)/mu, '$1ここに別の一文を加えた。');
      rmSync(join(content, 'assessments/992011/12/2022-10-31.md'));
      return [];
    },
    most: () => 60,
    isHeld: true,
  },
  {
    name: 'the name of a municipality, an assessment that is new, and one that is gone',
    change: () => {
      edit('municipalities.yaml', /みなと見本市/u, 'みなと新見本市');
      cpSync(join(ROOT, 'content/assessments/992020/11.md'), join(content, 'assessments/992020/11.md'));
      rmSync(join(content, 'assessments/993018'), { recursive: true });
      return [];
    },
    most: (pages) => pages,
    isHeld: true,
  },
  { name: 'the path of the site', change: () => ['--base', '/x'], most: (pages) => pages, isHeld: true },
];

const namesOfDifferent = (one: Built, other: Built): string[] =>
  [...new Set([...one.digests.keys(), ...other.digests.keys()])].filter(
    (file) => one.digests.get(file) !== other.digests.get(file),
  );

test(
  'after any edit, a build that keeps what it can gives the bytes of one that keeps nothing',
  async () => {
    copyContent();
    const first = await build('kept');
    expect(first.pages).toBeGreaterThan(100);
    expect(first.rendered).toBe(first.pages);
    for (const { name, change, most, isHeld } of EDITS) {
      const flags = change();
      const kept = await build('kept', flags);
      expect(kept.rendered, name).toBeGreaterThan(0);
      expect(kept.rendered, name).toBeLessThanOrEqual(most(kept.pages));
      if (isHeld !== true) continue;
      // What Vite makes of the program is no part of what an edit could leave behind.
      rmSync(join(caches, 'fresh', 'workspaces'), { recursive: true, force: true });
      const fresh = await build('fresh', flags);
      expect(fresh.rendered).toBe(fresh.pages);
      expect(namesOfDifferent(kept, fresh), name).toEqual([]);
    }
  },
  // Eight builds, each of which takes a minute on two busy cores.
  900_000,
);
