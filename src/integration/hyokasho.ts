import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger, HookParameters } from 'astro';
import { astroConfig, sitemapOfPages } from './astro-config.ts';
import type { BuildListener, BuildRun } from './build-run.ts';
import { WORK_FOLDER } from './cache-folder.ts';
import { openContent, type OpenContent } from './dev-content.ts';
import { serveContent } from './dev-server.ts';
import { finishBuild } from './finish-build.ts';
import { loggerListener } from './logger-listener.ts';
import { readBuildFlags, type BuildOptions } from './options.ts';
import { keepFreshPages, type Visits } from './page-outputs.ts';
import type { Step } from './progress.ts';
import { pagesOf } from './run-pages.ts';
import { startBuild } from './start-build.ts';
import { virtualModule } from './virtual-module.ts';

export interface HyokashoOptions {
  /** Folder of the content, below the root of the project; by default `content`. */
  content?: string;
  /** Path that the site lies under, and origin that it will be reached at; by default as site.config.yaml says. */
  base?: string;
  site?: string;
  /** Who is told how a build goes on, and of the faults of the content; by default Astro's log. */
  listener?: BuildListener;
  /** A build that is under way already; the other options are those of its own. */
  run?: BuildRun;
}

/**
 * The portal as an Astro integration. It reads the content into a corpus, gives pages what they show (`virtual:hyokasho`), renders those
 * again that changed, and makes all of the site that is no page. In a dev server, a saved file of the content shows at once.
 */
export function hyokasho(options: HyokashoOptions = {}): AstroIntegration {
  let run: BuildRun;
  let step: Step;
  let content: OpenContent;
  const visits: Visits = { pages: 0, rendered: 0 };
  const finish: AstroIntegration = {
    name: 'hyokasho:site',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        step.end(`${run.prepared.assessments} assessments, ${visits.rendered} of ${visits.pages} pages rendered`);
        await finishBuild(run, fileURLToPath(dir));
        run.cleanUp.run();
      },
    },
  };
  const setupBuild = async ({ config, updateConfig, logger }: Setup): Promise<void> => {
    run = options.run ?? (await startUnattended(options, config, logger));
    step = run.progress.step('pages');
    const [cacheDir, outDir] = [join(run.workspace, 'astro'), join(run.workspace, 'made')];
    updateConfig({ ...astroConfig({ ...run.options, cacheDir, outDir }), integrations: [sitemapOfPages(), finish] });
    updateConfig({ vite: { plugins: [virtualModule(run.workspace)] } });
  };
  const setupDev = async ({ config, updateConfig, logger }: Setup): Promise<void> => {
    content = await openContent(toBuildOptions(options, config), options.listener ?? loggerListener(logger));
    updateConfig(astroConfig({ ...content.options, cacheDir: content.cacheDir, outDir: null }));
    updateConfig({ vite: { plugins: [virtualModule(content.corpus)] } });
  };
  return {
    name: 'hyokasho',
    hooks: {
      'astro:config:setup': async (setup) => {
        if (setup.command === 'build') await setupBuild(setup);
        else if (setup.command === 'dev') await setupDev(setup);
        else {
          // Types and previews need the addresses of the pages, and nothing that they show.
          const { base, site, root } = toBuildOptions(options, setup.config);
          setup.updateConfig(astroConfig({ base, site, cacheDir: join(root, WORK_FOLDER, 'astro'), outDir: null }));
          setup.updateConfig({ vite: { plugins: [virtualModule('')] } });
        }
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((renderer) => keepFreshPages(renderer, pagesOf(run, visits)));
      },
      'astro:server:setup': ({ server }) => serveContent(server, content),
      'astro:server:done': () => content.close(),
    },
  };
}

type Setup = HookParameters<'astro:config:setup'>;

function toBuildOptions({ content = 'content', base, site }: HyokashoOptions, config: AstroConfig): BuildOptions {
  const root = resolve(fileURLToPath(config.root));
  return readBuildFlags({ content, out: fileURLToPath(config.outDir), base, site }, root, root);
}

/** A build by Astro's own command, which nobody but Astro ends. */
async function startUnattended(
  options: HyokashoOptions,
  config: AstroConfig,
  logger: AstroIntegrationLogger,
): Promise<BuildRun> {
  const run = await startBuild(toBuildOptions(options, config), options.listener ?? loggerListener(logger));
  process.once('exit', run.cleanUp.run);
  return run;
}
