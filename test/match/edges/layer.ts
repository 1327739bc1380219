import type { FormNode } from '../../../src/forms/types.ts';
import { isCoherent } from '../../../src/import/readers/pdf-text/coherence.ts';
import { isUnpaged } from '../../../src/import/readers/pdf-text/cut-at-headings.ts';
import { unreadHistory } from '../../../src/import/readers/pdf-text/changes.ts';
import type { PageItems } from '../../../src/import/readers/pdf-text/items.ts';
import { joinLines } from '../../../src/import/readers/pdf-text/join-lines.ts';
import { LabelKeys } from '../../../src/import/readers/pdf-text/labels.ts';
import { splitPages } from '../../../src/import/readers/pdf-text/pages.ts';
import { itemParts, textOf } from '../../../src/import/readers/pdf-text/parts.ts';
import { printedLabels } from '../../../src/import/readers/pdf-text/prove.ts';
import { segmentsOf } from '../../../src/import/readers/pdf-text/segments.ts';
import { hasOwnRow, measureWidths, sameWidth } from '../../../src/import/readers/pdf-text/widths.ts';
import { ocrReader } from '../../../src/import/readers/ocr/index.ts';
import { pdfTextReader } from '../../../src/import/readers/pdf-text.ts';
import type { LAYER_KIND, LAYER_LABEL, LAYER_READING, WRAPPED_LINE } from '../../../src/match/thresholds.ts';
import { BOX_FOR_WORDS, itemOf, page, token } from './layer-page.ts';
import { edge, form, letters, node, weight, type Edges } from './support.ts';

const resolved = (items: PageItems) => [{ items, left: [], entries: [] }];

function isUnderstood(unplaced: number): boolean {
  const [left, placed] = [token('text', letters(unplaced)), token('text', letters(1000 - unplaced))];
  return isCoherent(resolved(page([left, placed], [], [placed])));
}

/** Whether blocks are cells where so many of a thousand hold a text on another line than their label. */
function areCells(mixed: number): boolean {
  const tokens = Array.from({ length: 1000 }, (_, block) => [
    token('label', '項目', { block, row: 1 }),
    ...(block < mixed ? [token('text', '文', { block, row: 2 })] : []),
  ]).flat();
  return isCoherent(resolved(page(tokens, [], tokens)));
}

/** Whether a page of a hundred labels is read from top to bottom where so many stand in the form's order. */
function isOrdered(rising: number): boolean {
  const labels = Array.from({ length: 100 }, (_, at) => token('label', letters(3, at)));
  const items = labels.map((label) => itemOf(node({ label: label.key }), label));
  const out = 100 - rising;
  return segmentsOf(page([...labels.slice(out), ...labels.slice(0, out).reverse()], items)).some(
    (run) => run.pageOrdered,
  );
}

export const layerReading: Edges<typeof LAYER_READING> = {
  unplaced: edge(isUnderstood, 60, 61),
  mixed: edge(areCells, 250, 251),
  ordered: edge(isOrdered, 80, 79),
  page: edge(
    (count) => !isUnpaged({ lines: Array.from({ length: count }, () => ({ number: 1, text: '', block: 0 })) }),
    600,
    601,
  ),
  pageBreak: edge((blank) => splitPages(`一\n${'\n'.repeat(blank)}二`).length === 2, 3, 2),
};

/** Whether a text of so many lines, a tenth of them brackets torn from their boxes, is a text layer with others among them. */
const isLayer = (count: number, others: string[]): boolean =>
  pdfTextReader.fits({
    name: '1.txt',
    text: [...Array.from({ length: count - others.length }, (_, at) => (at % 10 === 0 ? '[' : '文')), ...others].join(
      '\n',
    ),
  }) > 0;

const fits = (text: string, reader = pdfTextReader): number => reader.fits({ name: '1.txt', text });
const TITLE = '特定個人情報保護評価書（基礎項目評価書）';

