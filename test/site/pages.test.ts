import { describe, expect, inject, test } from 'vitest';
import { attribute, elementsOf, textOf } from '../support/dom.ts';
import { listPages, readPage } from '../support/pages.ts';

const sites = { sample: inject('sample'), based: inject('based'), real: inject('real') };

describe.each(Object.entries(sites))('%s', (_name, site) => {
  const skip = site === null;

  test.skipIf(skip)('every page has a title of its own', () => {
    if (site === null) return;
    const titles = new Map<string, string[]>();
    for (const page of listPages(site)) {
      const title = elementsOf(readPage(page)).find(({ tagName }) => tagName === 'title');
      const words = title === undefined ? '' : textOf(title);
      titles.set(words, [...(titles.get(words) ?? []), page.path]);
    }
    expect(titles.size).toBeGreaterThan(5);
    expect([...titles].filter(([words, paths]) => words.trim() === '' || paths.length > 1)).toEqual([]);
  });

  test.skipIf(skip)('every page has a description of its own', () => {
    if (site === null) return;
    const descriptions = new Map<string, string[]>();
    for (const page of listPages(site)) {
      const meta = elementsOf(readPage(page)).find((element) => attribute(element, 'name') === 'description');
      const words = meta === undefined ? '' : (attribute(meta, 'content') ?? '');
      descriptions.set(words, [...(descriptions.get(words) ?? []), page.path]);
    }
    expect(descriptions.size).toBeGreaterThan(5);
    expect([...descriptions].filter(([words, paths]) => words.trim() === '' || paths.length > 1)).toEqual([]);
  });

  test.skipIf(skip)(
    'no page has scripts, styles or handlers in itself, and each has its policy before all else',
    () => {
      if (site === null) return;
      const faults: string[] = [];
      for (const page of listPages(site)) {
        const elements = elementsOf(readPage(page));
        for (const element of elements) {
          const { tagName, attrs } = element;
          if (
            tagName === 'script' &&
            attribute(element, 'src') === null &&
            !['application/json', 'application/ld+json'].includes(attribute(element, 'type') ?? '')
          )
            faults.push(`${page.path}: a script in the page`);
          if (tagName === 'style') faults.push(`${page.path}: a style in the page`);
          for (const { name } of attrs)
            if (name === 'style' || name.startsWith('on')) faults.push(`${page.path}: <${tagName} ${name}>`);
        }
        const policy = elements.find((element) => attribute(element, 'http-equiv') === 'content-security-policy');
        const loading = elements.find(({ tagName }) => ['script', 'link', 'img', 'iframe'].includes(tagName));
        const content = policy === undefined ? null : attribute(policy, 'content');
        if (
          content === null ||
          !/^default-src 'none'; script-src 'self'/u.test(content) ||
          content.includes('unsafe-inline')
        )
          faults.push(`${page.path}: the policy is ${content}`);
        else if (loading !== undefined && elements.indexOf(loading) < elements.indexOf(policy as never))
          faults.push(`${page.path}: something is loaded before the policy`);
      }
      expect(faults).toEqual([]);
    },
  );

  test.skipIf(skip)('every page says in which language it is and has one heading of the first level', () => {
    if (site === null) return;
    const faults = listPages(site).filter((page) => {
      const elements = elementsOf(readPage(page));
      const html = elements.find(({ tagName }) => tagName === 'html');
      const headings = elements.filter(({ tagName }) => tagName === 'h1');
      const language = page.path.startsWith(`${site.base}en/`) ? 'en' : 'ja';
      return html === undefined || attribute(html, 'lang') !== language || headings.length !== 1;
    });
    expect(faults.map(({ path }) => path)).toEqual([]);
  });
});

test('every page of the sample says that it is one, and no page of real texts does', () => {
  const saying = (site: typeof sites.sample): string[] =>
    listPages(site)
      .filter((page) => elementsOf(readPage(page)).some((element) => attribute(element, 'data-sample') !== null))
      .map(({ path }) => path);
  expect(saying(sites.sample)).toEqual(listPages(sites.sample).map(({ path }) => path));
  if (sites.real !== null) expect(saying(sites.real)).toEqual([]);
});
