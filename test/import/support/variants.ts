import { walk } from '../../../src/forms/keys.ts';
import type { Form, FormNode } from '../../../src/forms/types.ts';
import { foldLabel } from '../../../src/text/fold.ts';

/** Another print of the same document, made of an OCR text by a mechanical change. */
export interface Variant {
  name: string;
  apply: (text: string, form: Form) => string;
}

const HISTORY_HEAD = /^変更日\t項目/u;

/** The lines before the change history, and the history with its heading. */
function halves(text: string): { body: string[]; history: string[] } {
  const lines = text.split('\n');
  const head = lines.findIndex((line) => HISTORY_HEAD.test(line));
  const heading = lines.slice(0, Math.max(0, head)).findLastIndex((line) => line.trim() !== '');
  const from = head < 0 ? lines.length : heading;
  return { body: lines.slice(0, from), history: lines.slice(from) };
}

type EachRow = (cells: string[], line: string) => string | string[];

const eachRow = (lines: string[], change: EachRow): string[] =>
  lines.flatMap((line) => (line.includes('\t') ? change(line.split('\t'), line) : [line]));

/** Changes the table rows before the history. */
const inBody =
  (change: EachRow) =>
  (text: string): string => {
    const { body, history } = halves(text);
    return [...eachRow(body, change), ...history].join('\n');
  };

/** Changes the table rows of the history. */
const inHistory =
  (change: EachRow) =>
  (text: string): string => {
    const { body, history } = halves(text);
    return [...body, ...eachRow(history, change)].join('\n');
  };

const bodyLines =
  (change: (line: string, at: number) => string | string[]) =>
  (text: string): string => {
    const { body, history } = halves(text);
    return [...body.flatMap((line, at) => change(line, at)), ...history].join('\n');
  };

const bare = (cell: string): string => cell.replace(/<[^<>]*>|\*\*/gu, '').trim();

/** Folded labels of a form, with their numbers; blocks end in a digit. */
function labelsOf(form: Form): Map<string, FormNode> {
  const labels = new Map<string, FormNode>();
  for (const node of walk(form))
    if (!node.onHeading)
      for (const label of [node.label, ...node.aliases]) {
        labels.set(foldLabel((node.number ?? '') + label), node);
        if (!labels.has(foldLabel(label))) labels.set(foldLabel(label), node);
      }
  return labels;
}

const nodeOf = (cell: string, labels: ReadonlyMap<string, FormNode>): FormNode | null =>
  labels.get(foldLabel(bare(cell))) ?? null;

const isPart = (words: string): boolean => foldLabel(words).length >= 4;

/** Where a cell narrower than its label breaks it: behind 12 letters, not inside a bracket's edge. */
function broken(label: string): [string, string] | null {
  const words = bare(label);
  if (words.length < 14) return null;
  const [head, tail] = [words.slice(0, 12), words.slice(12)];
  return isPart(head) && isPart(tail) ? [head, tail] : null;
}

const isTable = (line: string): boolean => line.includes('\t');

/** Runs of rows become HTML tables. */
function toTables(text: string, print: (rows: string[][]) => string): string {
  const out: string[] = [];
  let rows: string[][] = [];
  const close = (): void => {
    if (rows.length > 0) out.push(print(rows));
    rows = [];
  };
  for (const line of text.split('\n')) {
    if (isTable(line)) rows.push(line.split('\t'));
    else {
      close();
      out.push(line);
    }
  }
  close();
  return out.join('\n');
}

const cell = (text: string): string => `<td>${text}</td>`;
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

/** ASCII as full-width letters, outside of tags. */
const toWide = (text: string): string =>
  text
    .split(/(<[^<>]*>|&[a-z]+;|[\t\n]|^#+ |\*\*)/mu)
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part.replace(/[!-~]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)),
    )
    .join('');

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

