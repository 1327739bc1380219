import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { attribute, elementsOf } from '../support/dom.ts';
import { isMoved, listPages, readPage } from '../support/pages.ts';

const sites = { sample: inject('sample'), real: inject('real') };
/** Bytes after gzip that the page of any assessment may weigh: a second of a slow telephone. */
const HTML = 60_000;
const SCRIPT = 10_000;

const weigh = (content: string | Buffer): number => gzipSync(content, { level: 9 }).length;

/** Files of all scripts that a page loads by itself; those that it may ask for later are left out. */
function scriptsOf(dir: string, html: string): string[] {
  const files = new Set<string>();
  const visit = (path: string): void => {
    if (files.has(path)) return;
    files.add(path);
    const code = readFileSync(join(dir, path), 'utf8');
    // `import(…)` is for later.
    for (const [, from] of code.matchAll(/(?:\bfrom|\bimport)\s*["']([^"']+\.js)["']/gu))
      visit(new URL(from ?? '', `http://site.test${path}`).pathname);
  };
  for (const element of elementsOf(html))
    if (element.tagName === 'script') {
      const source = attribute(element, 'src');
      if (source !== null) visit(source);
    }
  return [...files];
}

describe.each(Object.entries(sites))('%s', (_name, site) => {
  test.skipIf(site === null)('the page of an assessment is light, whatever its length', () => {
    if (site === null) return;
    const pages = listPages(site).filter((page) => /\/assessments\/[^/]+\/$/u.test(page.path) && !isMoved(page));
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      const html = readPage(page);
      const scripts = scriptsOf(site.dir, html);
      expect(scripts.length).toBeGreaterThan(3);
      const script = scripts.reduce((sum, path) => sum + weigh(readFileSync(join(site.dir, path))), 0);
      expect(weigh(html), page.path).toBeLessThan(HTML);
      expect(script, page.path).toBeLessThan(SCRIPT);
    }
  });
});
