import { fileAt } from '../../../src/changes/item-column/files.ts';
import { readItemColumn } from '../../../src/changes/item-column/read.ts';
import type { Target } from '../../../src/changes/item-column/reading.ts';
import { fitOf } from '../../../src/changes/item-column/evidence.ts';
import { joinLabels } from '../../../src/import/place/join-labels.ts';
import type { Part } from '../../../src/import/types.ts';
import { LabelIndex } from '../../../src/match/labels/label-index.ts';
import { toLabelText } from '../../../src/match/labels/label-text.ts';
import { nearLabel } from '../../../src/match/labels/near-label.ts';
import type {
  BROKEN_LABEL,
  CELL_LABEL,
  DAMAGED_CELL_LABEL,
  DAMAGED_FILE_NAME,
  DAMAGED_ITEM_LABEL,
  ITEM_LABEL,
} from '../../../src/match/thresholds.ts';
import { damage, damageEvery, edge, form, letters, node, type Edges } from './support.ts';

const isLikely = (label: string, text: string): boolean => {
  const index = new LabelIndex([node({ label })]);
  return index.candidates(text).some(({ cost }) => cost < index.likely);
};
const isFound = (label: string, text: string): boolean => new LabelIndex([node({ label })]).candidates(text).length > 0;

export const cellLabel: Edges<typeof CELL_LABEL> = {
  likely: edge((count) => isLikely(letters(count), damage(letters(count), 3)), 17, 16),
  beside: edge((count) => isLikely(letters(count), `${letters(count)} 値`), 4, 3),
  shortest: edge((count) => isFound(letters(count), `${letters(count)} 値`), 2, 1),
};

export const damagedCellLabel: Edges<typeof DAMAGED_CELL_LABEL> = {
  share: edge((count) => isFound(letters(count), damage(letters(count), 3, 7)), 20, 19),
  shortest: edge((count) => isFound(letters(count), damage(letters(count), 3)), 8, 7),
};

/** Whether the pieces of a label, each in the first cell of a row, are put together. */
function isJoined(...pieces: string[]): boolean {
  const parts = pieces.map((text, at): Part => ({ kind: 'line', text, lines: [at + 1, at + 1] }));
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
  share: edge((count) => near(damageEvery(letters(count), 3, 10), letters(count)).length > 0, 40, 39),
  shortest: edge((count) => near(damage(letters(count), 2), letters(count)).length > 0, 5, 4),
};

/** What an item column with these words names in a form with two sections; `labels` stand in the second one. */
function readIn(text: string, first: string[], ...labels: string[]): Target[] {
  const items = (list: string[]) => list.map((label) => node({ label }));
  const sections = [
    node({ label: letters(7, 400), number: 'Ⅰ', type: null, children: items(first) }),
    node({ label: letters(7, 420), number: 'Ⅱ', type: null, children: items(labels) }),
  ];
  return readItemColumn(text, form(...sections), new Map());
}
const named = (...given: Parameters<typeof readIn>): string[] =>
  readIn(...given).flatMap(({ nodes }) => nodes.map(({ label }) => label));

const ten = letters(10);
const behindNoise = (count: number): string[] => named(`Ⅱ ${letters(3, 200)} ${letters(count)}`, [], letters(count));

export const itemLabel: Edges<typeof ITEM_LABEL> = {
  // A label of ten letters with one wrong is worth six: more than five right ones, less than seven.
  wrongLetter: edge((count) => near(damage(ten, 8), ten, letters(count)).join() === ten, 5, 6),
  shortened: edge((count) => near(letters(4) + letters(2, count - 2), letters(count)).length > 0 && count > 12, 18, 19),
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