/** A line between two rows every so many lines, with a page's worth of blank lines or none. */
const between =
  (every: number, print: (page: number) => string[]) =>
  (text: string): string => {
    const out: string[] = [];
    let rows = 0;
    for (const line of text.split('\n')) {
      if (line.includes('\t') && !/^(?:[\t\s]|\(?別添)/u.test(line)) {
        if (rows > 0 && rows % every === 0) out.push(...print(rows / every));
        rows += 1;
      }
      out.push(line);
    }
    return out.join('\n');
  };

const DATED = /^(?:<p>)?\s*(?:令和|平成)\s*[\d０-９元]{1,2}年/u;
const isDated = (cells: readonly string[]): boolean => DATED.test(cells[0] ?? '');
const six = (cells: readonly string[]): boolean =>
  isDated(cells) && cells.length === 6 && /^(?:<p>)?事[前後]/u.test(cells[4] ?? '');

const LIST = /\s*(?:<[^<>]*>|\s)*(?:[<＜]|&lt;)\s*選択肢\s*(?:[>＞]|&gt;)(?!.*件).*$/su;

/** Prints of a page's layout, of its tables. */
const TABLES: Variant[] = [
  {
    name: 'rows of a Markdown table',
    apply: (text) =>
      toTables(text, (rows) =>
        rows.map((row) => `| ${row.map((t) => t.replace(/\|/gu, '\\|')).join(' | ')} |`).join('\n'),
      ),
  },
  {
    name: 'Markdown tables with a rule below their first row',
    apply: (text) =>
      toTables(text, ([head = [], ...rows]) =>
        [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'),
      ),
  },
  {
    name: 'HTML tables, a row a line',
    apply: (text) =>
      toTables(
        text,
        (rows) => `<table>\n${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n')}\n</table>`,
      ),
  },
  {
    name: 'HTML tables, a cell a line',
    apply: (text) =>
      toTables(
        text,
        (rows) =>
          `<table border="1">\n<tbody>\n${rows.map((row) => `<tr>\n${row.map((t) => `  ${cell(t)}`).join('\n')}\n</tr>`).join('\n')}\n</tbody>\n</table>`,
      ),
  },
  {
    name: 'HTML tables on one line',
    apply: (text) =>
      toTables(
        text,
        (rows) =>
          `<TABLE>${rows.map((row) => `<TR>${row.map((t) => `<TD colspan="2">${t}</TD>`).join('')}</TR>`).join('')}</TABLE>`,
      ),
  },
  {
    name: 'HTML tables without empty cells, heads as th',
    apply: (text) =>
      toTables(
        text,
        (rows) =>
          `<table>\n${rows.map((row) => `<tr>${row.map((t, at) => (at === 0 ? `<th>${t}</th>` : cell(t))).join('')}</tr>`).join('\n')}\n</table>`,
      ),
  },
  { name: 'empty cells in front', apply: inBody((cells) => ['', ...cells].join('\t')) },
  { name: 'empty cells between', apply: inBody((cells) => cells.join('\t\t')) },
  {
    name: 'no empty cells at the end',
    apply: inBody((_, line) => (line.replace(/\t+$/u, '').includes('\t') ? line.replace(/\t+$/u, '') : line)),
  },
  {
    name: 'label and value in one cell',
    apply: inBody((cells) => [cells.filter((t) => t !== '').join(' '), ''].join('\t')),
  },
  { name: 'label and value on one line', apply: inBody((cells) => cells.filter((t) => t !== '').join(' ')) },
  { name: 'a line a cell', apply: inBody((cells) => cells.filter((t) => t !== '')) },
  {
    name: 'a line a cell, blank lines between',
    apply: inBody((cells) => cells.filter((t) => t !== '').flatMap((t) => [t, ''])),
  },
  {
    name: 'the number in a cell of its own',
    apply: inBody((cells) => {
      const at = cells.findIndex((t) => t !== '');
      const [, number, rest] = /^([①-⑳]|\d{1,2}[.．])\s*(\S.*)$/su.exec(bare(cells[at] ?? '')) ?? [];
      return number === undefined
        ? cells.join('\t')
        : [...cells.slice(0, at), number, rest, ...cells.slice(at + 1)].join('\t');
    }),
  },
  {
    name: 'the number of a block in a cell of its own',
    apply: bodyLines((line) =>
      line.replace(/^(#* ?)(?:<b>)?(システム|委託事項|提供先|移転先)([\d０-９]{1,2})(?:<\/b>)?(?=\t|$)/u, '$1$2\t$3'),
    ),
  },
  {
    name: 'a long label over two rows, the value beside its head',
    apply: (text, form) => {
      const labels = labelsOf(form);
      return inBody((cells) => {
        const at = cells.findIndex((t) => t !== '');
        const parts = nodeOf(cells[at] ?? '', labels) ? broken(cells[at] ?? '') : null;
        if (!parts) return cells.join('\t');
        return [
          [...cells.slice(0, at), parts[0], ...cells.slice(at + 1)].join('\t'),
          [...cells.slice(0, at), parts[1], ...cells.slice(at + 1).map(() => '')].join('\t'),
        ];
      })(text);
    },
  },
  {
    name: 'a long label over two rows, the value beside its tail',
    apply: (text, form) => {
      const labels = labelsOf(form);
      return inBody((cells) => {
        const at = cells.findIndex((t) => t !== '');
        const parts = nodeOf(cells[at] ?? '', labels) ? broken(cells[at] ?? '') : null;
        if (!parts) return cells.join('\t');
        return [
          [...cells.slice(0, at), parts[0], ...cells.slice(at + 1).map(() => '')].join('\t'),
          [...cells.slice(0, at), parts[1], ...cells.slice(at + 1)].join('\t'),
        ];
      })(text);
    },
  },
  {
    name: 'long labels broken inside their cell',
    apply: (text, form) => {
      const labels = labelsOf(form);
      return inBody((cells) =>
        cells
          .map((t) => {
            const parts = nodeOf(t, labels) ? broken(t) : null;
            return parts ? parts.join('<br>') : t;
          })
          .join('\t'),
      )(text);
    },
  },
  {
    name: 'long headings over two lines',
    apply: (text, form) => {
      const labels = labelsOf(form);
      return bodyLines((line) => {
        const words = line.replace(/^[#*\s]+|[*\s]+$/gu, '');
        const parts = !line.includes('\t') && nodeOf(words, labels) ? broken(words) : null;
        return parts ?? line;
      })(text);
    },
  },
  {
    name: 'each row of a table between blank lines',
    apply: inBody((_, line) => ['', line, '']),
  },
];

/** Rows whose label is lost, one in so many; what they say may be unplaced, and must never be another item's. */
export const LOST_LABELS: readonly Variant[] = [3, 5, 8].map((every) => ({
  name: `the label of one row in ${every} lost`,
  apply: (text, form) => {
    const labels = labelsOf(form);
    let rows = 0;
    return inBody((cells) => {
      const at = cells.findIndex((t) => t !== '');
      const node = nodeOf(cells[at] ?? '', labels);
      const isItem = node !== null && node.type !== null && node.repeat === null && node.parent?.special !== 'cover';
      if (!isItem || cells.slice(at + 1).every((t) => t === '')) return cells.join('\t');
      rows += 1;
      return rows % every === 0 ? [...cells.slice(0, at), '', ...cells.slice(at + 1)].join('\t') : cells.join('\t');
    })(text);
  },
}));

/** Spellings of numbers, letters and boxes. */
const SPELLINGS: Variant[] = [
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

/** Lists of options. */
const OPTIONS: Variant[] = [
  {
    name: 'the list of options dropped',
    apply: inBody((cells) => {
      const at = cells.findIndex((t) => LIST.test(t));
      return at < 0
        ? cells.join('\t')
        : cells.map((t, place) => (place < at ? t : place === at ? t.replace(LIST, '') : '')).join('\t');
    }),
  },
  {
    name: 'options in rows below',
    apply: inBody((cells) => {
      const at = cells.findIndex((t) => LIST.test(t) && !/<t[dr]|件/u.test(t));
      if (at < 0 || cells.slice(at + 1).some((t) => t !== '')) return cells.join('\t');
      const list = bare((cells[at] ?? '').replace(/&lt;/gu, '＜').replace(/&gt;/gu, '＞'));
      const start = list.search(/[<＜]\s*選択肢/u);
      if (start < 0) return cells.join('\t');
      const options = list
        .slice(start)
        .split(/(?=(?<![\d,])\d{1,2}\) )/u)
        .map((t) => t.trim());
      const pad = cells.slice(0, at).map(() => '');
      const value = (cells[at] ?? '').replace(LIST, '');
      return [[...cells.slice(0, at), value].join('\t'), ...options.map((option) => [...pad, option, ''].join('\t'))];
    }),
  },
  {
    name: 'options without 選択肢',
    apply: bodyLines((line) => line.replace(/(?:[<＜]|&lt;)\s*選択肢\s*(?:[>＞]|&gt;)/gu, ' ')),
  },
  {
    name: '「 」 around the value',
    apply: inBody((cells) =>
      cells.map((t) => (LIST.test(t) ? t.replace(/\[\s*([^[\]<>]{2,40}?)\s*\]/u, '「$1」') : t)).join('\t'),
    ),
  },
  {
    name: 'the value with the number of its option',
    apply: inBody((cells) =>
      cells
        .map((t) => {
          const value = /\[\s*([^[\]<>]{2,40}?)\s*\]/u.exec(t)?.[1];
          if (value === undefined || !LIST.test(t)) return t;
          const number = new RegExp(`(\\d{1,2})\\)\\s*${value.replace(/[()（）]/gu, '.')}`, 'u').exec(t)?.[1];
          return number === undefined ? t : t.replace(/\[\s*/u, `[ ${number}) `);
        })
        .join('\t'),
    ),
  },
  {
    name: 'the value in a cell of its own',
    apply: inBody((cells) =>
      cells
        .flatMap((t) => {
          const at = t.search(/(?:[<＜]|&lt;)\s*選択肢/u);
          return at > 0 && !/<(?:p|div|td|table)/u.test(t) ? [t.slice(0, at), t.slice(at)] : [t];
        })
        .join('\t'),
    ),
  },
  {
    name: 'brackets in cells of their own',
    apply: inBody((cells) =>
      cells
        .flatMap((t) => {
          const found = /^\[\s*([^[\]<>]{2,40}?)\s*\]\s*(?=[<＜])/u.exec(t);
          return found ? ['[', found[1] ?? '', ']', t.slice(found[0].length)] : [t];
        })
        .join('\t'),
    ),
  },
  {
    name: 'the list before the value',
    apply: inBody((cells) =>
      cells
        .map((t) => {
          const found = /^(\[\s*[^[\]<>]{2,40}?\s*\])\s*([<＜]\s*選択肢\s*[>＞].*?)((?:\(\s*\d*\s*\)\s*件)?)$/su.exec(
            t,
          );
          return found ? `${found[2]} ${found[1]}${found[3]}` : t;
        })
        .join('\t'),
    ),
  },
];

/** What a page prints beside the form. */
const PAGES: Variant[] = [
  { name: '- 3 - between rows', apply: between(9, (page) => ['', `- ${page} -`, '']) },
  { name: '3/20 between rows', apply: between(9, (page) => ['', `${page} / 120`, '']) },
  { name: 'page comments', apply: between(9, (page) => ['', `<!-- page ${page} -->`, '']) },
  { name: 'form feeds', apply: between(9, () => ['\f']) },
  { name: '=== Page 3 ===', apply: between(9, (page) => ['', `=== Page ${page} ===`, '']) },
  { name: '--- 3 ---', apply: between(9, (page) => ['', `--- ${page} ---`, '']) },
  { name: '[Page 3]', apply: between(9, (page) => ['', `[Page ${page}]`, '']) },
  { name: '## Page 3', apply: between(9, (page) => ['', `## Page ${page}`, '']) },
  { name: '## 3ページ', apply: between(9, (page) => ['', `## ${page}ページ`, '']) },
  { name: 'P.3', apply: between(9, (page) => ['', `P.${page}`, '']) },
  { name: 'a number alone', apply: between(9, (page) => ['', `${page}`, '']) },
  {
    name: 'the title of the form on each page',
    apply: (text, form) => between(9, () => ['', `特定個人情報保護評価書（${form.name}）`, ''])(text),
  },
  { name: 'a rule between pages', apply: between(9, () => ['', '---', '']) },
  {
    name: 'a running head of the document',
    apply: between(7, (page) => ['', '', '', '', `例示の事務　評価書の控え　${page}`, '']),
  },
  { name: 'blank lines as of a page break', apply: between(5, () => ['', '', '', '', '']) },
];

/** Headings. */
const HEADINGS: Variant[] = [
  { name: 'headings as bare lines', apply: (text) => text.replace(/^#{1,6} /gmu, '') },
  { name: 'headings in bold', apply: (text) => text.replace(/^#{1,6} (.*)$/gmu, '**$1**') },
  { name: 'headings as rows', apply: (text) => text.replace(/^#{1,6} (.*)$/gmu, '$1\t\t') },
  { name: 'headings all of one level', apply: (text) => text.replace(/^#{1,6} /gmu, '## ') },
  {
    name: 'each label a heading',
    apply: (text, form) => {
      const labels = labelsOf(form);
      return inBody((cells) => {
        const at = cells.findIndex((t) => t !== '');
        const node = nodeOf(cells[at] ?? '', labels);
        const rest = cells.slice(at + 1).filter((t) => t !== '');
        return node && rest.length <= 1 && !nodeOf(rest[0] ?? '', labels)
          ? [`#### ${bare(cells[at] ?? '')}`, '', ...rest, '']
          : cells.join('\t');
      })(text);
    },
  },
  {
    name: 'each label in bold',
    apply: (text, form) => {
      const labels = labelsOf(form);
      return inBody((cells) => cells.map((t) => (t !== '' && nodeOf(t, labels) ? `**${bare(t)}**` : t)).join('\t'))(
        text,
      );
    },
  },
  {
    name: 'the heading of a section twice',
    apply: bodyLines((line) => (/^#+ (?:[ⅠⅡⅢⅣⅤⅥ]|I{1,3}|I?VI?) /u.test(line) ? [line, '', line] : line)),
  },
];

/** The change history. */
const HISTORY: Variant[] = [
  {
    name: 'date and item in one cell',
    apply: inHistory((cells) =>
      six(cells) ? [`${cells[0]} ${cells[1]}`, ...cells.slice(2)].join('\t') : cells.join('\t'),
    ),
  },
  {
    name: 'timing and note in one cell',
    apply: inHistory((cells) =>
      six(cells) ? [...cells.slice(0, 4), `${cells[4]} ${cells[5]}`.trim()].join('\t') : cells.join('\t'),
    ),
  },
  {
    name: 'date and item, timing and note in one cell',
    apply: inHistory((cells) =>
      six(cells)
        ? [`${cells[0]} ${cells[1]}`, cells[2], cells[3], `${cells[4]} ${cells[5]}`.trim()].join('\t')
        : cells.join('\t'),
    ),
  },
  {
    name: 'cells in paragraphs',
    apply: inHistory((cells) => cells.map((t) => (t === '' || t.startsWith('<') ? t : `<p>${t}</p>`)).join('\t')),
  },
  {
    name: 'spaces in dates',
    apply: inHistory((cells) =>
      cells.map((t, at) => (at === 0 ? t.replace(/(\d+)([年月日])/gu, ' $1 $2') : t)).join('\t'),
    ),
  },
  {
    name: 'full-width dates',
    apply: inHistory((cells) => cells.map((t, at) => (at === 0 ? toWide(t) : t)).join('\t')),
  },
  {
    name: 'dates broken',
    apply: inHistory((cells) =>
      cells.map((t, at) => (at === 0 ? t.replace(/(月)(\d+日)/u, '$1<br>$2') : t)).join('\t'),
    ),
  },
  {
    name: 'an empty cell in front',
    apply: inHistory((cells) => (six(cells) ? ['', ...cells].join('\t') : cells.join('\t'))),
  },
  {
    name: 'an empty cell behind',
    apply: inHistory((cells) => (six(cells) ? [...cells, ''].join('\t') : cells.join('\t'))),
  },
  {
    name: 'the head of the table on each page',
    apply: (text) => {
      const { body, history } = halves(text);
      const head = '変更日\t項目\t変更前の記載\t変更後の記載\t提出時期\t提出時期に係る説明';
      let rows = 0;
      return [
        ...body,
        ...history.flatMap((line) =>
          isDated(line.split('\t')) && (rows += 1) % 6 === 0 ? ['', '', '', head, line] : [line],
        ),
      ].join('\n');
    },
  },
  {
    name: 'the heading of the history on each page',
    apply: (text) => {
      const { body, history } = halves(text);
      const head = '変更日\t項目\t変更前の記載\t変更後の記載\t提出時期\t提出時期に係る説明';
      let rows = 0;
      return [
        ...body,
        ...history.flatMap((line) =>
          isDated(line.split('\t')) && (rows += 1) % 6 === 0 ? ['', '', '', history[0] ?? '', head, line] : [line],
        ),
      ].join('\n');
    },
  },
  {
    name: 'the head of the table broken',
    apply: (text) =>
      text.replace('提出時期に係る説明', '提出時期に<br>係る説明').replace('変更前の記載\t', '変更前の<br>記載\t'),
  },
  { name: 'no head of the table', apply: (text) => text.replace(/^変更日\t.*\n/gmu, '') },
];

export const VARIANTS: readonly Variant[] = [...TABLES, ...SPELLINGS, ...OPTIONS, ...PAGES, ...HEADINGS, ...HISTORY];
