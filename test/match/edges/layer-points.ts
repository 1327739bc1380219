import type { FormNode } from '../../../src/forms/types.ts';
import { placeChoices } from '../../../src/import/readers/pdf-text/choices.ts';
import { featuresOf } from '../../../src/import/readers/pdf-text/features.ts';
import type { Item } from '../../../src/import/readers/pdf-text/items.ts';
import { scanStretch } from '../../../src/import/readers/pdf-text/scan.ts';
import { orderPoints, segmentsOf } from '../../../src/import/readers/pdf-text/segments.ts';
import { placeTexts, pointsOf, positionPoints, type Knowledge } from '../../../src/import/readers/pdf-text/texts.ts';
import type { Token } from '../../../src/import/readers/pdf-text/token.ts';
import { widthPoints } from '../../../src/import/readers/pdf-text/widths.ts';
import type { FEATURE_POINTS, LAYER_WORDS, ORDER_POINTS, TEXT_POINTS } from '../../../src/match/thresholds.ts';
import { BOX_FOR_WORDS, itemOf, page, token } from './layer-page.ts';
import { edge, letters, node, weight, type Edges } from './support.ts';

const NOTHING: Knowledge = { widths: { row: null, column: null }, echoes: new Map() };
const groups = (...tokens: Token[]) => tokens.map((one) => ({ tokens: [one], between: [] as Item[] }));
const aim = (count: number): string => `${letters(count - 2)}ため`;

/** Whether a text of so many letters is placed by what it says before another one that says the same. */
function isDistinctive(count: number): boolean {
  const [label, one, other] = [token('label', '目的'), token('text', aim(count)), token('text', aim(80))];
  const item = itemOf(node({ label: '目的' }), label);
  placeTexts(page([token('print', ''), label, token('print', ''), one, other], [item]), groups(one, other), NOTHING);
  return item.values[0] === one;
}

/** The same of a text whose words are a sign, or which stands below two labels, the first one of a date. */
function isPlacedFirst(words: string): boolean {
  const [above, label, one] = [token('label', '時点'), token('label', '目的'), token('text', words)];
  const other = token('text', aim(80));
  const item = itemOf(node({ label: '目的' }), label);
  // The form prints the date behind the text: the labels are out of order, and none of them is weighed as a run.
  const items = [item, itemOf(node({ label: '時点', type: 'date' }), above)];
  const tokens = words.endsWith('ため')
    ? [above, label, token('print', ''), one, other]
    : [above, label, one, token('print', ''), other];
  placeTexts(page(tokens, items), groups(one, other), NOTHING);
  return item.values[0] === one;
}

/** Whether a text without a certain place may belong to the item with this label. */
function isPossible(label: string): boolean {
  const own = token('label', label);
  const texts = [token('text', letters(70)), token('text', letters(70, 100))];
  const left = placeTexts(
    page([own, token('print', ''), ...texts], [itemOf(node({ label }), own)]),
    groups(...texts),
    NOTHING,
  );
  return left.length === 2 && left[0]?.between.length === 1;
}

/** Whether a text of so many letters may stand in the （ ） of a box, beside which the item is not certain. */
function mayStandInBox(words: string): boolean {
  const [label, text] = [token('label', '目的'), token('text', words)];
  const item = itemOf(node({ label: '目的' }), label);
  const marks = itemOf(node({ label: '媒体', type: 'marks', marks: [BOX_FOR_WORDS] }), token('label', '媒体'));
  marks.boxes.push({
    option: BOX_FOR_WORDS,
    label: token('box', '甲'),
    state: 'doubtful',
    signs: [],
    words: [],
    count: null,
  });
  placeTexts(page([label, token('print', ''), text], [item, marks]), groups(text), NOTHING);
  return item.values.length === 0;
}

const pointsFor = (words: string | string[], given: Partial<FormNode>, knowledge = NOTHING): number => {
  const text = token('text', words);
  const item = itemOf(node({ label: '項目', ...given }), token('label', '項目'));
  return pointsOf(page([text], [item]), { tokens: [text], between: [] }, item, knowledge);
};
const echo = (count: number): number =>
  pointsFor(letters(count), {}, { ...NOTHING, echoes: new Map([['項目', new Set([letters(count)])]]) });

