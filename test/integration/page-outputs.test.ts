import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { AstroPrerenderer, RouteData } from 'astro';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openOutputs } from '../../src/integration/outputs.ts';
import { keepFreshPages, outputPath, type Visits } from '../../src/integration/page-outputs.ts';
import { openPageReads } from '../../src/integration/page-reads.ts';
import { openPageStates } from '../../src/integration/page-states.ts';
import { noteRead } from '../../src/workspace/reads.ts';

let folder: string;
let database: DatabaseSync;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hyokasho-pages-'));
  database = new DatabaseSync(join(folder, 'outputs.sqlite'));
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const routeOf = (component: string): RouteData => ({ type: 'page', component }) as RouteData;

/** What a page shows: some things, each by its name. A body that says `later` reads it only while the body is read. */
type Page = { reads: string[]; later?: string };

/** Where a build ends that does not come to its end. */
type Breach = 'before the files' | 'before the site';

/**
 * A build of some pages, of a world in which things have a state; tells which pages were rendered, and of which of the others it was asked
 * what they had read.
 */
async function build(
  pages: Record<string, Page>,
  world: Record<string, string>,
  settings = 'as they are',
  component = 'page.astro',
  breach: Breach | null = null,
) {
  const asked: string[] = [];
  const rendered: string[] = [];
  const renderer: AstroPrerenderer = {
    name: 'test',
    getStaticPaths: () =>
      Promise.resolve(
        Object.keys(pages).map((path) => ({ pathname: path.slice('/x'.length), route: routeOf(component) })),
      ),
    render: (request) => {
      const { pathname } = new URL(request.url);
      rendered.push(pathname);
      const page = pages[pathname] ?? { reads: [] };
      const read = (name: string): string => {
        noteRead(name, null);
        return world[name] ?? 'nothing';
      };
      const body = new ReadableStream<Uint8Array>({
        pull: (controller) => {
          const words = page.later === undefined ? [] : [read(page.later)];
          controller.enqueue(new TextEncoder().encode([...page.reads.map(read), ...words].join(' ')));
          controller.close();
        },
      });
      return Promise.resolve(new Response(body));
    },
  };
  const visits: Visits = { pages: 0, rendered: 0, addresses: [] };
  const outputs = openOutputs(database, join(folder, 'outputs'));
  const stateOf = (name: string): string => world[name] ?? '';
  const states = openPageStates(database, { settings, stateOf });
  const reads = openPageReads(database);
  const { getStaticPaths, render } = keepFreshPages(renderer, {
    outputs,
    reads: {
      ...reads,
      get: (path, own) => {
        asked.push(path);
        return reads.get(path, own);
      },
    },
    states,
    digestOf: stateOf,
    settings,
    base: '/x/',
    visits,
    tables: () => Promise.resolve(),
  });
  for (const { pathname, route } of await getStaticPaths()) {
    const answer = await render(new Request(`http://127.0.0.1/x${pathname}`), { routeData: route });
    expect(answer instanceof Response && answer.body).toBe(null);
  }
  const site = mkdtempSync(join(folder, 'site-'));
  if (breach !== 'before the files') await outputs.stage(site);
  if (breach === null) {
    reads.sweep();
    states.end();
  }
  const addresses = Object.keys(pages).map((path) => path.slice('/x/'.length));
  expect(visits).toEqual({ pages: addresses.length, rendered: rendered.length, addresses });
  return { rendered, asked, read: (path: string) => readFileSync(join(site, path), 'utf8') };
}

const PAGES = { '/x/': { reads: ['a'] }, '/x/b/': { reads: ['a', 'b'] }, '/x/c/': { reads: [], later: 'c' } };
const WORLD = { a: 'A', b: 'B', c: 'C' };

