import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { SiteSettings } from './astro-config.ts';
import { BuildError } from './build-error.ts';
import type { BuildRun } from './build-run.ts';
import { DEFAULT_SITE } from './options.ts';
import { sharedFolders } from './write-for-pages.ts';

/**
 * Pages leave much garbage: with the young generation that Node has by default, 400 assessments of 40,000 characters peaked at
 * 700 MB, with a small one at 600 MB, in the same time.
 */
const FLAGS = ['--max-semi-space-size=4'];

/** Has Astro write the pages, in a process of its own. Pages find what they show through environment variables. */
export async function buildPages(run: BuildRun): Promise<void> {
  const { options, progress, workspace, store } = run;
  const settings: SiteSettings = {
    root: options.root,
    outDir: run.site,
    cacheDir: join(workspace, 'astro'),
    base: options.base,
    site: options.site ?? DEFAULT_SITE,
  };
  const step = progress.step('pages', store.rows.length);
  const child = fork(join(import.meta.dirname, 'pages-process.ts'), [JSON.stringify(settings)], {
    cwd: options.root,
    execArgv: FLAGS,
    env: { ...process.env, ...environment(run) },
  });
  run.cleanUp.add(() => child.kill('SIGKILL'));
  const seen = new Set<string>();
  child.on('message', ({ id }: { id: string }) => {
    if (!seen.has(id)) step.advance();
    seen.add(id);
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0)
    throw new BuildError(
      'Internal error: the pages could not be made; what went wrong stands above. The last site stands as it was.',
    );
  step.end(`${seen.size} assessments`);
}

function environment(run: BuildRun): Record<string, string> {
  return {
    ASTRO_TELEMETRY_DISABLED: '1',
    HYOKASHO_ROOT: run.options.root,
    HYOKASHO_INDEX: run.indexPath,
    HYOKASHO_TIMELINE: sharedFolders(run).timeline,
    HYOKASHO_COMPARISON: sharedFolders(run).comparison,
    HYOKASHO_TABLES: sharedFolders(run).tables,
  };
}
