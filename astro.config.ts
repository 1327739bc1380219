import { defineConfig } from 'astro/config';
import { astroConfig } from './src/integration/astro-config.ts';
import { DEFAULT_SITE } from './src/integration/options.ts';

// For `astro check` and editors; `npm run build` makes the same configuration with the folders of its own run.
export default defineConfig(
  astroConfig({
    root: import.meta.dirname,
    outDir: './dist',
    cacheDir: './.cache/astro',
    base: '/',
    site: DEFAULT_SITE,
  }),
);
