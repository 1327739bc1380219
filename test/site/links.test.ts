import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { attribute, elementsOf, type Element } from '../support/dom.ts';
import { isMoved, listFiles, listPages, readPage } from '../support/pages.ts';
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

describe.each(Object.entries(sites))('%s', (_name, site) => {
  test.skipIf(site === null)(
    'every link inside the site leads to a page, and every #anchor to an element of it',
    () => {
      if (site === null) return;
      const ids = new Map<string, Set<string>>();
      const idsOf = (file: string): Set<string> => {
        const known =
          ids.get(file) ??
          new Set(elementsOf(readFileSync(file, 'utf8')).map((element) => attribute(element, 'id') ?? ''));
        ids.set(file, known);
        return known;
      };
      const dead = new Set<string>();
      let followed = 0;
      for (const page of listPages(site)) {
        for (const element of elementsOf(readPage(page))) {
          const href = attribute(element, 'href');
          if (href === null || !['a', 'area', 'link'].includes(element.tagName)) continue;
          const url = new URL(href, HOST + page.path);
          if (url.origin !== HOST) continue;
          followed += 1;
          const file = fileOf(site, url);
          const hash = decodeURIComponent(url.hash.slice(1));
          // Pages of an original are no elements.
          const isPage = file?.endsWith('.pdf') === true && /^page=[1-9]\d*$/u.test(hash);
          if (file === null || (hash !== '' && !isPage && !idsOf(file).has(hash))) dead.add(`${page.path} → ${href}`);
        }
      }
      expect(followed).toBeGreaterThan(50);
      expect([...dead]).toEqual([]);
    },
  );

  test.skipIf(site === null)('what a link of its own page finds folded away is unfolded', () => {
    if (site === null) return;
    const left = new Set<string>();
    let folded = 0;
    for (const page of listPages(site)) {
      const elements = elementsOf(readPage(page));
      const unfolds = elements.some((element) => /OpenTarget/u.test(attribute(element, 'src') ?? ''));
      const asked = new Set(elements.map((element) => attribute(element, 'href')));
      for (const element of elements) {
        if (!asked.has(`#${attribute(element, 'id') ?? ''}`) || !isFolded(element)) continue;
        folded += 1;
        if (!unfolds) left.add(`${page.path}#${attribute(element, 'id') ?? ''}`);
      }
    }
    expect(folded).toBeGreaterThan(0);
    expect([...left]).toEqual([]);
  });

  test.skipIf(site === null)('nothing is loaded from another host', () => {
    if (site === null) return;
    const foreign = new Set<string>();
    for (const page of listPages(site)) {
      for (const element of elementsOf(readPage(page))) {
        if (element.tagName === 'link' && TOLD.includes(attribute(element, 'rel') ?? '')) continue;
        for (const name of LOADED[element.tagName] ?? []) {
          const value = attribute(element, name);
          if (value !== null && new URL(value.split(/\s/u)[0] ?? '', HOST).origin !== HOST)
            foreign.add(`${page.path}: ${value}`);
        }
      }
    }
    for (const file of listFiles(site).filter((name) => name.endsWith('.css')))
      for (const [, address] of readFileSync(join(site.dir, file), 'utf8').matchAll(
        /(?:url\(|@import\s*)["']?([^"')\s]+)/gu,
      ))
        if (/^(?:https?:)?\/\//u.test(address ?? '')) foreign.add(`${file}: ${address}`);
    expect([...foreign]).toEqual([]);
  });

  test.skipIf(site === null)('links of documents lead only to the web or to mail, and give nothing away', () => {
    if (site === null) return;
    const wrong = new Set<string>();
    for (const page of listPages(site)) {
      for (const element of elementsOf(readPage(page))) {
        const href = attribute(element, 'href');
        if (element.tagName !== 'a' || href === null) continue;
        if (!['http:', 'https:', 'mailto:'].includes(new URL(href, HOST).protocol)) wrong.add(`${page.path}: ${href}`);
      }
    }
    expect([...wrong]).toEqual([]);
  });
});

test('under a base path every address of the site begins with it', () => {
  const site = inject('based');
  const wrong = new Set<string>();
  for (const page of listPages(site)) {
    for (const element of elementsOf(readPage(page)))
      for (const name of ['href', 'src', 'action']) {
        const value = attribute(element, name);
        if (value !== null && value.startsWith('/') && !value.startsWith(site.base))
          wrong.add(`${page.path}: ${name}=${value}`);
      }
  }
  expect([...wrong]).toEqual([]);
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
