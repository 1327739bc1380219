import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';

/** The files of the page by their path: `/`, `/review.js`, `/review.css`. */
export type PageFiles = ReadonlyMap<string, { type: string; body: string }>;

/** What the browser must know; older ones than that of 2022 get no updates. */
const TARGET = 'es2022';

/** Bundles the page of the review from the sources of the project at `root`. */
export async function buildPage(root: string): Promise<PageFiles> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { review: 'src/client/review/main.ts', style: 'src/client/review/review.css' },
    outdir: '/',
    bundle: true,
    write: false,
    format: 'esm',
    target: TARGET,
    legalComments: 'none',
    logLevel: 'silent',
  });
  const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');
  const textOf = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return new Map([
    ['/', { type: 'text/html;charset=utf-8', body: read('src/client/review/page.html') }],
    ['/icon.svg', { type: 'image/svg+xml', body: read('public/favicon.svg') }],
    ['/review.js', { type: 'text/javascript;charset=utf-8', body: textOf('/review.js') }],
    ['/style.css', { type: 'text/css;charset=utf-8', body: textOf('/style.css') }],
  ]);
}
