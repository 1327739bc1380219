import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger, HookParameters } from 'astro';
import { VFile } from 'vfile';
import { countNoun, formatCount, type Language } from '../text/bilingual.ts';
import { digestOf } from '../text/digest.ts';
import { digestOfFolders } from '../workspace/digest-folders.ts';
import type { PrecompressMode } from '../registry/portal.ts';
import { PROGRAM } from '../registry/program.ts';
import { formatMessages } from '../assessment/faults.ts';
import { formerAddresses } from '../insights/contractors/former-addresses.ts';
import { astroConfig, sitemapOfPages } from './astro-config.ts';
import type { BuildListener, BuildRun } from './build-run.ts';
import { WORK_FOLDER } from './cache-folder.ts';
import { openContent, type OpenContent } from './dev-content.ts';
import { serveContent } from './dev-server.ts';
import { finishBuild } from './finish-build.ts';
import { readBuildFlags, type BuildOptions } from './options.ts';
import { keepFreshPages, openPageReads, type PageOutputs, type Visits } from './page-outputs.ts';
import type { ProgressStep } from './progress.ts';
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
}

/**
 * The portal as an Astro integration. It reads the content into a workspace, gives pages what they show (`virtual:hyokasho`), renders
 * those again of which something changed that they read, and makes all of the site that is no page. In a dev server, a saved file of the
 * content shows at once.
 */
export function hyokasho(options: HyokashoOptions = {}): AstroIntegration {
  let run: BuildRun | null = null;
  let step: ProgressStep | null = null;
  let content: OpenContent | null = null;
  const visits: Visits = { pages: 0, rendered: 0, addresses: [] };
  const finish: AstroIntegration = {
    name: 'hyokasho:site',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        if (run === null) return;
        const [rendered, pages] = [formatCount(visits.rendered), countNoun(visits.pages, 'page')];
        step?.end({
          ja: `${formatCount(visits.pages)}ページ中${rendered}ページを生成`,
          en: `${rendered} of ${pages} rendered`,
        });
        await finishBuild(run, fileURLToPath(dir));
        run.cleanUp.run();
      },
    },
  };
  const setupBuild = async ({ config, updateConfig, logger }: Setup): Promise<void> => {
    run = options.run ?? (await startUnattended(options, config, logger));
    step = run.progress.step({ ja: 'ページ', en: 'pages' });
    const { folder, workspace, options: own } = run;
    updateConfig({
      ...astroConfig({ ...own, cacheDir: join(folder, 'astro'), outDir: join(folder, 'made') }),
      // Those that add to the site stand before what puts it in its place.
      integrations: [
        sitemapOfPages(
          [...run.pages.data.listMoved(), ...formerAddresses(run.pages.data.contractors().contractors).keys()],
          visits.addresses,
        ),
        finish,
      ],
    });
    giveData(updateConfig, own, workspace.databasePath, false);
  };
  const setupDev = async ({ config, updateConfig, logger }: Setup): Promise<void> => {
    content = await openContent(toBuildOptions(options, config), options.listener ?? loggerListener(logger));
    // Vite ends the process by itself where it is told to by a signal.
    process.once('exit', content.close);
    const { options: own, cacheDir, database } = content;
    updateConfig(astroConfig({ ...own, cacheDir, outDir: null }));
    giveData(updateConfig, own, database, true);
  };
  /** Types and previews need the addresses of the pages, and nothing that they show. */
  const setupOther = ({ config, updateConfig }: Setup): void => {
    const own = toBuildOptions(options, config);
    updateConfig(astroConfig({ ...own, cacheDir: join(own.root, WORK_FOLDER, 'astro'), outDir: null }));
    giveData(updateConfig, own, '', true);
  };
  return {
    name: 'hyokasho',
    hooks: {
      'astro:config:setup': async (setup) => {
        if (setup.command === 'build') await setupBuild(setup);
        else if (setup.command === 'dev') await setupDev(setup);
        else setupOther(setup);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (run === null) return;
        const pages = pagesOf(run, visits);
        setPrerenderer((renderer) => keepFreshPages(renderer, pages));
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

/** Gives pages the module that reads what they show from a database. */
function giveData(update: Setup['updateConfig'], { content, site }: BuildOptions, database: string, follow: boolean) {
  update({ vite: { plugins: [virtualModule({ database, place: { contentDir: content, site }, follow })] } });
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

/** What decides which pages of a build are rendered. */
function pagesOf({ options: { base, site }, outputs, kept, pages, exports }: BuildRun, visits: Visits): PageOutputs {
  const code = digestOfFolders(PROGRAM, ['src'], ['.ts', '.js', '.astro', '.css', '.yaml', '.json']);
  return {
    outputs,
    reads: openPageReads(kept),
    digestOf: pages.digestOf,
    settings: digestOf(code, base, site ?? ''),
    base,
    visits,
    tables: async () => pages.setTables(await exports.tables),
  };
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
