import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanTags } from '../../src/markup/scan-tags.ts';

/** Names, ends and attributes of tags; of what is neither tag nor words an empty name and the whole. */
function scanned(html: string): [string, boolean, string][] {
  const found: [string, boolean, string][] = [];
  scanTags(html, ({ name, isEnd, start, attributes, end }) => {
    found.push(name === '' ? ['', false, html.slice(start, end)] : [name, isEnd, html.slice(attributes, end - 1)]);
  });
  return found;
}

test.each([
  [
    'a start and an end',
    '<P>words</p>',
    [
      ['p', false, ''],
      ['p', true, ''],
    ],
  ],
  ['attributes', '<a href="/" aria-hidden>x', [['a', false, ' href="/" aria-hidden']]],
  ['> and < in values', `<a title="a > b <i>" alt='>'>`, [['a', false, ` title="a > b <i>" alt='>'`]]],
  ['a name with a hyphen', '<compare-table/>', [['compare-table', false, '/']]],
  [
    'a comment',
    '<!-- <a> --><b>',
    [
      ['', false, '<!-- <a> -->'],
      ['b', false, ''],
    ],
  ],
  [
    'scripts and styles',
    '<script type="x">"<a>"</script><style>',
    [
      ['', false, '<script type="x">"<a>"</script>'],
      ['style', false, ''],
    ],
  ],
  ['no tag', '1 < 2 <!DOCTYPE html> <> </ > <a', []],
])('%s', (_, html, tags) => {
  expect(scanned(html)).toEqual(tags);
});

const TOKENS =
  /<!--[\s\S]*?-->|<(script|style)(?![\w-])[\s\S]*?<\/\1>|<(\/?)([a-zA-Z][\w-]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/gu;
const PIECES = [
  '<',
  '>',
  '</',
  '/',
  '"',
  "'",
  '<!--',
  '-->',
  '=',
  ' ',
  '\n',
  '！',
  'a',
  'B',
  '1',
  '<a',
  '<Td',
  '<script',
  '</script>',
  '<style>',
  '</style>',
];

test('what is found is what a regular expression finds', () => {
  const html = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(html, (text) => {
      const expected = Array.from(text.matchAll(TOKENS), ([whole, , slash, name, attributes = '']) =>
        name === undefined ? ['', false, whole] : [name.toLowerCase(), slash !== '', attributes],
      );
      expect(scanned(text)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});
