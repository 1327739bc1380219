import type { ChoiceValue, MarksValue, Value } from '../../../../src/assessment/types.ts';
import type { FormNode, MarkOption } from '../../../../src/forms/types.ts';
import type { Layout } from './layout.ts';
import type { Paper } from './paper.ts';

/** A cell inside the place of a value, before it is put on paper. */
interface Piece {
  text: string;
  /** Share of the width. */
  width: number;
}
type Line = Piece[];

const countOf = (count: number | null): Piece[] => [
  { text: '（', width: 1 },
  { text: count === null ? '' : String(count), width: 1 },
  { text: '） 件', width: 2 },
];

function choiceLines(value: ChoiceValue, node: FormNode, layout: Layout): { value: Line; options: Line[] } {
  const printed = value.value ?? '';
  const own: Line = {
    text: [{ text: `[ ${printed} ]`, width: 6 }],
    cells: [
      { text: '[', width: 1 },
      { text: printed, width: 6 },
      { text: ']', width: 1 },
    ],
    border: [{ text: printed, width: 6 }],
  }[layout.bracket];
  const options = value.options.map((option, at): Piece => ({ text: `${at + 1}) ${option}`, width: 4 }));
  const head: Piece = { text: '＜選択肢＞', width: 3 };
  const count = node.takesCount ? countOf(value.count) : [];
  const list: Line[] =
    layout.optionLines === 'row' ? [[head, ...options]] : [[head], ...options.map((option) => [option])];
  return { value: [...own, ...count], options: layout.options === 'none' ? [] : list };
}

function markPieces(mark: MarksValue['marks'][number], option: MarkOption | undefined, layout: Layout): Line {
  const sign = layout.signs[mark.state === 'on' ? 0 : 1];
  const box = /[○✓]|^$/u.test(sign) ? `[ ${sign} ]` : sign;
  const words = option?.takesText === true && !mark.label.includes('（') ? [`（ ${mark.text} ）`] : [];
  const count = option?.takesCount === true ? [`（ ${mark.count ?? ''} ）件`] : [];
  const label = [mark.label, ...words, ...count].join(' ');
  switch (layout.boxes) {
    case 'text-left':
    case 'one-cell':
      return [{ text: `${box} ${label}`, width: 6 }];
    case 'text-right':
      return [{ text: `${label} ${box}`, width: 6 }];
    case 'cells-left':
      return [
        { text: sign, width: 1 },
        { text: label, width: 6 },
      ];
    case 'cells-right':
      return [
        { text: label, width: 6 },
        { text: sign, width: 1 },
      ];
    case 'bracket-cells':
      return [
        { text: '[', width: 1 },
        { text: sign, width: 1 },
        { text: `] ${mark.label}`, width: 5 },
        ...(words.length > 0
          ? [
              { text: '（', width: 1 },
              { text: mark.text, width: 3 },
              { text: '）', width: 1 },
            ]
          : []),
        ...(count.length > 0 ? countOf(mark.count) : []),
      ];
  }
}

function markLines(value: MarksValue, node: FormNode, layout: Layout): Line[] {
  const lines: Line[] = [];
  let group: string | null = null;
  let onLine = 0;
  for (const mark of value.marks) {
    const option = node.marks.find(({ label }) => label === mark.label);
    const caption = option?.group ?? null;
    if (caption !== null && caption !== group) lines.push([{ text: `・${caption}`, width: 12 }]);
    if (onLine === 0 || onLine >= layout.perLine || caption !== group) {
      lines.push([]);
      onLine = 0;
    }
    group = caption;
    lines.at(-1)?.push(...markPieces(mark, option, layout));
    onLine += 1;
  }
  if (layout.boxes !== 'one-cell') return lines;
  return [[{ text: lines.map((line) => line.map(({ text }) => text).join('　')).join('\n'), width: 12 }]];
}

const textOf = (lines: readonly Line[]): string =>
  lines.map((line) => line.map(({ text }) => text).join(' ')).join('\n');

/** Puts lines of cells side by side into a place of the paper; gives how many rows they take. */
function putLines(paper: Paper, lines: readonly Line[], left: number, right: number, spacers: boolean): number {
  const widthOf = (line: Line): number => line.reduce((sum, { width }) => sum + width + (spacers ? 1 : 0), 0);
  // Columns stand below each other: a line with fewer cells leaves the rest of the width free.
  const total = Math.max(...lines.map(widthOf));
  for (const [at, line] of lines.entries()) {
    let x = left;
    for (const { text, width } of line) {
      const end = x + (width / total) * (right - left);
      paper.put(x, end, paper.y + at, paper.y + at + 1, text);
      x = end;
      if (!spacers) continue;
      const gap = x + (right - left) / total;
      paper.put(x, gap, paper.y + at, paper.y + at + 1, '');
      x = gap;
    }
  }
  return lines.length;
}

/** Words of a value in one cell, as layouts print them that put label and value together. */
export function valueText(value: Value | null, node: FormNode, layout: Layout): string {
  switch (value?.type) {
    case 'choice': {
      const lines = choiceLines(value, node, { ...layout, bracket: 'text' });
      return textOf([lines.value, ...lines.options]);
    }
    case 'marks':
      return textOf(markLines(value, node, { ...layout, boxes: 'text-left' }));
    case 'text':
      return value.text;
    case 'date':
    case 'none':
      return value.printed;
    default:
      return '';
  }
}

/** Puts a value between two columns from `paper.y` on; gives its height in rows. */
export function putValue(
  paper: Paper,
  value: Value | null,
  node: FormNode,
  layout: Layout,
  left: number,
  right: number,
): number {
  if (value?.type === 'marks') return putLines(paper, markLines(value, node, layout), left, right, layout.spacers);
  if (value?.type === 'choice') {
    const { value: own, options } = choiceLines(value, node, layout);
    if (layout.options === 'same-cell') {
      paper.put(left, right, paper.y, paper.y + 1, textOf([own, ...options]));
      return 1;
    }
    if (layout.options !== 'beside') {
      const lines = layout.options === 'above' ? [...options, own] : [own, ...options];
      return putLines(paper, lines, left, right, layout.spacers);
    }
    const middle = left + (right - left) / 2;
    const height = Math.max(1, options.length);
    let x = left;
    for (const { text, width } of own) {
      const end = x + (width / own.reduce((sum, piece) => sum + piece.width, 0)) * (middle - left);
      paper.put(x, end, paper.y, paper.y + height, text);
      x = end;
    }
    putLines(paper, options, middle, right, layout.spacers);
    return height;
  }
  const text = valueText(value, node, layout);
  const lines = text.split('\n');
  if (layout.cut === 'none' || lines.length < 2) {
    paper.put(left, right, paper.y, paper.y + 1, text);
    return 1;
  }
  paper.put(left, right, paper.y, paper.y + 1, lines.slice(0, 1).join('\n'));
  paper.put(left, right, paper.y + 1, paper.y + 2, lines.slice(1).join('\n'));
  return 2;
}