export const layerWords: Edges<typeof LAYER_WORDS> = {
  value: edge(
    (count) =>
      scanStretch(
        `[ ${letters(count)} ]`,
        { options: new Set(), listed: new Set(), boxes: new Map(), counts: false },
        false,
      ) !== null,
    40,
    41,
  ),
  boxWords: edge((count) => mayStandInBox(aim(count)), 40, 41),
  distinctive: edge(isDistinctive, 60, 61),
  // A sign is worth 2 points, a place below two labels 1.5.
  distinctivePoints: edge(isPlacedFirst, aim(20), letters(20)),
  // A text lacks words that most values have (1 point), or that nearly each has (2 points).
  possiblePoints: edge(isPossible, '宣言', 'ファイル名'),
  echo: edge((count) => echo(count) > 0, 4, 3),
  name: edge((count) => featuresOf(node({ label: '甲名' }), letters(count)) === 0, 60, 61),
};

/** Points of a text for the first of some items, by the labels before it in the layer. */
function pointsBehind(order: FormNode[], printed: (FormNode | null)[], of: FormNode): number {
  const labels = new Map(order.map((one) => [one, token('label', one.label)]));
  const items = order.map((one) => itemOf(one, labels.get(one) ?? null));
  const text = token('text', '文');
  const tokens = [
    ...printed.map((one) => (one === null ? token('print', '') : (labels.get(one) ?? token('print', '')))),
    text,
  ];
  const item = items.find((one) => one.node === of);
  return item ? positionPoints(page(tokens, items), text, item, segmentsOf(page(tokens, items))) : NaN;
}
const [one, two] = [node({ label: '甲' }), node({ label: '乙' })];
const inside = node({ label: '丙' });
const heading = node({ label: '丁', type: null, children: [inside] });
const sibling = [node({ label: '戊' }), node({ label: '己', type: 'choice' })] as const;
node({ label: '群', type: null, children: [...sibling] });

/** Points of a text for an item behind a choice without a value, or with one that has no details. */
function pointsBehindChoice(value: string | null, repeat: 'block' | null): number {
  const [choice, asked] = [node({ label: '有無', type: 'choice', options: ['有', '無'] }), node({ label: '項目' })];
  const above = node({ label: '先', type: null, repeat, children: [choice, asked] });
  const items = [itemOf(choice, token('label', '有無')), itemOf(asked, token('label', '項目'))];
  if (value !== null) items[0]?.values.push(token('value', value));
  const text = token('text', '文');
  const item = items.find(({ node: own }) => own === asked);
  return above.children.length === 2 && item
    ? pointsOf(page([text], items), { tokens: [text], between: [] }, item, NOTHING)
    : NaN;
}

/** Whether a text that stands below two labels and says what the first item says is certain beside a box that may hold it. */
function isCertainBesideBox(words: string): boolean {
  const [above, below, text] = [token('label', '目的'), token('label', '乙'), token('text', words)];
  const item = itemOf(node({ label: '目的' }), above);
  const marks = itemOf(node({ label: '媒体', type: 'marks', marks: [BOX_FOR_WORDS] }), token('label', '媒体'));
  marks.boxes.push({
    option: BOX_FOR_WORDS,
    label: token('box', '甲'),
    state: 'doubtful',
    signs: [],
    words: [],
    count: null,
  });
  // The second label is that of a date, which the text is not: its item has four points less.
  const items = [itemOf(node({ label: '乙', type: 'date' }), below), item, marks];
  placeTexts(
    page([above, ...(words.startsWith('甲') ? [token('print', '')] : [below]), text], items),
    groups(text),
    NOTHING,
  );
  return item.values.length === 1;
}

