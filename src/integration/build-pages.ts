import { join } from 'node:path';
import { runApart } from './apart.ts';
import type { SiteSettings } from './astro-config.ts';
import { BuildError } from './build-error.ts';
import { sharedFolders, type BuildRun } from './build-run.ts';
import { DEFAULT_SITE } from './options.ts';

/** Has Astro write the pages, in a process of its own. Pages find what they show through environment variables. */
export async function buildPages(run: BuildRun, assessments: number): Promise<void> {
  const { options, progress, workspace } = run;
  const settings: SiteSettings = {
    root: options.root,
    outDir: run.site,
    cacheDir: join(workspace, 'astro'),
    base: options.base,
    site: options.site ?? DEFAULT_SITE,
  };
  const step = progress.step('pages', assessments);
  const seen = new Set<string>();
  const onMessage = ({ id }: { id: string }): void => {
    if (!seen.has(id)) step.advance();
    seen.add(id);
  };
  const code = await runApart(run, { module: 'pages-process.ts', order: settings, env: environment(run), onMessage });
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
