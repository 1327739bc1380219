import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { loads } from '../corpus/store.ts';
import { openStore, type Store } from '../corpus/open-store.ts';
import { prepareCorpus, type Prepared } from '../corpus/prepare.ts';
import { writeSearchIndex } from '../search/index-site.ts';
import { writeApi } from './api.ts';
import { BuildError } from './build-error.ts';
import { cacheFolder, WORK_FOLDER } from './cache-folder.ts';
import { cleanUpOnSignals, type CleanUp } from './clean-up.ts';
import { headersFile } from './csp.ts';
import { writeFeeds } from './feeds.ts';
import { DEFAULT_SITE, type BuildOptions } from './options.ts';
import type { Progress, Step } from './progress.ts';
import { writeTimeline } from './timeline.ts';
import { checkTarget, recover, stageSite, withLock } from './swap.ts';
import { openWorkspace, removeTree } from './workspace.ts';

export interface BuildListener {
  progress: Progress;
  /** Is told each file of the content that has a fault. */
  onFaults: (file: VFile) => void;
}

/**
 * Builds the site and puts it in the place of `options.out`. Until the last moment everything lies in a folder of this process,
 * which is gone at the end, whatever happens. Throws a BuildError where it
 * cannot be built, also when the content has errors.
 */
export async function buildSite(options: BuildOptions, listener: BuildListener): Promise<Prepared> {
  const { progress } = listener;
  const cache = cacheFolder(options.root);
  checkTarget(options.out, [options.root, options.content]);
  await withLock(options.out, () => recover(options.out));
  const workspace = openWorkspace(join(options.root, WORK_FOLDER, 'builds'));
  const cleanUp = cleanUpOnSignals(() => removeTree(workspace));
  try {
    const indexPath = join(workspace, 'index.json');
    const prepared = await check(options, cache, indexPath, listener);
    const store = openStore(indexPath);
    const site = join(workspace, 'site');
    const timeline = join(workspace, 'timeline');
    await writeTimeline({ assessments: store.each(), folder: timeline });
    process.env['HYOKASHO_TIMELINE'] = timeline;
    await buildPages(options, workspace, site, indexPath, store, progress);
    await writeData(options, workspace, site, store, progress);
    cpSync(timeline, join(site, 'api', 'v1', 'timeline'), { recursive: true });
    await replace(site, options.out, cleanUp);
    return prepared;
  } finally {
    progress.stop();
    cleanUp.run();
  }
}

async function check(
  options: BuildOptions,
  cache: string,
  indexPath: string,
  { progress, onFaults }: BuildListener,
): Promise<Prepared> {
  if (!existsSync(options.content))
    throw new BuildError(`--content ${options.content} does not exist. Name the folder that holds assessments/.`);
  let step: Step | null = null;
  const prepared = await prepareCorpus({
    ...options,
    cache,
    indexPath,
    onFaults,
    onFile: (total) => {
      step ??= progress.step('check', total);
      step.advance();
    },
  });
  const { assessments, cached, warnings, errors } = prepared;
  (step ?? progress.step('check')).end(`${assessments} assessments, ${cached} of them known, ${warnings} warnings`);
  if (errors > 0)
    throw new BuildError(
      `The content has ${errors} error${errors === 1 ? '' : 's'}, told above. Nothing was built, the last site stands as it was.`,
    );
  return prepared;
}

/** Has Astro write the pages. It works in the folder the process stands in, and finds the assessments through HYOKASHO_INDEX. */
async function buildPages(
  options: BuildOptions,
  workspace: string,
  site: string,
  indexPath: string,
  store: Store,
  progress: Progress,
): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['HYOKASHO_INDEX'] = indexPath;
  process.env['HYOKASHO_ROOT'] = options.root;
  process.chdir(options.root);
  const { build } = await import('astro');
  const { astroConfig } = await import('./astro-config.ts');
  const settings = {
    root: options.root,
    outDir: site,
    cacheDir: join(workspace, 'astro'),
    base: options.base,
    site: options.site ?? DEFAULT_SITE,
  };
  const seen = new Set<string>();
  const step = progress.step('pages', store.rows.length);
  const onLoad = (message: unknown): void => {
    const { id } = message as { id: string };
    if (!seen.has(id)) step.advance();
    seen.add(id);
  };
  loads.subscribe(onLoad);
  try {
    await build({ ...astroConfig(settings), configFile: false, logLevel: 'warn' });
  } finally {
    loads.unsubscribe(onLoad);
  }
  step.end('');
}

/** Everything of the site that is no page. */
async function writeData(
  options: BuildOptions,
  workspace: string,
  site: string,
  store: Store,
  progress: Progress,
): Promise<void> {
  const api = progress.step('open data', store.rows.length);
  const scratch = join(workspace, 'scratch');
  mkdirSync(scratch);
  const addressOf = (id: string): string => `${options.site ?? ''}${options.base}assessments/${id}/`;
  await writeApi({ assessments: store.each(), out: site, scratch, addressOf, onWritten: () => api.advance() });
  writeFileSync(join(site, '_headers'), headersFile(options.base));
  api.end('');

  const { site: origin, base } = options;
  const feeds = progress.step('feeds');
  const written = await writeFeeds({
    assessments: store.each(),
    out: site,
    site: origin,
    base,
    name: store.info.portal.name,
  });
  feeds.end(`${written.feeds} feeds`);

  const search = progress.step('search index');
  const { records } = await writeSearchIndex({ assessments: store.each(), out: site });
  search.end(`${records} records`);
}

async function replace(site: string, out: string, cleanUp: CleanUp): Promise<void> {
  const staged = stageSite(site, out);
  cleanUp.add(() => staged.discard());
  try {
    await staged.swap();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new BuildError(
      `The site is built but cannot take the place of ${out} (${code ?? message}). The last site stands as it was.`,
    );
  }
}
