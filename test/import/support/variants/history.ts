import { halves, inHistory, toWide, type Variant } from './variant.ts';

const DATED = /^(?:<p>)?\s*(?:令和|平成)\s*[\d０-９元]{1,2}年/u;
const isDated = (cells: readonly string[]): boolean => DATED.test(cells[0] ?? '');
const six = (cells: readonly string[]): boolean =>
  isDated(cells) && cells.length === 6 && /^(?:<p>)?事[前後]/u.test(cells[4] ?? '');

/** The head of the table again before each sixth row, with the heading above it or without. */
const headOnEachPage =
  (withHeading: boolean): Variant['apply'] =>
  (text) => {
    const { body, history } = halves(text);
    const heads = [
      ...(withHeading ? [history[0] ?? ''] : []),
      '変更日\t項目\t変更前の記載\t変更後の記載\t提出時期\t提出時期に係る説明',
    ];
    let rows = 0;
    return [
      ...body,
      ...history.flatMap((line) =>
        isDated(line.split('\t')) && (rows += 1) % 6 === 0 ? ['', '', '', ...heads, line] : [line],
      ),
    ].join('\n');
  };

/** The change history. */
export const HISTORY: readonly Variant[] = [
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
  { name: 'the head of the table on each page', apply: headOnEachPage(false) },
  { name: 'the heading of the history on each page', apply: headOnEachPage(true) },
  {
    name: 'the head of the table broken',
    apply: (text) =>
      text.replace('提出時期に係る説明', '提出時期に<br>係る説明').replace('変更前の記載\t', '変更前の<br>記載\t'),
  },
  { name: 'no head of the table', apply: (text) => text.replace(/^変更日\t.*\n/gmu, '') },
];
