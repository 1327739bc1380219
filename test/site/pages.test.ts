import { describe, expect, inject, test } from 'vitest';
import { groupBy } from '../../src/text/group-by.ts';
import { attribute, elementsOf, textOf, type Element } from '../support/dom.ts';
import { listPages, readPage, type BuiltPage } from '../support/pages.ts';

const sites = { sample: inject('sample'), based: inject('based'), real: inject('real') };

/** What a page says of itself, and what in it is none of its business. */
interface PageFacts {
  path: string;
  title: string;
  description: string;
  language: string | null;
  /** Headings of the first level. */
  headings: number;
  isSample: boolean;
  faults: string[];
}

function factsOf(page: BuiltPage): PageFacts {
  const { path } = page;
  const elements = elementsOf(readPage(page));
  const title = elements.find(({ tagName }) => tagName === 'title');
  const description = elements.find((element) => attribute(element, 'name') === 'description');
  const html = elements.find(({ tagName }) => tagName === 'html');
  return {
    path,
    title: title === undefined ? '' : textOf(title),
    description: description === undefined ? '' : (attribute(description, 'content') ?? ''),
    language: html === undefined ? null : attribute(html, 'lang'),
    headings: elements.filter(({ tagName }) => tagName === 'h1').length,
    isSample: elements.some((element) => attribute(element, 'data-sample') !== null),
    faults: [...codeIn(elements), ...policyFaults(elements)].map((fault) => `${path}: ${fault}`),
  };
}

/** Scripts, styles and handlers that stand in a page. */
function* codeIn(elements: readonly Element[]): Generator<string> {
  for (const element of elements) {
    const { tagName, attrs } = element;
    if (
      tagName === 'script' &&
      attribute(element, 'src') === null &&
      !['application/json', 'application/ld+json'].includes(attribute(element, 'type') ?? '')
    )
      yield 'a script in the page';
    if (tagName === 'style') yield 'a style in the page';
    for (const { name } of attrs) if (name === 'style' || name.startsWith('on')) yield `<${tagName} ${name}>`;
  }
}

function* policyFaults(elements: readonly Element[]): Generator<string> {
  const policy = elements.find((element) => attribute(element, 'http-equiv') === 'content-security-policy');
  const loading = elements.find(({ tagName }) => ['script', 'link', 'img', 'iframe'].includes(tagName));
  const content = policy === undefined ? null : attribute(policy, 'content');
  if (content === null || !/^default-src 'none'; script-src 'self'/u.test(content) || content.includes('unsafe-inline'))
    yield `the policy is ${content}`;
  else if (loading !== undefined && elements.indexOf(loading) < elements.indexOf(policy as Element))
    yield 'something is loaded before the policy';
}

/** Of each site; to read all pages as a browser does takes most of the time. */
const facts = Object.fromEntries(
  Object.entries(sites).map(([name, site]) => [name, site === null ? [] : listPages(site).map(factsOf)]),
);

/** Words with the pages that say them, where these are several or the words are none. */
function sharedWords(pages: readonly PageFacts[], wordsOf: (page: PageFacts) => string): [string, string[]][] {
  const byWords = groupBy(pages, wordsOf);
  expect(byWords.size).toBeGreaterThan(5);
  return [...byWords]
    .filter(([words, own]) => words.trim() === '' || own.length > 1)
    .map(([words, own]) => [words, own.map(({ path }) => path)]);
}

describe.each(Object.entries(sites))('%s', (name, site) => {
  const skip = site === null;
  const pages = facts[name] ?? [];

  test.skipIf(skip)('every page has a title of its own', () => {
    expect(sharedWords(pages, ({ title }) => title)).toEqual([]);
  });

  test.skipIf(skip)('every page has a description of its own', () => {
    expect(sharedWords(pages, ({ description }) => description)).toEqual([]);
  });

  test.skipIf(skip)(
    'no page has scripts, styles or handlers in itself, and each has its policy before all else',
    () => {
      expect(pages.flatMap(({ faults }) => faults)).toEqual([]);
    },
  );

  test.skipIf(skip)('every page says in which language it is and has one heading of the first level', () => {
    const languageOf = (path: string): string => (path.startsWith(`${site?.base}en/`) ? 'en' : 'ja');
    const wrong = pages.filter(({ path, language, headings }) => language !== languageOf(path) || headings !== 1);
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

test('every page of the sample says that it is one, and no page of real texts does', () => {
  const otherwise = (pages: readonly PageFacts[], isSample: boolean): string[] =>
    pages.filter((page) => page.isSample !== isSample).map(({ path }) => path);
  expect(otherwise(facts['sample'] ?? [], true)).toEqual([]);
  expect(otherwise(facts['real'] ?? [], false)).toEqual([]);
});
