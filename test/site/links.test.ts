import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { attribute, elementsOf, type Element } from '../support/dom.ts';
import { isMoved, listFiles, listPages, readPage, type BuiltPage } from '../support/pages.ts';
import type { BuiltSite } from '../support/build-sites.ts';

const sites = { sample: inject('sample'), based: inject('based'), real: inject('real') };
const HOST = 'http://site.test';

/** Attributes that a browser loads from, and those that a person follows. */
const LOADED: Record<string, string[]> = {
  script: ['src'],
  img: ['src', 'srcset'],
  link: ['href'],
  iframe: ['src'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
  audio: ['src'],
  object: ['data'],
  embed: ['src'],
  use: ['href'],
  image: ['href'],
};
/** <link> that only tells an address. */
const TOLD = ['canonical', 'alternate', 'license', 'author', 'me'];

/** The file that a web server answers with; null where there is none. */
function fileOf(site: BuiltSite, url: URL): string | null {
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(site.base)) return null;
  const file = join(site.dir, path.slice(site.base.length), path.endsWith('/') ? 'index.html' : '');
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

/** Whether an element stands in what is folded away when the page opens. */
function isFolded(element: Element): boolean {
  let node: Element = element;
  while (node.parentNode !== null && 'tagName' in node.parentNode) {
    const parent = node.parentNode;
    if (parent.tagName === 'details' && node.tagName !== 'summary' && attribute(parent, 'open') === null) return true;
    node = parent;
  }
  return false;
}

/** What a page says of addresses. */
interface PageLinks {
  path: string;
  file: string;
  ids: Set<string>;
  /** Of each element that has some of these attributes, in the order of the page. */
  addresses: { tagName: string; rel: string; name: string; value: string }[];
  /** Ids of what is folded away when the page opens. */
  folded: string[];
  /** Whether it has the script that unfolds what an address names. */
  unfolds: boolean;
}

const ADDRESSES = new Set(['href', 'src', 'action', 'srcset', 'poster', 'data']);

function linksOf(page: BuiltPage): PageLinks {
  const elements = elementsOf(readPage(page));
  return {
    ...page,
    ids: new Set(elements.map((element) => attribute(element, 'id') ?? '')),
    addresses: elements.flatMap((element) =>
      element.attrs
        .filter(({ name }) => ADDRESSES.has(name))
        .map(({ name, value }) => ({
          tagName: element.tagName,
          rel: attribute(element, 'rel') ?? '',
          name,
          value,
        })),
    ),
    folded: elements.flatMap((element) => {
      const id = attribute(element, 'id');
      return id !== null && isFolded(element) ? [id] : [];
    }),
    unfolds: elements.some((element) => /OpenTarget/u.test(attribute(element, 'src') ?? '')),
  };
}

describe.each(Object.entries(sites))('%s', (_name, site) => {
  // To read all pages as a browser does takes most of the time.
  let pages: PageLinks[] = [];
  beforeAll(() => {
    if (site !== null) pages = listPages(site).map(linksOf);
  });

  test.skipIf(site === null)(
    'every link inside the site leads to a page, and every #anchor to an element of it',
    () => {
      if (site === null) return;
      const ids = new Map(pages.map((page) => [page.file, page.ids]));
      const dead = new Set<string>();
      let followed = 0;
      for (const { path, addresses } of pages) {
        for (const { tagName, name, value: href } of addresses) {
          if (name !== 'href' || !['a', 'area', 'link'].includes(tagName)) continue;
          const url = new URL(href, HOST + path);
          if (url.origin !== HOST) continue;
          followed += 1;
          const file = fileOf(site, url);
          const hash = decodeURIComponent(url.hash.slice(1));
          // Pages of an original are no elements.
          const isPage = file?.endsWith('.pdf') === true && /^page=[1-9]\d*$/u.test(hash);
          if (file === null || (hash !== '' && !isPage && ids.get(file)?.has(hash) !== true))
            dead.add(`${path} → ${href}`);
        }
      }
      expect(followed).toBeGreaterThan(50);
      expect([...dead]).toEqual([]);
    },
  );

  test.skipIf(site === null)('what a link of its own page finds folded away is unfolded', () => {
    const left = new Set<string>();
    let found = 0;
    for (const { path, addresses, folded, unfolds } of pages) {
      const asked = new Set(addresses.flatMap(({ name, value }) => (name === 'href' ? value : [])));
      const opened = folded.filter((id) => asked.has(`#${id}`));
      found += opened.length;
      if (!unfolds) for (const id of opened) left.add(`${path}#${id}`);
    }
    expect(found).toBeGreaterThan(0);
    expect([...left]).toEqual([]);
  });

  test.skipIf(site === null)('nothing is loaded from another host', () => {
    if (site === null) return;
    const foreign = new Set<string>();
    for (const { path, addresses } of pages)
      for (const { tagName, rel, name, value } of addresses) {
        if (tagName === 'link' && TOLD.includes(rel)) continue;
        if (LOADED[tagName]?.includes(name) !== true) continue;
        if (new URL(value.split(/\s/u)[0] ?? '', HOST).origin !== HOST) foreign.add(`${path}: ${value}`);
      }
    for (const file of listFiles(site).filter((name) => name.endsWith('.css')))
      for (const [, address] of readFileSync(join(site.dir, file), 'utf8').matchAll(
        /(?:url\(|@import\s*)["']?([^"')\s]+)/gu,
      ))
        if (/^(?:https?:)?\/\//u.test(address ?? '')) foreign.add(`${file}: ${address}`);
    expect([...foreign]).toEqual([]);
  });

  test.skipIf(site === null)('links of documents lead only to the web or to mail, and give nothing away', () => {
    const wrong = new Set<string>();
    for (const { path, addresses } of pages)
      for (const { tagName, name, value: href } of addresses) {
        if (tagName !== 'a' || name !== 'href') continue;
        if (!['http:', 'https:', 'mailto:'].includes(new URL(href, HOST).protocol)) wrong.add(`${path}: ${href}`);
      }
    expect([...wrong]).toEqual([]);
  });

  test.skipIf(site === null)('every address of the site begins with its base path', () => {
    const base = site?.base ?? '';
    const wrong = new Set<string>();
    for (const { path, addresses } of pages)
      for (const { name, value } of addresses)
        if (['href', 'src', 'action'].includes(name) && value.startsWith('/') && !value.startsWith(base))
          wrong.add(`${path}: ${name}=${value}`);
    expect([...wrong]).toEqual([]);
  });
});

test.each(['sample', 'based'] as const)(
  'the sitemap of %s lists the pages that stand, and not those for missing and moved ones',
  (name) => {
    const site = inject(name);
    const [index, list] = ['sitemap-index.xml', 'sitemap-0.xml'].map((file) =>
      readFileSync(join(site.dir, file), 'utf8'),
    );
    const origin = name === 'based' ? 'https://example.jp' : 'http://127.0.0.1:4321';
    expect(index).toContain(`<loc>${origin}${site.base}sitemap-0.xml</loc>`);
    const listed = [...(list ?? '').matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, address]) => new URL(address ?? ''));
    expect(listed.filter((url) => url.origin !== origin || fileOf(site, url) === null)).toEqual([]);
    expect(listed.map((url) => url.pathname).sort()).toEqual(
      listPages(site)
        .filter((page) => !page.path.endsWith('.html') && !isMoved(page))
        .map(({ path }) => path)
        // Of an earlier edition others are asked to list the one in force.
        .filter((path) => !/\/editions\/\d{4}-\d{2}-\d{2}\/$/u.test(path))
        .sort(),
    );
  },
);
