import sitemap from '@astrojs/sitemap';
import type { AstroUserConfig } from 'astro';
import { passthroughImageService } from 'astro/config';

/** The oldest browsers that the portal works in, as Vite names them. */
const BROWSERS = ['chrome122', 'firefox128', 'safari16.4'] as const;

export interface SiteSettings {
  /** Root of the project, absolute. */
  root: string;
  /** Where Astro writes; below the root, because Astro would share a folder between builds that write elsewhere. */
  outDir: string;
  cacheDir: string;
  /** `/` or `/x/`. */
  base: string;
  /** Origin that the site will be reached at: `https://example.jp`. */
  site: string;
}

/** How Astro builds the pages. */
export function astroConfig({ root, outDir, cacheDir, base, site }: SiteSettings): AstroUserConfig {
  return {
    root,
    outDir,
    // The default lies in node_modules, which `npm ci` removes and which parallel builds would share.
    cacheDir,
    base,
    site,
    output: 'static',
    trailingSlash: 'always',
    build: {
      format: 'directory',
      // Styles in the page would need 'unsafe-inline', or a hash for each.
      inlineStylesheets: 'never',
    },
    integrations: [sitemap({ filter: (page) => !page.endsWith('/404/') })],
    image: { service: passthroughImageService() },
    devToolbar: { enabled: false },
    vite: {
      // Small scripts would be put into the page, which the Content-Security-Policy forbids.
      // What preloads parts that are loaded later would weigh more than they do.
      build: { assetsInlineLimit: 0, modulePreload: false, target: [...BROWSERS], cssTarget: [...BROWSERS] },
      cacheDir,
    },
  };
}
