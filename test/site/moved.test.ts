import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { attribute, elementsOf, textOf } from '../support/dom.ts';
import { isMoved, listFiles, listPages } from '../support/pages.ts';

const sites = { sample: inject('sample'), based: inject('based') };
const [FORMER, TODAY] = ['992011-15', '992011-15-kiso'];

describe.each(Object.entries(sites))('%s', (name, site) => {
  const read = (path: string): string => readFileSync(join(site.dir, path), 'utf8');

  test.each(['', 'history/'])('the former address of an assessment leads to it: /%s', (part) => {
    const elements = elementsOf(read(`assessments/${FORMER}/${part}index.html`));
    const target = `${site.base}assessments/${TODAY}/${part}`;
    const contents = elements
      .filter(({ tagName }) => tagName === 'meta')
      .map((meta) => [attribute(meta, 'http-equiv') ?? attribute(meta, 'name'), attribute(meta, 'content')]);
    expect(contents).toContainEqual(['refresh', `0; url=${target}`]);
    expect(contents).toContainEqual(['robots', 'noindex']);
    const canonical = elements.filter((element) => attribute(element, 'rel') === 'canonical');
    // A site whose address nobody has given names none.
    const addresses = name === 'based' ? [`https://example.jp${target}`] : [];
    expect(canonical.map((element) => attribute(element, 'href'))).toEqual(addresses);
    const link = elements.find(({ tagName, attrs }) => tagName === 'a' && attrs.some(({ value }) => value === target));
    expect(textOf(link ?? expect.unreachable())).toContain('予防接種');
  });

  test('its JSON names the id of today', () => {
    const json = JSON.parse(read(`api/v1/assessments/${FORMER}.json`)) as { url: string };
    expect(json).toMatchObject({ id: FORMER, movedTo: TODAY });
    expect(json.url.endsWith(`${site.base}assessments/${TODAY}/`)).toBe(true);
  });

  test('no list, map of the site, feed or table has it', () => {
    const moved = listPages(site).filter(isMoved);
    expect(moved.length).toBeGreaterThanOrEqual(2);
    const own = [`assessments/${FORMER}/index.html`, `assessments/${FORMER}/history/index.html`];
    const texts = listFiles(site).filter(
      (file) => /\.(?:html|json|csv|xml)$/u.test(file) && !own.includes(file) && !file.endsWith(`/${FORMER}.json`),
    );
    const naming = new RegExp(String.raw`\b${FORMER}(?![-\d])`, 'u');
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter((file) => naming.test(read(file)))).toEqual([]);
  });
});
