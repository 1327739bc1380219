import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, inject, test } from 'vitest';
import { describeUse, findDropped, findDroppedOnPage } from '../support/dropped-words.ts';
import { listPages, readPage } from '../support/pages.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** Attributes that readers see or hear. */
const SPOKEN = ['aria-label', 'alt', 'title', 'placeholder', 'content'];
/** Elements whose words are code or data. */
const CODE = ['script', 'style', 'code', 'pre', 'kbd'];

/** The texts of a page that readers see or hear, in its order. */
function* textsOf(node: Node): Generator<string> {
  if ('tagName' in node) {
    if (CODE.includes(node.tagName)) return;
    for (const { name, value } of node.attrs) if (SPOKEN.includes(name)) yield value;
  }
  if (node.nodeName === '#text' && 'value' in node) yield node.value;
  if ('childNodes' in node) for (const child of node.childNodes) yield* textsOf(child);
  if ('content' in node) yield* textsOf(node.content);
}

const squeeze = (text: string): string => text.replace(/[\s>#*|-]+/gu, '');

/** All that the documents of the sample print, and the names in its registry. */
const printed = globSync(['content/assessments/**/*.md', 'content/*.yaml', 'src/registry/*.json', 'src/forms/*.yaml'])
  .map((path) => squeeze(readFileSync(join(path), 'utf8')))
  .join('\n');

/** A word that stands in a document with the same letters beside it is one that a municipality printed. */
const isPrinted = ({ context }: { context: string }): boolean => printed.includes(squeeze(context));

test('no page of the sample has words that were given up, but what a municipality printed', () => {
  const faults = new Set<string>();
  const read = new Map<string, typeof findDropped>();
  const pages = listPages(inject('sample'));
  for (const page of pages) {
    // Pages of data show days as data have them.
    const find = page.path.startsWith('/data/') ? findDropped : findDroppedOnPage;
    for (const text of textsOf(parse(readPage(page)))) {
      // Most texts stand on many pages; what is wrong with one is told of the first.
      if (read.get(text) === find) continue;
      read.set(text, find);
      for (const use of find(text)) if (!isPrinted(use)) faults.add(describeUse(page.path, use));
    }
  }
  expect(pages.length).toBeGreaterThan(100);
  expect([...faults]).toEqual([]);
});

test('what readers see and hear is read, and what a municipality printed is known', () => {
  const texts = [...textsOf(parse('<p aria-label="だれ">まちを<code>ことば</code></p><template>番地</template>'))];
  expect(texts.flatMap(findDropped).map(({ instead }) => instead)).toEqual(['誰', '市区町村', 'URL']);
  expect(isPrinted({ context: 'このサイトだけのことば' })).toBe(false);
  expect(isPrinted({ context: printed.slice(1000, 1010) })).toBe(true);
});
