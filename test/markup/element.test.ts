import fc from 'fast-check';
import type { Element } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { element, link } from '../../src/markup/element.ts';
import { toHtml } from '../../src/markup/to-html.ts';

test('attributes that say nothing are left out, true is one without a value', () => {
  const made = element('td', { 'data-cell': true, 'data-v': 0, class: null, hidden: false, id: undefined });
  expect(toHtml(made)).toBe('<td data-cell data-v="0"></td>');
});

test('what an element holds is words, whatever they look like', () => {
  const made = element('p', { title: '"><script>' }, '<b onclick=x>&amp;', link('/a/?b="c', '<i>'));
  expect(toHtml(made)).toBe(
    '<p title="&#x22;><script>">&#x3C;b onclick=x>&#x26;amp;<a href="/a/?b=&#x22;c">&#x3C;i></a></p>',
  );
});

test('a child that is null stands nowhere', () => {
  expect(toHtml(element('p', {}, null, 'a', null))).toBe('<p>a</p>');
});

const words = fc.string({
  unit: fc.constantFrom('<', '>', '&', '"', "'", '`', '=', ' ', '\n', '\0', 'a', '語', '𠮷'),
  maxLength: 6,
});
const attributes = fc.dictionary(
  fc.constantFrom('class', 'href', 'data-a', 'aria-label', 'datetime', 'colspan', 'id'),
  words,
);
const { made } = fc.letrec<{ made: Element; child: Element | string | null }>((tie) => ({
  made: fc
    .tuple(fc.constantFrom('p', 'th', 'a', 'time'), attributes, fc.array(tie('child'), { maxLength: 3 }))
    .map(([name, own, children]) => element(name, own, ...children)),
  child: fc.oneof({ maxDepth: 3 }, words, fc.constant(null), tie('made')),
}));

test('an element is written as rehype writes it', () => {
  const processor = unified().use(rehypeStringify, { collapseEmptyAttributes: true });
  fc.assert(
    fc.property(made, (any) => {
      expect(toHtml(any)).toBe(processor.stringify({ type: 'root', children: [any] }));
    }),
  );
});

test('what has no end tag gets none', () => {
  expect(toHtml(element('p', {}, 'a', element('br', {}), 'b'))).toBe('<p>a<br>b</p>');
});
