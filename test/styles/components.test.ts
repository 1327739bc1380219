import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as csstree from 'css-tree';
import { describe, expect, test } from 'vitest';

const ROOT = 'src/styles';

interface Declared {
  file: string;
  selectors: string[];
  property: string;
  value: string;
}

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => name.replaceAll('\\', '/'))
  .sort();

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** Every declaration of a sheet, with the selectors of its rule. */
function declarationsOf(file: string, css: string): Declared[] {
  const found: Declared[] = [];
  csstree.walk(csstree.parse(css), {
    visit: 'Rule',
    enter: (rule) => {
      const selectors = csstree
        .generate(rule.prelude)
        .split(/,(?![^(]*\))/u)
        .map((selector) => selector.trim());
      rule.block.children.forEach((child) => {
        if (child.type === 'Declaration')
          found.push({ file, selectors, property: child.property, value: csstree.generate(child.value) });
      });
    },
  });
  return found;
}

const declared = files.flatMap((file) => declarationsOf(file, read(file)));
const placesOf = (match: (each: Declared) => boolean): string[] =>
  declared.filter(match).map(({ file, selectors }) => `${file}: ${selectors.join(', ')}`);

describe('styles', () => {
  test('break lines between phrases in headings, buttons, labels and opening answers, and nowhere else', () => {
    expect(placesOf(({ value }) => value.includes('auto-phrase'))).toEqual([
      'base.css: :is(h1,h2,h3,h4,h5,h6), :is(button,.button,.way,.topics), :is(dt,thead th,figcaption), .opening-facts dd>:is(a,.town-band), nav',
    ]);
  });

  test('break the lines of all other text strictly', () => {
    expect(placesOf(({ property }) => property === 'line-break')).toEqual(['base.css: body']);
    expect(placesOf(({ property, value }) => property === 'word-break' && value !== 'auto-phrase')).toEqual([]);
  });

  test('draw the focus of everything in one place', () => {
    const drawsFocus = ({ selectors, property }: Declared): boolean =>
      /^(?:outline|box-shadow)/u.test(property) && selectors.some((selector) => selector.includes(':focus'));
    expect(new Set(placesOf(drawsFocus).map((place) => place.split(':')[0]))).toEqual(
      new Set(['components/focus.css', 'components/checkbox.css']),
    );
    expect(placesOf(({ property, value }) => property === 'outline' && /^(?:none|0)$/u.test(value))).toEqual([]);
  });

  test('draw controls in one place', () => {
    expect(new Set(placesOf(({ property }) => property === 'appearance').map((place) => place.split(':')[0]))).toEqual(
      new Set(['components/checkbox.css', 'components/field.css']),
    );
    const bare = /^(?:input|select|textarea|table|summary|caption|:is\((?:input|select))[^ ]*$/u;
    const sheets = declared.filter(({ selectors }) => selectors.some((selector) => bare.test(selector)));
    expect([...new Set(sheets.map(({ file }) => file))].filter((file) => !file.startsWith('components/'))).toEqual([
      'base.css',
    ]);
  });

  test('write no text with letters below 14 pixels', () => {
    const small = declared.filter(({ file, property, value }) => {
      const size = /^([\d.]+)(px|rem)$/u.exec(value);
      if (file === 'print.css' || property !== 'font-size' || size === null) return false;
      return Number(size[1]) * (size[2] === 'rem' ? 16 : 1) < 14;
    });
    expect(small.map(({ file, selectors }) => `${file}: ${selectors.join(', ')}`)).toEqual([]);
  });

  test('import every component once', () => {
    const site = read('site.css');
    for (const file of files.filter((name) => name.startsWith('components/')))
      expect(site.split(`@import './${file}';`), file).toHaveLength(2);
  });
});

describe('the reader of styles', () => {
  test('finds what stands in a media query, and keeps lists in brackets whole', () => {
    expect(declarationsOf('a.css', '@media print { :is(a, b) c, d { word-break: auto-phrase } }')).toEqual([
      { file: 'a.css', selectors: [':is(a,b) c', 'd'], property: 'word-break', value: 'auto-phrase' },
    ]);
  });
});