export const layerKind: Edges<typeof LAYER_KIND> = {
  otherKind: edge(
    (count) =>
      isLayer(
        10_000,
        Array.from({ length: count }, () => '甲\t乙'),
      ),
    200,
    201,
  ),
  markdown: edge(
    (count) =>
      isLayer(
        1000,
        Array.from({ length: count }, () => '|甲|'),
      ),
    2,
    3,
  ),
  form: weight(() => fits(TITLE), 0.5),
  torn: weight(() => fits('[') * 2, 0.5),
  tornLine: weight(() => fits(['[', ...Array.from({ length: 99 }, () => '文')].join('\n')) * 200, 10),
  tagged: weight(() => fits('<p>文</p>', ocrReader), 0.3),
};

/** Whether the lines of a cell are put together as one. */
const isOneLine = (lines: string[], least = 8): boolean => !joinLines(lines, least).includes('\n');
const ten = letters(10);
const thousand = letters(1000);
/** A half-width letter is half as wide. */
const halfLess = (count: number): string => `${letters(count - 1)}a`;

/** Whether a line of 15 letters goes on among so many of 20 and others of 17, a hundred and one in all. */
function isUsual(wide: number): boolean {
  const lines = [letters(15), ...Array.from({ length: 100 }, (_, at) => letters(at < 100 - wide ? 17 : 20))];
  return !joinLines(lines, 8).startsWith(`${letters(15)}\n`);
}

/** Whether words in the （ ） of a box that stand on two lines are put together. */
function isOneLineInBox(width: number): boolean {
  const [label, box, words] = [
    token('label', '項目'),
    token('box', '甲'),
    token('words', [letters(width), letters(width)]),
  ];
  const item = itemOf(node({ label: '項目', type: 'marks', marks: [BOX_FOR_WORDS] }), label);
  item.boxes.push({ option: BOX_FOR_WORDS, label: box, state: 'on', signs: [], words: [words], count: null });
  const [first] = itemParts(page([label, box, words], [item], [label, box, words]));
  return first?.part.kind === 'row' && first.part.cells[1]?.text.includes(letters(width) + letters(width)) === true;
}

const keys = new LabelKeys(form(node({ label: '項目' })));
const isOneLineInHistory = (width: number): boolean =>
  unreadHistory(
    [{ lines: [letters(width), letters(width)].map((text, at) => ({ number: at + 1, text, block: 0 })) }],
    keys,
  ).some((part) => part.kind === 'stray' && !part.text.includes('\n'));

export const wrappedLine: Edges<typeof WRAPPED_LINE> = {
  slack: edge((line: string) => isOneLine([ten, ten, ten, line, ten]), letters(8), halfLess(8)),
  slackShare: edge(
    (line: string) => isOneLine([thousand, thousand, thousand, line, thousand]),
    letters(880),
    halfLess(880),
  ),
  long: edge((line: string) => isOneLine([line, line, line, letters(200)]), letters(150), halfLess(150)),
  usual: edge(isUsual, 30, 31),
  cell: edge((count) => !textOf([token('text', [letters(count), letters(count)])]).includes('\n'), 20, 19),
  changeCell: edge(isOneLineInHistory, 8, 7),
  box: edge(isOneLineInBox, 12, 11),
  sameWidth: edge((width) => sameWidth(100, width), 93, 92.9),
  measured: edge(
    (count) =>
      measureWidths([{ node: node({ label: '項目' }), lines: Array.from({ length: count }, () => letters(30)) }])
        .column !== null,
    3,
    2,
  ),
};

/** Whether lines hold a label, or a caption printed downwards. */
const isFound = (kind: 'label' | 'caption', given: FormNode, lines: string[]): boolean =>
  new LabelKeys(form(node({ label: '概要', type: null, children: [given] })))
    .find(lines.map((text, at) => ({ number: at + 1, text, block: 0 })))
    .some((found) => found.kind === kind);

export const layerLabel: Edges<typeof LAYER_LABEL> = {
  ownRow: edge((count) => hasOwnRow(node({ label: letters(count) })), 29, 28),
  lines: edge(
    (count) =>
      isFound(
        'label',
        node({ label: letters(3 * count) }),
        Array.from({ length: count }, (_, at) => letters(3, at * 3)),
      ),
    6,
    7,
  ),
  caption: edge(
    (count) =>
      isFound('caption', node({ label: '項目', caption: letters(3 + count) }), [letters(3), letters(count, 3)]),
    2,
    3,
  ),
  within: edge((count) => printedLabels([node({ label: letters(count) })]).all.length > 0, 4, 3),
};
