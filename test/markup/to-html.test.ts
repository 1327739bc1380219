import fc from 'fast-check';
import type { Element } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { expect, test } from 'vitest';
import { unified } from 'unified';
import { element } from '../../src/markup/element.ts';
import { toHtml } from '../../src/markup/to-html.ts';

const stringify = unified().use(rehypeStringify, { collapseEmptyAttributes: true }).freeze();

const words = fc.oneof(
  fc.constantFrom('', ' ', '&amp;', '<b>', '--><!--', "it's", '"', '`', '\0', '項目', '𠮷', '\n'),
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const attributes = fc.dictionary(
  fc.constantFrom(
    'class',
    'href',
    'scope',
    'colspan',
    'datetime',
    'data-label',
    'data-row-of-links',
    'aria-label',
    'hidden',
  ),
  fc.oneof(words, fc.nat(), fc.boolean(), fc.constantFrom(null, undefined)),
);
const TAGS = ['p', 'td', 'tbody', 'blockquote', 'compare-table', 'h2'];
const { tree } = fc.letrec<{ tree: Element }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.tuple(fc.constantFrom('br', 'img', 'wbr'), attributes).map(([name, own]) => element(name, own)),
    fc
      .tuple(fc.constantFrom(...TAGS), attributes, fc.array(fc.oneof(words, tie('tree')), { maxLength: 4 }))
      .map(([name, own, children]) => element(name, own, ...children)),
  ),
}));

test('an element is written as rehype writes it', () => {
  fc.assert(
    fc.property(tree, (made) => {
      expect(toHtml(made)).toBe(stringify.stringify({ type: 'root', children: [made] }));
    }),
    { numRuns: 1000 },
  );
});

test('what no element of ours holds is not left out unsaid', () => {
  const made: Element = { ...element('p', {}), children: [{ type: 'comment', value: '' }] };
  expect(() => toHtml(made)).toThrow('comment');
});
