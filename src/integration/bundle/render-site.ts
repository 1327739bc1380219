import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { sameInBoth } from '../../text/bilingual.ts';
import type { BuildRun } from '../build-run.ts';
import type { ProgressReporter } from '../progress.ts';
import { showPages } from '../open-pages.ts';
import { keepFreshPages } from '../page-outputs.ts';
import { startPages } from '../site-pages.ts';
import { findPackagesFor } from './find-packages.ts';
import { MADE, MODULES, type PageBundle } from './kept-bundles.ts';
import { openBundle } from './open-bundle.ts';

/** Makes the site of a build with a bundle that an earlier one has kept, as Astro makes it with a new one. */
export async function renderSite(run: BuildRun, bundle: PageBundle): Promise<void> {
  const { folder, pages, cleanUp, progress, options } = run;
  const making = startPages(run);
  const renderer = await openBundle(bundle, {
    own: join(folder, MODULES),
    prepare: (modules) => {
      cleanUp.add(findPackagesFor(modules));
      cleanUp.add(showPages(modules, pages));
    },
    warn: (words) => progress.warn(sameInBoth(words)),
  });
  await renderAll(keepFreshPages(renderer, making.outputs), options.base, progress);
  const made = join(folder, MADE);
  writeFilesAnew(bundle.folder, made);
  await making.finish(made);
}

/** Writes what is to stand in the site, so that whoever may read a new file here may read it. */
function writeFilesAnew(from: string, to: string): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(from, file);
    if (!entry.isFile() || path.split(sep)[0] === MODULES) continue;
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), readFileSync(file));
  }
}

/** Has all pages rendered, each once: of two with one address the first one counts. */
async function renderAll(renderer: AstroPrerenderer, base: string, progress: ProgressReporter): Promise<void> {
  const seen = new Set<string>();
  for (const { pathname, route } of await renderer.getStaticPaths()) {
    const address = addressOf(pathname, route.type === 'endpoint', base);
    if (seen.has(address)) continue;
    seen.add(address);
    try {
      await renderer.render(new Request(new URL(address, HOST)), { routeData: route });
    } catch (error) {
      progress.warn({
        ja: `${address} を生成する途中で止まりました。`,
        en: `The build came to a halt at the page ${address}.`,
      });
      throw error;
    }
  }
}

/** Pages show nothing of the address that they are asked for by but its path. */
const HOST = 'http://127.0.0.1';

/** `/x/about/` of `/about` under the base `/x/`; what is no page has no slash at its end. */
function addressOf(pathname: string, isFile: boolean, base: string): string {
  const path = pathname.replace(/^\/|\/$/gu, '');
  return path === '' || isFile ? `${base}${path}` : `${base}${path}/`;
}
