import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { build } from 'esbuild';
import { PROGRAM } from '../../registry/program.ts';

/** The files of the page by their path: `/`, `/review.js`, `/review.css`. */
export type PageFiles = ReadonlyMap<string, { type: string; body: string }>;

/** What the browser must know; older ones than that of 2022 get no updates. */
const TARGET = 'es2022';

/** The sources of the page, `.ts` or compiled. */
const EXTENSION = extname(import.meta.filename);

/** Bundles the page of the review. */
export async function buildPage(): Promise<PageFiles> {
  const { outputFiles } = await build({
    absWorkingDir: PROGRAM,
    entryPoints: { review: `src/client/review/main${EXTENSION}`, style: 'src/client/review/review.css' },
    outdir: '/',
    bundle: true,
    write: false,
    format: 'esm',
    target: TARGET,
    legalComments: 'none',
    logLevel: 'silent',
  });
  const read = (path: string): string => readFileSync(resolve(PROGRAM, path), 'utf8');
  const textOf = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return new Map([
    ['/', { type: 'text/html;charset=utf-8', body: read('src/client/review/page.html') }],
    ['/icon.svg', { type: 'image/svg+xml', body: read('public/favicon.svg') }],
    ['/review.js', { type: 'text/javascript;charset=utf-8', body: textOf('/review.js') }],
    ['/style.css', { type: 'text/css;charset=utf-8', body: textOf('/style.css') }],
  ]);
}
