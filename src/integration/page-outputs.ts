import { setImmediate } from 'node:timers/promises';
import type { AstroPrerenderer, RouteData } from 'astro';
import { nameLinks } from '../markup/name-links.ts';
import { compareText } from '../text/compare.ts';
import { digestOf } from '../text/digest.ts';
import type { Outputs } from './outputs.ts';
import type { PageReads } from './page-reads.ts';
import type { PageStates } from './page-states.ts';
import { recordReads } from '../workspace/reads.ts';

export interface PageOutputs {
  outputs: Outputs;
  reads: PageReads;
  states: PageStates;
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

/** What becomes known of the pages of a site while they are made. */
export interface Visits {
  /** How many there are, with endpoints, and how many of them had to be rendered. */
  pages: number;
  rendered: number;
  /** Below the base, `about/`, of all that are no endpoints, in the order of their routes. */
  addresses: string[];
}

/** Pages that show how large the tables are, which is known last. */
const SHOW_TABLES = ['src/pages/index.astro', 'src/pages/data/index.astro'];
const showsTables = ({ component }: RouteData): boolean => SHOW_TABLES.includes(component);

/** Of more things that changed, looking for the pages that have read one takes longer than asking every page. */
const MOST_CHANGED = 100;

/** Pages that are looked at before other work has its turn. */
const TURN = 100;

/**
 * Renders only pages of which something has changed that they read when they were last rendered; Astro does not hear of the others, which
 * are kept. It is given answers without a body, so that it writes none.
 */
export function keepFreshPages(renderer: AstroPrerenderer, options: PageOutputs): AstroPrerenderer {
  const { outputs, reads, states, settings, base, visits, tables } = options;
  // Pages of two kinds may have an address one after the other.
  const inputsOf = ({ component }: RouteData, names: readonly string[]): string =>
    digestOf(settings, component, ...names.flatMap((name) => [name, options.digestOf(name)]));
  /** Asks everything that a page has read. */
  const isKept = (path: string, route: RouteData): boolean => {
    const known = reads.get(path, route.component);
    if (known === null || !outputs.keep(path, inputsOf(route, known))) return false;
    if (!showsTables(route)) states.note(known);
    return true;
  };
  /** The same of many pages: most have read nothing that changed, and are not asked what they have read. */
  const openKeeper = async (): Promise<typeof isKept> => {
    const changed = await states.changed();
    const touched = changed === null || changed.size > MOST_CHANGED ? null : reads.reading(changed);
    return (path, route) =>
      touched?.has(path) === false ? reads.has(path, route.component) && outputs.keepAsMade(path) : isKept(path, route);
  };
  return {
    ...renderer,
    getStaticPaths: async () => {
      const [first, later]: [StaticPath[], StaticPath[]] = [[], []];
      const [kept, others] = [new Set<string>(), new Set<string>()];
      const isKeptNow = await openKeeper();
      for (const [at, path] of (await renderer.getStaticPaths()).entries()) {
        const { pathname, route } = path;
        if (at % TURN === 0) await setImmediate();
        const address = pathname.replace(/^\/|\/$/gu, '');
        const output = outputOf(address, route.type);
        // Of two pages with one address the first one counts.
        if (kept.has(output)) continue;
        if (route.type === 'page') visits.addresses.push(address === '' ? '' : `${address}/`);
        if (showsTables(route)) later.push(path);
        else if (!others.has(output) && isKeptNow(output, route)) kept.add(output);
        else {
          others.add(output);
          first.push(path);
        }
      }
      visits.pages += kept.size;
      // An assessment and its history are rendered one after the other, while it is in memory.
      return [...first.sort((a, b) => compareText(a.pathname, b.pathname)), ...later];
    },
    render: async (request, page) => {
      // Rendering awaits much and waits for nothing, so that signals would not be heard before the last page.
      await setImmediate();
      const path = outputPath(new URL(request.url).pathname, base, page.routeData.type);
      visits.pages += 1;
      if (showsTables(page.routeData)) {
        await tables();
        if (isKept(path, page.routeData)) return new Response(null);
      }
      const { value, reads: read } = await recordReads(() => renderWhole(renderer, request, page));
      const names = [...read.keys()];
      states.begin();
      outputs.write(path, inputsOf(page.routeData, names), value);
      reads.set(path, page.routeData.component, names);
      if (!showsTables(page.routeData)) states.note(names);
      visits.rendered += 1;
      return new Response(null);
    },
  };
}

type StaticPath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

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
  return outputOf(decodeURI(pathname).slice(base.length).replace(/\/$/u, ''), type);
}

/** The same of an address below the base, without the slashes at its ends. */
function outputOf(address: string, type: RouteData['type']): string {
  if (type === 'endpoint') return address;
  // Hosts look for this file.
  if (address === '404') return '404.html';
  return address === '' ? 'index.html' : `${address}/index.html`;
}
