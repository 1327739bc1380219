import { setImmediate } from 'node:timers/promises';
import type { DatabaseSync } from '../workspace/sqlite.ts';
import type { AstroPrerenderer, RouteData } from 'astro';
import { nameLinks } from '../markup/name-links.ts';
import { compareText } from '../text/compare.ts';
import { digestOf } from '../text/digest.ts';
import type { Outputs } from './outputs.ts';
import { recordReads, type Reads } from '../workspace/reads.ts';

/** Which pieces of the corpus each page has read, by its path in the site; in a table of a database, which belongs to the caller. */
export function openPageReads(database: DatabaseSync) {
  database.exec(
    'CREATE TABLE IF NOT EXISTS page_reads (path TEXT PRIMARY KEY, names TEXT NOT NULL) STRICT, WITHOUT ROWID',
  );
  const select = database.prepare('SELECT names FROM page_reads WHERE path = ?');
  const upsert = database.prepare('INSERT OR REPLACE INTO page_reads (path, names) VALUES (?, ?)');
  return {
    /** null where the page was never made. */
    get: (path: string): string[] | null => {
      const row = select.get(path);
      return row === undefined ? null : (JSON.parse(String(row['names'])) as string[]);
    },
    set: (path: string, names: readonly string[]): void => void upsert.run(path, JSON.stringify(names)),
  };
}

export interface PageOutputs {
  outputs: Outputs;
  reads: ReturnType<typeof openPageReads>;
  /** The state of something by the name it was read by. */
  digestOf: (name: string) => string;
  /** Digest of all that pages depend on besides what they read: code, options. */
  settings: string;
  /** `/` or `/x/`. */
  base: string;
  visits: Visits;
  /** What has to be there before the pages that show how large the tables of open data are. */
  tables: () => Promise<void>;
}

/** How many pages the site has, and how many of them had to be rendered. */
export interface Visits {
  pages: number;
  rendered: number;
}

/** Pages that show how large the tables are, which is known last. */
const SHOW_TABLES = ['src/pages/index.astro', 'src/pages/data/index.astro'];
const showsTables = ({ component }: RouteData): boolean => SHOW_TABLES.includes(component);

/**
 * Renders only pages of which something has changed that they read when they were last rendered; the others are kept. Astro visits every page and is given
 * an answer without a body, so that it writes none of them.
 */
export function keepFreshPages(renderer: AstroPrerenderer, options: PageOutputs): AstroPrerenderer {
  const { outputs, reads, settings, base, visits, tables } = options;
  // Pages of two kinds may have an address one after the other. What was read has the digest it was read with.
  const inputsOf = ({ component }: RouteData, names: readonly string[], read?: Reads): string =>
    digestOf(settings, component, ...names.flatMap((name) => [name, read?.get(name) ?? options.digestOf(name)]));
  return {
    ...renderer,
    getStaticPaths: async () => {
      const paths = await renderer.getStaticPaths();
      const later = paths.filter(({ route }) => showsTables(route));
      // An assessment and its history are rendered one after the other, while it is in memory.
      const first = paths.filter(({ route }) => !showsTables(route));
      return [...first.sort((a, b) => compareText(a.pathname, b.pathname)), ...later];
    },
    render: async (request, page) => {
      // Rendering awaits much and waits for nothing, so that signals would not be heard before the last page.
      await setImmediate();
      if (showsTables(page.routeData)) await tables();
      const path = outputPath(new URL(request.url).pathname, base, page.routeData.type);
      const known = reads.get(path);
      const fresh = known !== null && outputs.keep(path, inputsOf(page.routeData, known));
      if (!fresh) {
        const { value, reads: read } = await recordReads(() => renderWhole(renderer, request, page));
        const names = [...read.keys()];
        outputs.write(path, inputsOf(page.routeData, names, read), value);
        reads.set(path, names);
        visits.rendered += 1;
      }
      visits.pages += 1;
      return new Response(null);
    },
  };
}

/** Parts of a page are rendered, and read, while its body is. */
async function renderWhole(
  renderer: AstroPrerenderer,
  request: Request,
  page: { routeData: RouteData },
): Promise<string | Uint8Array> {
  const rendered = await renderer.render(request, page);
  const response = rendered instanceof Response ? rendered : rendered.response;
  if (page.routeData.type !== 'page') return new Uint8Array(await response.arrayBuffer());
  return nameLinks(await response.text(), new URL(request.url).pathname);
}

/** The file of the site that holds what stands at an address: `/x/about/` → `about/index.html`. */
export function outputPath(pathname: string, base: string, type: RouteData['type']): string {
  const path = decodeURI(pathname).slice(base.length);
  if (type === 'endpoint') return path;
  // Hosts look for this file.
  return path === '404/' ? '404.html' : `${path}index.html`;
}
