import { join } from 'node:path';
import { loads } from '../corpus/store.ts';
import type { BuildRun } from './build-run.ts';
import { DEFAULT_SITE } from './options.ts';

/**
 * Has Astro write the pages. Pages cannot be handed anything: they find what they show through environment variables of this
 * process, and Astro works in the folder the process stands in.
 */
export async function buildPages({ options, progress, workspace, site, indexPath, store }: BuildRun): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['HYOKASHO_INDEX'] = indexPath;
  process.env['HYOKASHO_ROOT'] = options.root;
  process.chdir(options.root);
  const { build } = await import('astro');
  const { astroConfig } = await import('./astro-config.ts');
  const config = astroConfig({
    root: options.root,
    outDir: site,
    cacheDir: join(workspace, 'astro'),
    base: options.base,
    site: options.site ?? DEFAULT_SITE,
  });
  const step = progress.step('pages', store.rows.length);
  const seen = new Set<string>();
  const onLoad = (message: unknown): void => {
    const { id } = message as { id: string };
    if (!seen.has(id)) step.advance();
    seen.add(id);
  };
  loads.subscribe(onLoad);
  try {
    await build({ ...config, configFile: false, logLevel: 'warn' });
  } catch (cause) {
    throw new Error('Internal error: the pages could not be made. The last site stands as it was.', { cause });
  } finally {
    loads.unsubscribe(onLoad);
  }
  step.end('');
}