const wide = [letters(30), letters(30), letters(30)];
export const textPoints: Edges<typeof TEXT_POINTS> = {
  below: weight(() => pointsBehind([one], [one], one), 3),
  belowOneOfSeveral: weight(() => pointsBehind([two, one], [one, two], two), 1.5),
  aboveInColumn: weight(() => pointsBehind([two, one], [one, two], one), 0.5),
  belowHeading: weight(() => pointsBehind([heading, inside], [inside, null, heading], inside), 2),
  belowSibling: weight(() => pointsBehind([...sibling], [...sibling], sibling[0]), 2),
  echo: weight(() => echo(5), 6),
  fixed: weight(() => pointsFor('別紙を参照', { fixed: '別紙を参照' }), 6),
  date: weight(() => pointsFor('令和2年3月1日', { type: 'date' }), 3),
  noDate: weight(() => pointsFor('文', { type: 'date' }), -4),
  blankGroup: weight(() => pointsBehindChoice(null, 'block'), -2),
  negativeChoice: weight(() => pointsBehindChoice('再委託しない', null), -2),
  looksLikeLabel: weight(() => pointsFor(` ${letters(5)}`, {}), -3),
  // Below two labels the first one has half a point, a sign two: with 2.5 points an item is certain beside the box, with two it is not.
  inBox: edge(isCertainBesideBox, `乙${aim(20)}`, `甲${aim(20)}`),
  otherWidth: weight(() => widthPoints(wide, node({ label: '項目' }), { row: 30, column: 50 }), -4),
  unknownWidth: weight(() => widthPoints(wide, node({ label: '項目' }), { row: 30, column: null }), -2),
};

const features = (label: string, value: string, given: Partial<FormNode> = {}): number =>
  featuresOf(node({ label, ...given }), value);

export const featurePoints: Edges<typeof FEATURE_POINTS> = {
  proof: weight(() => features('宣言', '宣言する'), 3),
  sign: weight(() => features('目的', aim(9)), 2),
  lacksProof: weight(() => features('番号', letters(3)), -3),
  lacksSign: weight(() => features('ファイル名', letters(3)), -2),
  lacksWord: weight(() => features('宣言', letters(3)), -1),
  pageNumber: weight(() => features('対象', '12'), -6),
  dash: weight(() => features('名称', '－'), -2),
  longName: weight(() => features('名称', letters(61)), -4),
  sentence: weight(() => features('名称', `${letters(3)}。`), -3),
  blockText: weight(() => features('先', `${letters(3)}。`, { repeat: 'block' }), -4),
};

/** Points of the first of two texts for one of two items, behind their labels. */
function pointsInRun(place: number, pageOrdered: boolean): number {
  const labels = [token('label', '甲'), token('label', '乙')];
  const items = labels.map((label) => itemOf(node({ label: label.key }), label));
  const texts = [token('text', '文'), token('text', '文')];
  const [first] = texts;
  const item = items[place];
  if (first === undefined || item === undefined) return NaN;
  return orderPoints([{ labels, ordered: true, tokens: new Set(texts), pageOrdered }], texts, first, items, item);
}

/** Whether a chosen option is certain among two choices that have it. */
function isChosen(below: boolean, blank: (at: number) => boolean): boolean {
  const items = ['甲', '乙'].map((label) =>
    itemOf(node({ label, type: 'choice', options: ['有'] }), token('label', label)),
  );
  const [first, second] = items;
  const value = token('value', '有');
  const between = [...(below ? [] : [token('text', '文')]), value];
  placeChoices(page([second?.label ?? value, token('text', '文'), first?.label ?? value, ...between], items), (item) =>
    blank(items.indexOf(item)),
  );
  return items.some(({ values }) => values.length > 0);
}

export const orderPointsEdges: Edges<typeof ORDER_POINTS> = {
  inOrder: weight(() => pointsInRun(0, true), 3),
  inOrderHere: weight(() => pointsInRun(0, false), 1.5),
  outOfOrder: weight(() => pointsInRun(1, true), -1.5),
  // Below the label an item is three points ahead, or one where its group is blank; two make it certain.
  choiceBelow: edge((blank: boolean) => isChosen(true, (at) => blank && at === 0), false, true),
  choiceBlankGroup: edge((blank: boolean) => isChosen(false, (at) => blank && at === 1), true, false),
};
