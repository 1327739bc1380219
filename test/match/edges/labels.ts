import { fileAt } from '../../../src/changes/item-column/files.ts';
import { readItemColumn } from '../../../src/changes/item-column/read.ts';
import type { ItemTarget } from '../../../src/changes/item-column/reading.ts';
import { fitOf } from '../../../src/changes/item-column/evidence.ts';
import { findCovers } from '../../../src/import/covers.ts';
import { detectForm } from '../../../src/import/detect-form.ts';
import { interpret } from '../../../src/import/interpret.ts';
import { isLineOfLabel, observeRow } from '../../../src/import/place/observe-row.ts';
import { LabelKeys } from '../../../src/import/readers/pdf-text/labels.ts';
import { FormLabels } from '../../../src/import/readers/tables/form-labels.ts';
import { joinLabels } from '../../../src/import/place/join-labels.ts';
import type { SourceBlock } from '../../../src/import/types.ts';
import { LabelIndex } from '../../../src/match/labels/label-index.ts';
import { toLabelText } from '../../../src/match/labels/label-text.ts';
import { nearLabel } from '../../../src/match/labels/near-label.ts';
import { editsWithin } from '../../../src/match/similarity.ts';
import { DAMAGED_ITEM_LABEL } from '../../../src/match/thresholds.ts';
import type {
  BROKEN_LABEL,
  CELL_LABEL,
  DAMAGED_CELL_LABEL,
  DAMAGED_FILE_NAME,
  FORM_PRINT,
  ITEM_LABEL,
  LAYOUT_LABEL,
  LINE_LABEL,
  TELLING_LABEL,
} from '../../../src/match/thresholds.ts';
import type { FormNode } from '../../../src/forms/types.ts';
import { damage, damageEvery, edge, form, letters, node, type Edges } from './support.ts';

const isLikely = (label: string, text: string): boolean => {
  const index = new LabelIndex([node({ label })]);
  return index.candidates(text).some(({ cost }) => cost < index.likely);
};
const isFound = (label: string, text: string): boolean => new LabelIndex([node({ label })]).candidates(text).length > 0;

export const cellLabel: Edges<typeof CELL_LABEL> = {
  // Five wrong letters break ten pairs of 81, or of 80: they cost 0.593, or 0.6.
  likely: edge((count) => isLikely(letters(count), damage(letters(count), 3, 9, 15, 21, 27)), 82, 81),
  beside: edge((count) => isLikely(letters(count), `${letters(count)} 値`), 4, 3),
  shortest: edge((count) => isFound(letters(count), `${letters(count)} 値`), 2, 1),
};

export const damagedCellLabel: Edges<typeof DAMAGED_CELL_LABEL> = {
  share: edge((count) => isFound(letters(count), damage(letters(count), 3, 7)), 21, 20),
  shortest: edge((count) => isFound(letters(count), damage(letters(count), 0)), 8, 7),
};

/** Whether the pieces of a label, each in the first cell of a row, are put together. */
function isJoined(...pieces: string[]): boolean {
  const parts = pieces.map((text, at): SourceBlock => ({ kind: 'line', text, lines: [at + 1, at + 1] }));
  return joinLabels(parts, new LabelIndex([node({ label: pieces.join('') })])).length === 1;
}

export const brokenLabel: Edges<typeof BROKEN_LABEL> = {
  head: edge((count) => isJoined(letters(count), letters(6, 50)), 4, 3),
  rows: edge((count) => isJoined(...Array.from({ length: count }, (_, at) => letters(5, at * 10))), 4, 5),
};

const near = (text: string, ...labels: string[]): string[] =>
  nearLabel(
    toLabelText(text),
    0,
    labels.map((label) => node({ label })),
  )?.nodes.map(({ label }) => label) ?? [];

export const damagedItemLabel: Edges<typeof DAMAGED_ITEM_LABEL> = {
  share: edge(
    (count) => editsWithin(damageEvery(letters(count), 3, 250), letters(count), DAMAGED_ITEM_LABEL) !== null,
    1000,
    999,
  ),
  shortest: edge((count) => near(damage(letters(count), 2), letters(count)).length > 0, 5, 4),
};

/** What an item column with these words names in a form with two sections; `labels` stand in the second one. */
function readIn(text: string, first: string[], ...labels: string[]): ItemTarget[] {
  const items = (list: string[]) => list.map((label) => node({ label }));
  const sections = [
    node({ label: letters(7, 400), number: 'Ⅰ', type: null, children: items(first) }),
    node({ label: letters(7, 420), number: 'Ⅱ', type: null, children: items(labels) }),
  ];
  return readItemColumn(text, form(...sections), () => new Map());
}
const named = (...given: Parameters<typeof readIn>): string[] =>
  readIn(...given).flatMap(({ nodes }) => nodes.map(({ label }) => label));

const ten = letters(10);
const behindNoise = (count: number): string[] => named(`Ⅱ ${letters(3, 200)} ${letters(count)}`, [], letters(count));

export const itemLabel: Edges<typeof ITEM_LABEL> = {
  // A label of ten letters with one wrong is worth six: more than five right ones, less than seven.
  wrongLetter: edge((count) => near(damage(ten, 8), ten, letters(count)).join() === ten, 5, 6),
  shortened: edge((count) => near(letters(98) + letters(2, count - 2), letters(count)).length > 0, 300, 301),
  // One wrong letter costs four: ten letters are still good enough to be read before the right label behind them, nine are noise.
  good: edge(
    (count) => {
      const [wrong, right] = [letters(count), letters(5, 300)];
      return readIn(`Ⅱ ${damage(wrong, 4)} ${right}`, [], wrong, right)[0]?.certainty === 'near';
    },
    10,
    9,
  ),
  unexpected: edge((count) => behindNoise(count).includes(letters(count)), 4, 3),
  elsewhere: edge(
    (count) => named(`Ⅰ ${letters(count)}`, [letters(8, 200)], letters(count)).includes(letters(count)),
    6,
    5,
  ),
  // The shorter label is right; the longer one has a wrong letter, which costs four.
  muchLonger: edge(
    (count) => named(`Ⅱ ${damage(letters(count), 9)}`, [], letters(8), letters(count))[0] === letters(count),
    15,
    14,
  ),
  proof: edge(
    (count) =>
      fitOf(node({ label: '項目' }), ['a'], { before: '', after: letters(count), textsOf: () => [letters(count)] }) ===
      'equal',
    3,
    2,
  ),
};