/** Visits pages by the component that makes each, as Astro does; tells in which order they were rendered. */
async function visit(components: readonly string[], tables: () => Promise<void>): Promise<string[]> {
  const rendered: string[] = [];
  const renderer: AstroPrerenderer = {
    name: 'test',
    getStaticPaths: () =>
      Promise.resolve(components.map((component) => ({ pathname: `/${component}/`, route: routeOf(component) }))),
    render: (_request, { routeData }) => {
      rendered.push(routeData.component);
      return Promise.resolve(new Response(''));
    },
  };
  const pages = keepFreshPages(renderer, {
    outputs: openOutputs(database, join(folder, 'outputs')),
    reads: openPageReads(database),
    states: openPageStates(database, { settings: '', stateOf: () => '' }),
    digestOf: () => '',
    settings: '',
    base: '/',
    visits: { pages: 0, rendered: 0, addresses: [] },
    tables: () => {
      rendered.push('tables');
      return tables();
    },
  });
  for (const { pathname, route } of await pages.getStaticPaths())
    await pages.render(new Request(`http://127.0.0.1${pathname}`), { routeData: route });
  return rendered;
}

test('pages that lie below one another are rendered one after the other', async () => {
  const order = await visit(['a.astro', 'b.astro', 'a.astro/history', 'b.astro/history'], () => Promise.resolve());
  expect(order).toEqual(['a.astro', 'a.astro/history', 'b.astro', 'b.astro/history']);
});

test('of two pages with one address the first one counts, also where it is kept', async () => {
  const tables = () => Promise.resolve();
  expect(await visit(['one.astro', 'two.astro'], tables)).toEqual(['one.astro', 'two.astro']);
  expect(await visit(['one.astro', 'one.astro', 'two.astro'], tables)).toEqual([]);
});

describe('pages that show how large the tables are', () => {
  const [home, data] = ['src/pages/index.astro', 'src/pages/data/index.astro'];

  test('come last, and wait until it is known', async () => {
    const order = await visit(['one.astro', home, 'two.astro', data], () => Promise.resolve());
    expect(order).toEqual(['one.astro', 'two.astro', 'tables', home, 'tables', data]);
  });

  test('are not rendered where it never gets known', async () => {
    await expect(visit(['one.astro', data], () => Promise.reject(new Error('the disk is full')))).rejects.toThrow(
      'the disk is full',
    );
  });
});

