import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as csstree from 'css-tree';
import { describe, expect, inject, test } from 'vitest';
import { FLOOR, lackingInScript, lackingInStyle } from './support/browser-floor.ts';

const { dir } = inject('sample');
const filesOf = (ending: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));

/** What the code asks for before it uses it, or does without: each with what a browser that lacks it shows. */
const DONE_WITHOUT: Record<string, string> = {
  Highlight: 'asked for; <mark> takes its place',
  timeRemaining: 'comes with requestIdleCallback, which is asked for',
  hidePopover: 'asked for; the terms are links to the glossary',
  showPopover: 'asked for; the terms are links to the glossary',
  destroy: 'a method of the index of Pagefind',
};

/** Styles that a browser leaves out without harm: each with what it shows then. */
const STYLED_WITHOUT: Record<string, string> = {
  'text-size-adjust': 'beside -webkit-text-size-adjust; Firefox does not enlarge text by itself',
  'hanging-punctuation': 'punctuation stays in the line',
  'hanging-punctuation: allow-end': 'punctuation stays in the line',
  'word-break: auto-phrase': 'headings break between any letters',
  'text-wrap': 'headings break where the line is full',
  'text-wrap: balance': 'headings break where the line is full',
  'cursor: pointer': 'phones have no pointer',
  'cursor: help': 'phones have no pointer',
  'cursor: default': 'phones have no pointer',
  'font-family: ui-monospace': 'the next font of the list',
  'content: … / …': 'a plain line stands before it: tested below',
  'text-decoration: dotted': 'a whole line',
  'overscroll-behavior': 'the page scrolls behind a box that ends',
  'scrollbar-width': 'a broad bar',
  'scrollbar-width: thin': 'a broad bar',
  'overflow-anchor': 'the page may move when something loads above',
  'overflow-anchor: auto': 'the page may move when something loads above',
  'contain-intrinsic-size': 'all is laid out at once',
  'contain-intrinsic-size: none': 'all is laid out at once',
  'contain-intrinsic-block-size': 'all is laid out at once',
  'content-visibility': 'all is laid out at once',
  'content-visibility: auto': 'all is laid out at once',
  'content-visibility: visible': 'all is laid out at once',
  'overflow-clip-margin': 'an outline is cut at the edge',
  'position-area': 'a note opens in the middle of the window',
  'position-area: block-end': 'a note opens in the middle of the window',
  'position-area: span-all': 'a note opens in the middle of the window',
  'position-try-order': 'a menu opens below its button, and scrolls',
  'position-try-order: most-block-size': 'a menu opens below its button, and scrolls',
  'position-try-fallbacks': 'a note opens in the middle of the window',
  'position-try-fallbacks: flip-block': 'a note opens in the middle of the window',
  ':details-content': 'folds are opened by a script before printing',
  ':-webkit-meter-bar': 'Firefox has a name of its own for it',
  ':-webkit-meter-optimum-value': 'Firefox has a name of its own for it',
  '@page': 'the paper that the reader chooses',
  size: 'the paper that the reader chooses',
  ':highlight': 'a <mark> takes its place',
  ':popover-open': 'the pages stand in a row at the head, and there is no menu',
  'break-after: avoid': 'a heading may end a sheet of paper',
};

const unexpected = (found: readonly string[], known: Readonly<Record<string, string>>): string[] =>
  found.filter((line) => !Object.keys(known).some((name) => line.startsWith(`${name}:`)));

describe('the oldest browsers', () => {
  test('have all that the scripts use', () => {
    const files = filesOf('.js').filter((name) => !name.startsWith('pagefind'));
    expect(files.length).toBeGreaterThan(5);
    const lacking = files.flatMap((file) =>
      unexpected(lackingInScript(readFileSync(join(dir, file), 'utf8')), DONE_WITHOUT).map(
        (line) => `${file}: ${line}`,
      ),
    );
    expect(lacking).toEqual([]);
  });

  test('have all that the styles use', () => {
    const files = filesOf('.css').filter((name) => !name.startsWith('pagefind'));
    expect(files.length).toBeGreaterThan(0);
    const lacking = files.flatMap((file) =>
      unexpected(lackingInStyle(readFileSync(join(dir, file), 'utf8')), STYLED_WITHOUT).map(
        (line) => `${file}: ${line}`,
      ),
    );
    expect(lacking).toEqual([]);
  });

  test('see what stands in the content of every box', () => {
    let alternatives = 0;
    for (const file of filesOf('.css')) {
      csstree.walk(csstree.parse(readFileSync(join(dir, file), 'utf8')), (node) => {
        if (node.type !== 'Block') return;
        const contents = node.children
          .toArray()
          .flatMap((child) =>
            child.type === 'Declaration' && child.property === 'content' ? [csstree.generate(child.value)] : [],
          );
        const plain = contents.filter((value) => !value.includes('/'));
        for (const value of contents.filter((each) => each.includes('/'))) {
          alternatives += 1;
          expect(plain, `${file}: ${value}`).toContain(value.split('/')[0]?.trim());
        }
      });
    }
    expect(alternatives).toBeGreaterThan(5);
  });
});

describe('what an old browser lacks', () => {
  test.each([
    ['Map.groupBy(a, b)', 'Map.groupBy'],
    ['a.intersection(b)', 'intersection'],
    ['a.checkVisibility()', 'checkVisibility'],
    ['new URLPattern(a)', 'URLPattern'],
    ['Promise.withResolvers()', 'Promise.withResolvers'],
  ])('%s is found', (code, name) => {
    expect(lackingInScript(code).join()).toContain(`${name}: `);
  });

  test.each(['a.at(-1)', 'a.findLast(b)', 'new Map()', 'class A { intersection() {} } a.intersection()'])(
    '%s is no fault',
    (code) => expect(lackingInScript(code)).toEqual([]),
  );

  test.each([
    ['a{content:"x"/""}', 'content: … / …'],
    ['a{color:light-dark(red,blue)}', 'light-dark()'],
    ['@starting-style{a{color:red}}', '@starting-style'],
    ['a{text-wrap:pretty}', 'text-wrap: pretty'],
  ])('%s is found', (css, name) => {
    expect(lackingInStyle(css).join()).toContain(`${name}: `);
  });

  test.each(['a{color:red}', 'a:has(b){display:grid}', '@media print{a{color:red}}'])('%s is no fault', (css) => {
    expect(lackingInStyle(css)).toEqual([]);
  });

  test('is told by a floor that the readers are told', () => {
    for (const file of ['README.md', 'README.ja.md'])
      for (const version of Object.values(FLOOR)) expect(readFileSync(file, 'utf8')).toContain(version);
    for (const page of ['about', 'accessibility'])
      for (const version of Object.values(FLOOR))
        expect(readFileSync(join(dir, page, 'index.html'), 'utf8')).toContain(version);
  });
});