const isFile = (printed: string, name: string): boolean =>
  fileAt(toLabelText(printed), 0, new Map([[1, [name]]]))?.file === 1;

export const damagedFileName: Edges<typeof DAMAGED_FILE_NAME> = {
  share: edge(
    (count) => isFile(`${damageEvery(letters(count - 4), 3, 7)}ファイル`, `${letters(count - 4)}ファイル`),
    28,
    27,
  ),
  shortest: edge((name: string) => isFile('ファイル', name), 'ワァイル', 'ァイル'),
};

const [first, second, old] = [letters(5), letters(5, 20), letters(5, 40)];
const labels = (given: Partial<FormNode> = {}): FormLabels =>
  new FormLabels(
    form(
      node({
        label: letters(7, 400),
        type: null,
        children: [node({ label: first, number: '①' }), node({ label: second, aliases: [old], number: '②', ...given })],
      }),
    ),
  );

/** The same where the second label costs so much, whatever it is printed like; the costs of real ones are ten or more times as far apart. */
function costing(cost: number): FormLabels {
  const made = labels();
  const { index } = made;
  const candidates = index.candidates.bind(index);
  index.candidates = (text) =>
    text.includes(second)
      ? candidates(`②${second}`).map((one) => ({ ...one, end: second.length, cost }))
      : candidates(text);
  return made;
}

export const layoutLabel: Edges<typeof LAYOUT_LABEL> = {
  alone: edge((cost) => costing(cost).of(second).length > 0, 0.3, 0.301),
  numbered: edge((cost) => costing(cost).isBeside(second, first), 0.199, 0.2),
  withValue: edge((cost) => costing(cost).of(`②${second} 値`).length > 0, 0.599, 0.6),
  unnumbered: edge((count) => labels({ label: letters(count, 60) }).of(letters(count, 60)).length > 0, 4, 3),
};

/** Whether lines of a text layer, each with the number of its block, hold a label. */
const isOnLines = (label: string, ...lines: [text: string, block: number][]): boolean =>
  new LabelKeys(form(node({ label, type: null })))
    .find(lines.map(([text, block], at) => ({ number: at + 1, text, block })))
    .some(({ kind }) => kind === 'label');

export const lineLabel: Edges<typeof LINE_LABEL> = {
  sharesLine: edge((count) => isOnLines(letters(count), [`${letters(count)} 値`, 0]), 4, 3),
  acrossBlocks: edge((count) => isOnLines(letters(count), [letters(4), 0], [letters(count - 4, 4), 1]), 8, 7),
  behindWords: edge((count) => isOnLines(letters(count), [`値 ${letters(count)}`, 0]), 6, 5),
};

/** Whether taking a label with its value for words of a text costs as much as where the label is no chance. */
function isTelling(label: string): boolean {
  const index = new LabelIndex([node({ label })]);
  const part: SourceBlock = { kind: 'line', text: `${label} 値`, lines: [1, 1] };
  const content = observeRow(part, false, index, null).options.find(({ kind }) => kind === 'content');
  return (content?.cost ?? 0) > 2;
}

/** Whether a row that begins like a heading is no value of the item above it. */
function isSetAside(count: number): boolean {
  const item = node({ label: first, number: '①' });
  const heading = node({ label: letters(count, 60), number: '2', type: null, children: [node({ label: second })] });
  const part = (text: string, line: number): SourceBlock => ({
    kind: 'row',
    cells: [{ text, lines: [line, line] }],
    lines: [line, line],
  });
  const parts = [part(`①${first}`, 1), part('値', 2), part(`2${letters(count, 60)}${letters(9, 300)}`, 3)];
  const section = node({ label: letters(7, 400), number: 'Ⅰ', type: null, children: [item, heading] });
  return interpret(parts, form(section)).unplaced.length > 0;
}

export const tellingLabel: Edges<typeof TELLING_LABEL> = {
  line: edge((count) => isLineOfLabel({ node: node({ label: letters(20) }), block: null, text: letters(count) }), 8, 7),
  withValue: edge((count) => isTelling(letters(count)), 8, 7),
  heading: edge(isSetAside, 11, 10),
};

/** Headings that the 重点 form alone prints. */
const OWN = ['4. 個人番号の利用', '5. 情報提供ネットワークシステムによる情報連携'];
const COVER = ['評価書番号', '評価書名', '評価実施機関名'];
const cover = node({
  label: '表紙',
  type: null,
  special: 'cover',
  children: COVER.map((label) => node({ label })),
});
const covers = (lines: string[]): number => findCovers(lines.join('\n'), form(cover)).length;

export const formPrint: Edges<typeof FORM_PRINT> = {
  headings: edge((count) => detectForm(OWN.slice(0, count).join('\n')) !== null, 2, 1),
  cover: edge((count) => covers(COVER.slice(0, count)) === 1, 3, 2),
  coverLines: edge(
    (count) => covers([...COVER.slice(0, 2), ...Array.from({ length: count }, () => '文'), ...COVER.slice(2)]) === 1,
    57,
    58,
  ),
};
