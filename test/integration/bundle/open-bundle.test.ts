import type { RouteData } from 'astro';
import { beforeEach, expect, test } from 'vitest';
import { MODULES, STATIC_PATHS } from '../../../src/integration/bundle/kept-bundles.ts';
import { openBundle } from '../../../src/integration/bundle/open-bundle.ts';
import { useTemporaryFolder } from '../../support/temporary-folder.ts';

const folder = useTemporaryFolder('open-bundle');
const STYLES = [{ key: 'about', styles: [{ sheet: { type: 'external' as const, src: '/_astro/a.css' } }] }];
const ROUTE = { type: 'page', component: 'about' } as RouteData;

/** Stands for what Astro builds: a page that says which of its styles it was given, how often its module was asked, and warns of that. */
const ENTRY = `
let times = 0, styles, log;
export const app = {
  setInternals: ({ pagesByKeys }) => { styles = pagesByKeys.get('about').styles; },
  setOptions: ({ settings, logger }) => { log = logger.options.destination; if (settings.scripts.length > 0) throw new Error('scripts'); },
  render: async (request, { routeData }) => {
    times += 1;
    log.write({ label: null, level: 'warn', message: 'asked' });
    log.write({ label: 'router', level: 'warn', message: 'again' });
    log.write({ label: null, level: 'error', message: 'thrown too' });
    return new Response([new URL(request.url).pathname, routeData.component, styles[0].sheet.src, times].join(' '));
  },
};`;
const PATHS = `
export class StaticPaths {
  constructor(app) { this.app = app; }
  async getAll() { return typeof this.app.render === 'function' ? [{ pathname: '/about' }] : []; }
}`;

beforeEach(() => {
  folder.put(`made/${MODULES}/prerender-entry.a1b2.mjs`, ENTRY);
  folder.put(`made/${MODULES}/${STATIC_PATHS}`, PATHS);
});

/** Opens the bundle for a build; what it said, and the folder its modules came from. */
async function open(own: string) {
  const said: string[] = [];
  const prepared: string[] = [];
  const renderer = await openBundle(
    { folder: folder.at('made'), styles: STYLES },
    {
      own: folder.at(own),
      prepare: (at) => prepared.push(at),
      warn: (words) => said.push(words),
    },
  );
  const render = async (): Promise<string> => {
    const rendered = await renderer.render(new Request('http://127.0.0.1/x/about/'), { routeData: ROUTE });
    return (rendered instanceof Response ? rendered : rendered.response).text();
  };
  return { renderer, render, said, prepared };
}

test('a bundle gives the addresses of its pages and renders them with their styles, and says what Astro warns of', async () => {
  const { renderer, render, said, prepared } = await open('own');
  expect(await renderer.getStaticPaths()).toEqual([{ pathname: '/about' }]);
  expect(await render()).toBe('/x/about/ about /_astro/a.css 1');
  expect(await render()).toBe('/x/about/ about /_astro/a.css 2');
  expect(said.slice(0, 2)).toEqual(['asked', 'router: again']);
  expect(said).toHaveLength(4);
  expect(prepared).toEqual([folder.at('made', MODULES)]);
});

test('another build of the same process has modules of its own', async () => {
  const first = await open('one');
  await first.render();
  const second = await open('two');
  expect(second.prepared).toEqual([folder.at('two')]);
  expect(await second.render()).toBe('/x/about/ about /_astro/a.css 1');
  expect(await first.render()).toBe('/x/about/ about /_astro/a.css 2');
});

test('a folder without the module to begin with is an error that names it', async () => {
  const empty = openBundle(
    { folder: folder.at('none'), styles: [] },
    {
      own: folder.at('own'),
      prepare: () => folder.put(`none/${MODULES}/other.mjs`, ''),
      warn: () => undefined,
    },
  );
  await expect(empty).rejects.toThrow(`${folder.at('none', MODULES)} has no module to begin with`);
});
