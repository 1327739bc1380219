import { defineConfig } from 'vitest/config';

/**
 * Tests that call functions. Those of built sites, of whole commands and of the repository see nothing of a function that is changed in
 * memory, and those of imports and engines take most of the time of all while they look at little of what stands below them. So does the
 * comparison of two parsers of Markdown.
 */
export default defineConfig({
  test: {
    // Globs are read from here; a narrower folder may be asked for.
    dir: 'test',
    include: ['**/*.test.ts'],
    exclude: [
      '{site,browser,integration,scripts,growth,bench,originals,project,review,import}/**',
      'search/engines/**',
      '**/remark-oracle.test.ts',
      '{docs,docs-markdown,structure}.test.ts',
    ],
    testTimeout: 120_000,
  },
});