describe('keepFreshPages', () => {
  test('renders every page once, and none again while nothing changes', async () => {
    const first = await build(PAGES, WORLD);
    expect(first.rendered).toEqual(['/x/', '/x/b/', '/x/c/']);
    const second = await build(PAGES, WORLD);
    expect(second.rendered).toEqual([]);
    expect(second.read('b/index.html')).toBe('A B');
  });

  test.each([
    ['a', ['/x/', '/x/b/']],
    ['b', ['/x/b/']],
    ['c', ['/x/c/']],
    ['d', []],
  ])('renders the pages again that read %s, and no other', async (name, again) => {
    await build(PAGES, WORLD);
    const { rendered, read } = await build(PAGES, { ...WORLD, [name]: 'other' });
    expect(rendered).toEqual(again);
    expect(read('index.html')).toBe(name === 'a' ? 'other' : 'A');
    expect(read('c/index.html')).toBe(name === 'c' ? 'other' : 'C');
  });

  test('a page depends on what it read when it was last rendered', async () => {
    await build(PAGES, WORLD);
    const pages = { ...PAGES, '/x/b/': { reads: ['c'] } };
    await build(pages, { ...WORLD, b: 'other' });
    expect((await build(pages, { ...WORLD, b: 'another' })).rendered).toEqual([]);
    expect((await build(pages, { ...WORLD, b: 'another', c: 'other' })).rendered).toEqual(['/x/b/', '/x/c/']);
  });

  test('asks only the pages that read what changed since a whole build what they have read', async () => {
    expect((await build(PAGES, WORLD)).asked).toEqual(['index.html', 'b/index.html', 'c/index.html']);
    expect((await build(PAGES, WORLD)).asked).toEqual([]);
    const changed = { ...WORLD, b: 'other' };
    expect((await build(PAGES, changed, undefined, undefined, 'before the site')).asked).toEqual(['b/index.html']);
    // A page was made: it is not known any more what the others were made of.
    expect((await build(PAGES, changed)).asked).toHaveLength(3);
    expect(await build(PAGES, changed)).toMatchObject({ asked: [], rendered: [] });
    expect((await build(PAGES, changed, 'other')).asked).toHaveLength(3);
  });

  test('a page that looked for what was not there is made again when it comes', async () => {
    const pages = { '/x/': { reads: ['d'] } };
    await build(pages, WORLD);
    const { rendered, read } = await build(pages, { ...WORLD, d: 'D' });
    expect(rendered).toEqual(['/x/']);
    expect(read('index.html')).toBe('D');
  });

  test.each([99, 100, 101])('where %d things changed, the pages that read them are made again', async (count) => {
    const names = Array.from({ length: count }, (_, n) => `n${n}`);
    const worldOf = (state: string) => ({ a: 'A', ...Object.fromEntries(names.map((name) => [name, state])) });
    const pages = { '/x/': { reads: names }, '/x/b/': { reads: ['a'] } };
    await build(pages, worldOf('1'));
    const { rendered, asked } = await build(pages, worldOf('2'));
    expect(rendered).toEqual(['/x/']);
    expect(asked).toEqual(count > 100 ? ['index.html', 'b/index.html'] : ['index.html']);
  });

  test('whatever changes, comes and goes, and wherever builds break off, the pages are those of a build from nothing', async () => {
    const names = ['a', 'b', 'c', 'd'];
    const steps = fc.array(
      fc.record({
        world: fc.record(Object.fromEntries(names.map((name) => [name, fc.constantFrom('1', '2', '')]))),
        pages: fc.uniqueArray(fc.nat(5), { minLength: 1 }),
        settings: fc.constantFrom('as they are', 'as they are', 'other'),
        breach: fc.constantFrom<(Breach | null)[]>(null, null, 'before the files', 'before the site'),
      }),
      { minLength: 3, maxLength: 8 },
    );
    /** What each page reads, among it what another one reads too. */
    const readsOf = (page: number): string[] => names.filter((_, n) => n === page % 4 || n === Math.floor(page / 2));
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        database.exec(
          'DROP TABLE IF EXISTS outputs; DROP TABLE IF EXISTS page_reads; DROP TABLE IF EXISTS page_states',
        );
        rmSync(join(folder, 'outputs'), { recursive: true, force: true });
        for (const { world, pages, settings, breach } of all) {
          const own = Object.fromEntries(pages.map((page) => [`/x/${page}/`, { reads: readsOf(page) }]));
          const { read } = await build(own, world, settings, undefined, breach);
          if (breach === 'before the files') continue;
          for (const page of pages)
            expect(read(`${page}/index.html`)).toBe(
              readsOf(page)
                .map((name) => world[name])
                .join(' '),
            );
        }
      }),
      { numRuns: 100 },
    );
  });

  test('renders all pages again with other settings', async () => {
    await build(PAGES, WORLD);
    expect((await build(PAGES, WORLD, 'other')).rendered).toHaveLength(3);
  });

  test('renders a page again that another kind of page had the address of', async () => {
    await build(PAGES, WORLD);
    expect((await build(PAGES, WORLD, undefined, 'other.astro')).rendered).toHaveLength(3);
  });

  test('a page that has gone is no part of the site, and is made again when it comes back', async () => {
    await build(PAGES, WORLD);
    const without = await build({ '/x/': PAGES['/x/'] }, WORLD);
    expect(() => without.read('b/index.html')).toThrow('ENOENT');
    expect(openPageReads(database).has('b/index.html', 'page.astro')).toBe(false);
    expect((await build(PAGES, WORLD)).rendered).toEqual(['/x/b/', '/x/c/']);
  });

  test('a page that reads nothing is rendered once', async () => {
    await build({ '/x/': { reads: [] } }, WORLD);
    expect((await build({ '/x/': { reads: [] } }, WORLD)).rendered).toEqual([]);
  });
});

test.each([
  ['/', '/', 'page', 'index.html'],
  ['/x/', '/x/', 'page', 'index.html'],
  ['/x/about/', '/x/', 'page', 'about/index.html'],
  ['/404/', '/', 'page', '404.html'],
  ['/x/404/', '/x/', 'page', '404.html'],
  ['/towns.json', '/', 'endpoint', 'towns.json'],
  ['/x/glossary/terms.json', '/x/', 'endpoint', 'glossary/terms.json'],
  ['/%E4%BA%8B/', '/', 'page', '事/index.html'],
] as const)('%s below %s is %s %s', (pathname, base, type, path) => {
  expect(outputPath(pathname, base, type)).toBe(path);
});
