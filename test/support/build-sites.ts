import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { PORTAL_FILE } from '../../src/registry/portal.ts';
import { provideBrowser, type Executable } from './browser.ts';
import { must, ROOT } from './run.ts';
import { caseSets, writeCasesContent } from './cases/index.ts';
import { outside } from './outside.ts';

export interface BuiltSite {
  dir: string;
  /** Path it was built for: `/` or `/x/`. */
  base: string;
}

export interface RealTexts extends BuiltSite {
  content: string;
  /** What `npm run import --report` wrote. */
  report: string;
}

/** The small inputs of faults, those of our own and of other people together, in a site of each engine. */
export interface CaseSites {
  pagefind: BuiltSite;
  grams: BuiltSite;
  /** Folder that `grams` was built from. */
  content: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The sample corpus. */
    sample: BuiltSite;
    /** The same under a base path and an address, searched by the engine of large portals. */
    based: BuiltSite;
    /** The real texts; null where they are not at hand. */
    real: RealTexts | null;
    /** The Chromium that all tests start. */
    browser: Executable;
    cases: CaseSites;
  }
}

/** Builds each site once for all the tests; they are gone at the end. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'hyokasho-sites-'));
  const sample: BuiltSite = { dir: join(folder, 'sample'), base: '/' };
  const based: BuiltSite = { dir: join(folder, 'based'), base: '/hyokasho/' };
  const { executable, remove } = await provideBrowser();
  const clean = (): void => {
    rmSync(folder, { recursive: true, force: true });
    remove();
  };
  project.provide('browser', executable);
  try {
    await Promise.all([
      must('build', ['--out', sample.dir]).then(() => buildBased(based, join(folder, 'based-content'))),
      buildRealTexts(folder)
        .then((real) => project.provide('real', real))
        .then(() => buildCases(folder))
        .then((cases) => project.provide('cases', cases)),
    ]);
  } catch (error) {
    clean();
    throw error;
  }
  project.provide('sample', sample);
  project.provide('based', based);
  return clean;
}

async function buildBased({ dir, base }: BuiltSite, content: string): Promise<void> {
  cpSync(join(ROOT, 'content'), content, { recursive: true });
  writeFileSync(join(content, PORTAL_FILE), 'searchEngine: grams\n');
  await must('build', ['--content', content, '--out', dir, '--base', base, '--site', 'https://example.jp']);
}

async function buildRealTexts(folder: string): Promise<RealTexts | null> {
  const texts = outside('texts', 'test/site/contract.test.ts');
  if (texts === null) return null;
  const real = {
    dir: join(folder, 'real'),
    base: '/',
    content: join(folder, 'content'),
    report: join(folder, 'report.json'),
  };
  await must('import', [texts, '--content', real.content, '--report', real.report]);
  await must('build', ['--content', real.content, '--out', real.dir]);
  return real;
}

async function buildCases(folder: string): Promise<CaseSites> {
  const sets = caseSets(join(folder, 'cases'));
  // One folder of content: what the first build has read, the second knows.
  const content = join(folder, 'cases-content');
  const build = async (engine: string): Promise<BuiltSite> => {
    const dir = join(folder, `cases-${engine}`);
    writeCasesContent(sets, content, `searchEngine: ${engine}\n`);
    await must('build', ['--content', content, '--out', dir]);
    return { dir, base: '/' };
  };
  return { pagefind: await build('pagefind'), grams: await build('grams'), content };
}
