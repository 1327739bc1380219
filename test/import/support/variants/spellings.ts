import type { Form } from '../../../../src/forms/types.ts';
import { bodyLines, labelsOf, nodeOf, toWide, type Variant } from './variant.ts';

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** Replaces the circled number of labels. */
const renumbered =
  (number: (n: number) => string) =>
  (text: string, form: Form): string => {
    const labels = labelsOf(form);
    return bodyLines((line) => {
      const first = line.split('\t').find((words) => words !== '') ?? '';
      const [, digit = ''] = /^([①-⑳])\S/u.exec(first) ?? [];
      return digit === '' || !nodeOf(first, labels) ? line : line.replace(digit, number(CIRCLED.indexOf(digit) + 1));
    })(text);
  };

const ROMAN = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ'];
const LATIN = ['I', 'II', 'III', 'IV', 'V', 'VI'];

const sectionsAs = (print: (n: number) => string) =>
  bodyLines((line) =>
    line.replace(/^([#*\s]*)(Ⅰ|Ⅱ|Ⅲ|Ⅳ|Ⅴ|Ⅵ|IV|V?I{1,3}|V)(?=[\s　.．])/u, (_, lead: string, number: string) => {
      const n = ROMAN.includes(number) ? ROMAN.indexOf(number) : LATIN.indexOf(number);
      return n < 0 ? lead + number : lead + print(n + 1);
    }),
  );

const ON = /[[［]\s*(?:[○〇]|<input[^<>]*\bchecked[^<>]*>)\s*[\]］]|<input[^<>]*\bchecked[^<>]*>/gu;
const OFF = /[[［][ \u3000]*[\]］]/gu;

/** Boxes in another spelling, where a cell prints `[○]` and `[ ]` alone. */
const boxesAs = (on: string, off: string) =>
  bodyLines((line) =>
    line
      .split('\t')
      .map((text) => {
        const rest = text.replace(ON, '').replace(OFF, '');
        return /<input/iu.test(rest) || !ON.test(text) ? text : text.replace(ON, on).replace(OFF, off);
      })
      .join('\t'),
  );

/** Spellings of numbers, letters and boxes. */
export const SPELLINGS: readonly Variant[] = [
  { name: '(1) for ①', apply: renumbered((n) => `(${n})`) },
  { name: '1. for ①', apply: renumbered((n) => `${n}.`) },
  { name: '1 for ①', apply: renumbered((n) => `${n} `) },
  { name: '◎ for ①', apply: renumbered(() => '◎') },
  { name: '○ for ①', apply: renumbered(() => '○') },
  { name: 'no number for ①', apply: renumbered(() => '') },
  { name: '① with a space', apply: renumbered((n) => `${CIRCLED[n - 1]} `) },
  { name: 'ⓛ read as a bullet', apply: renumbered(() => '・') },
  { name: 'I for Ⅰ', apply: sectionsAs((n) => LATIN[n - 1] ?? '') },
  { name: 'Ⅰ．', apply: sectionsAs((n) => `${ROMAN[n - 1]}．`) },
  { name: '1 for Ⅰ', apply: sectionsAs((n) => String(n)) },
  { name: 'Ⅰ for I', apply: sectionsAs((n) => ROMAN[n - 1] ?? '') },
  { name: 'full-width letters', apply: toWide },
  { name: 'half-width letters', apply: (text) => text.replace(/[！-～]/gu, (letter) => letter.normalize('NFKC')) },
  { name: 'no ※', apply: bodyLines((line) => line.replace(/[ 　]*※(?=\t|<|$|[(（]7|[(（]７)/gu, '')) },
  { name: '* for ※', apply: bodyLines((line) => line.replace(/※(?=\t)/gu, '*')) },
  {
    name: 'CRLF, NBSP and a mark at the head',
    apply: (text) =>
      `\ufeff${text
        .replace(/ /gu, '\u00a0')
        .replace(/(?<=<[a-z]+)\u00a0(?=[^<>]*>)|(?<=^#+)\u00a0/gmu, ' ')
        .replace(/\n/gu, '\r\n')}`,
  },
  { name: '[○] without a space', apply: boxesAs('[○]', '[ ]') },
  { name: '[ ○ ] full-width', apply: boxesAs('［　○　］', '［　　］') },
  { name: '☑ and ☐', apply: boxesAs('☑', '☐') },
  { name: '☑ and □', apply: boxesAs('☑', '□') },
  { name: '■ and □', apply: boxesAs('■', '□') },
  { name: '[✓]', apply: boxesAs('[✓]', '[ ]') },
  { name: '[レ]', apply: boxesAs('[レ]', '[　]') },
  { name: '[v]', apply: boxesAs('[v]', '[]') },
  { name: '[x]', apply: boxesAs('[x]', '[ ]') },
  { name: '[O]', apply: boxesAs('[O]', '[ ]') },
  { name: '[0]', apply: boxesAs('[0]', '[ ]') },
  { name: '(○)', apply: boxesAs('(○)', '( )') },
  { name: '〔○〕', apply: boxesAs('〔○〕', '〔 〕') },
  { name: '【○】', apply: boxesAs('【○】', '【　】') },
  {
    name: 'fields in brackets',
    apply: boxesAs('[ <input type="checkbox" checked="checked"/> ]', '[ <input type="checkbox"/> ]'),
  },
  { name: 'fields', apply: boxesAs('<INPUT TYPE="checkbox" CHECKED>', '<INPUT TYPE="checkbox">') },
  { name: 'entities', apply: boxesAs('&#9745;', '&#9744;') },
];
