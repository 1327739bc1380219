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
