/** What users get who extract the text of a PDF themselves, made of the OCR print of a form (`label<TAB>value`, a row a line). */
export interface Extraction {
  name: string;
  apply: (text: string) => string;
}

/** Width of a value column, in characters. */
const WIDTH = 24;
const PAGE = 40;

const wrap = (text: string): string[] => text.match(new RegExp(`.{1,${WIDTH}}`, 'gu')) ?? [''];
const plain = (text: string): string =>
  text
    .replace(/<input[^<>]* checked>/gu, '○')
    .replace(/<[^<>]*>|\*\*|^#+ /gmu, '')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>');

const rowsOf = (text: string): string[][] =>
  plain(text)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t').filter((cell) => cell.trim() !== ''));

const paged = (blocks: readonly string[], between: string): string =>
  blocks.map((block, at) => (at > 0 && at % PAGE === 0 ? `\f${block}` : block)).join(between);

/** A label of a row of its own: the form prints its value below it. */
const hasOwnRow = (label: string): boolean => label.length > 28 || /^\d+\. /u.test(label);

/** Cell by cell, each a block; the label beside a text of several lines stands at the mid-height of its lines. */
const cells = (text: string): string[] =>
  rowsOf(text).flatMap(([label = '', ...values]) => {
    const lines = values.flatMap(wrap);
    if (hasOwnRow(label)) return [label, lines.join('\n')].filter((block) => block !== '');
    if (lines.length < 2) return [label, ...lines];
    const middle = Math.floor(lines.length / 2);
    return [lines.slice(0, middle).join('\n'), label, lines.slice(middle).join('\n')];
  });

const columns = (text: string): string[] =>
  rowsOf(text).flatMap(([label = '', ...values]) => {
    const lines = values.flatMap(wrap);
    const middle = Math.floor(lines.length / 2);
    if (lines.length === 0 || hasOwnRow(label)) return [label, ...lines];
    return lines.map((line, at) => `${(at === middle ? label : '').padEnd(30, ' ')}   ${line}`);
  });

const labelsFirst = (text: string): string[] => {
  const rows = rowsOf(text);
  const blocks: string[] = [];
  for (let at = 0; at < rows.length; at += PAGE / 2) {
    const page = rows.slice(at, at + PAGE / 2);
    blocks.push(...page.map(([label = '']) => label), ...page.flatMap(([, ...values]) => values));
  }
  return blocks;
};

const spaced = (text: string): string =>
  text.replace(
    /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu,
    '$1 ',
  );

export const EXTRACTIONS: readonly Extraction[] = [
  { name: 'cells as blocks, labels at mid-height', apply: (text) => paged(cells(text), '\n\n') },
  { name: 'cells as lines, labels at mid-height', apply: (text) => paged(cells(text), '\n') },
  { name: 'no page breaks', apply: (text) => cells(text).join('\n\n') },
  { name: 'columns of blanks', apply: (text) => paged(columns(text), '\n') },
  { name: 'all labels of a page, then all values', apply: (text) => paged(labelsFirst(text), '\n\n') },
  { name: 'a blank between all letters', apply: (text) => spaced(paged(cells(text), '\n\n')) },
  { name: 'no line breaks', apply: (text) => cells(text).join('') },
  { name: 'no line breaks but blanks', apply: (text) => cells(text).join(' ') },
];
