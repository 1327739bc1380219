import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger, HookParameters } from 'astro';
import { VFile } from 'vfile';
import type { Language } from '../text/bilingual.ts';
import type { PrecompressMode } from '../registry/portal.ts';
import { formatMessages } from '../assessment/faults.ts';
import { astroConfig } from './astro-config.ts';
import type { BuildListener, BuildRun } from './build-run.ts';
import { keepBundle, MADE, type PageStyles } from './bundle/kept-bundles.ts';
import { WORK_FOLDER } from './cache-folder.ts';
import { openContent, type OpenContent } from './dev-content.ts';
import { serveContent } from './dev-server.ts';
import { readBuildFlags, type BuildOptions } from './options.ts';
import { keepFreshPages } from './page-outputs.ts';
import { startPages, type SitePages } from './site-pages.ts';
import { startBuild } from './start-build.ts';
import { virtualModule } from './virtual-module.ts';

export interface HyokashoOptions {
  /** Folder of the content, below the root of the project; by default `content`. */
  content?: string;
  /** Path that the site lies under, and origin that it will be reached at; by default as site.config.yaml says. */
  base?: string;
  site?: string;
  /** Whether files are written compressed for the host; by default as site.config.yaml says. */
  precompress?: PrecompressMode;
  /** Who is told how a build goes on, and of the faults of the content; by default Astro's log. */
  listener?: BuildListener;
  /** In which a dev server shows faults of the content over a page; by default Japanese. */
  language?: Language;
  /** A build that is under way already; the other options are those of its own. */
  run?: BuildRun;
  /** What its bundle is kept under; where it is left out, none is kept, as other integrations may take part in it. */
  bundleKey?: string;
}

/**
 * The portal as an Astro integration. It reads the content into a workspace, gives pages what they show (`virtual:hyokasho`), renders
 * those again of which something changed that they read, and makes all of the site that is no page. In a dev server, a saved file of the
 * content shows at once.
 */
export function hyokasho(options: HyokashoOptions = {}): AstroIntegration {
  let run: BuildRun | null = null;
  let making: SitePages | null = null;
  let content: OpenContent | null = null;
  let styles: () => PageStyles[] = () => [];
  const finish: AstroIntegration = {
    name: 'hyokasho:site',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await making?.finish(fileURLToPath(dir));
        run?.cleanUp.run();
      },
    },
  };
  const setupBuild = async ({ config, updateConfig, logger }: Setup): Promise<void> => {
    run = options.run ?? (await startUnattended(options, config, logger));
    making = startPages(run);
    const { folder, options: own } = run;
    updateConfig({
      ...astroConfig({ ...own, cacheDir: join(folder, 'astro'), outDir: join(folder, MADE) }),
      // Those that add to the site stand before what puts it in its place.
      integrations: [finish],
    });
    giveData(updateConfig, null);
  };
  const setupDev = async ({ config, updateConfig, logger }: Setup): Promise<void> => {
    content = await openContent(toBuildOptions(options, config), options.listener ?? loggerListener(logger));
    // Vite ends the process by itself where it is told to by a signal.
    process.once('exit', content.close);
    const { options: own, cacheDir, database } = content;
    updateConfig(astroConfig({ ...own, cacheDir, outDir: null }));
    giveData(updateConfig, { database, place: own });
  };
  /** Types and previews need the addresses of the pages, and nothing that they show. */
  const setupOther = ({ config, updateConfig }: Setup): void => {
    const own = toBuildOptions(options, config);
    updateConfig(astroConfig({ ...own, cacheDir: join(own.root, WORK_FOLDER, 'astro'), outDir: null }));
    giveData(updateConfig, { database: '', place: own });
  };
  return {
    name: 'hyokasho',
    hooks: {
      'astro:config:setup': async (setup) => {
        if (setup.command === 'build') await setupBuild(setup);
        else if (setup.command === 'dev') await setupDev(setup);
        else setupOther(setup);
      },
      'astro:build:setup': ({ pages, target }) => {
        if (target === 'server')
          styles = () => Array.from(pages.values(), ({ key, styles: own }) => ({ key, styles: own }));
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (run === null || making === null) return;
        const { options: own, folder } = run;
        const { outputs } = making;
        setPrerenderer((renderer) => ({
          ...keepFreshPages(renderer, outputs),
          setup: async () => {
            // All is made that pages need, and none of them yet.
            if (options.bundleKey !== undefined)
              keepBundle(own.root, options.bundleKey, { folder: join(folder, MADE), styles: styles() });
            await renderer.setup?.();
          },
        }));
      },
      // A build has a server too, which finds out types and serves nothing.
      'astro:server:setup': ({ server }) => {
        if (content !== null) serveContent(server, content, options.language ?? 'ja');
      },
      'astro:server:done': () => content?.close(),
    },
  };
}

type Setup = HookParameters<'astro:config:setup'>;

/** Gives pages the module that reads what they show. */
function giveData(update: Setup['updateConfig'], followed: { database: string; place: BuildOptions } | null): void {
  const module = followed && {
    database: followed.database,
    place: { contentDir: followed.place.content, site: followed.place.site },
  };
  update({ vite: { plugins: [virtualModule(module)] } });
}

function toBuildOptions(
  { content = 'content', base, site, precompress }: HyokashoOptions,
  config: AstroConfig,
): BuildOptions {
  const root = resolve(fileURLToPath(config.root));
  return readBuildFlags({ content, out: fileURLToPath(config.outDir), base, site, precompress }, root, root);
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

/** Writes how a build goes on into Astro's log, which is in English: a line for each step that has ended, and each error of the content. */
function loggerListener(logger: AstroIntegrationLogger): BuildListener {
  return {
    progress: {
      step: ({ en: title }) => ({
        advance: () => undefined,
        end: (remark) => logger.info(remark === null ? title : `${title}: ${remark.en}`),
      }),
      warn: ({ en }) => logger.warn(en),
      stop: () => undefined,
    },
    onFaults: (file) => {
      const errors = new VFile({ path: file.path });
      errors.messages.push(...file.messages.filter((message) => message.fatal === true));
      for (const line of formatMessages(errors, file.path, 'en')) logger.error(line);
    },
  };
}
