import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HookParameters } from 'astro';
import { passthroughImageService } from 'astro/config';
import { DEFAULT_SITE } from './options.ts';
import { PROGRAM } from '../registry/program.ts';

/** The oldest browsers that the portal works in, as Vite names them. */
const BROWSERS = ['chrome122', 'firefox128', 'safari16.4'] as const;

export interface SiteSettings {
  /** `/` or `/x/`. */
  base: string;
  /** Origin that the site will be reached at; null where nobody said. */
  site: string | null;
  /** Folder for what Astro and Vite keep. */
  cacheDir: string;
  /** Folder that Astro writes into; null for the one of the project, which a dev server leaves alone. */
  outDir: string | null;
}

type Config = Parameters<HookParameters<'astro:config:setup'>['updateConfig']>[0];

/** Vite looks for packages in every HTML file; in that of the command `review`, whose script is made when it is asked for, there are none. */
const LEAVE_REVIEW = {
  name: 'hyokasho:leave-review',
  resolveId: (id: string) => (id === 'review.js' ? { id, external: true } : undefined),
};

/** How Astro makes the pages, laid over the settings of a project. */
export function astroConfig({ base, site, cacheDir, outDir }: SiteSettings): Config {
  return {
    srcDir: folderUrl(join(PROGRAM, 'src')),
    publicDir: folderUrl(join(PROGRAM, 'public')),
    // The default lies in node_modules, which `npm ci` removes and which parallel builds would share.
    cacheDir: folderUrl(cacheDir),
    ...(outDir === null ? {} : { outDir: folderUrl(outDir) }),
    base,
    site: site ?? DEFAULT_SITE,
    output: 'static',
    trailingSlash: 'always',
    build: {
      format: 'directory',
      // Styles in the page would need 'unsafe-inline', or a hash for each.
      inlineStylesheets: 'never',
      ...(outDir === null
        ? {}
        : { client: folderUrl(join(outDir, 'client')), server: folderUrl(join(outDir, 'server')) }),
    },
    image: { service: passthroughImageService() },
    devToolbar: { enabled: false },
    vite: {
      // Small scripts would be put into the page, which the Content-Security-Policy forbids.
      // What preloads parts that are loaded later would weigh more than they do.
      build: { assetsInlineLimit: 0, modulePreload: false, target: [...BROWSERS], cssTarget: [...BROWSERS] },
      cacheDir,
      plugins: [LEAVE_REVIEW],
      server: { watch: { ignored: ['**/.cache/**'] } },
    },
  };
}

const folderUrl = (folder: string): URL => pathToFileURL(`${folder}/`);
