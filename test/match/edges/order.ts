import type { FormNode } from '../../../src/forms/types.ts';
import { BeamDecoder } from '../../../src/import/place/beam-decoder.ts';
import type { Interpretation, ObservedRow } from '../../../src/import/place/observe-row.ts';
import { placeLabels, type FormProgress } from '../../../src/import/readers/pdf-text/form-positions.ts';
import { LabelKeys, type LabelOccurrence } from '../../../src/import/readers/pdf-text/labels.ts';
import { labelPages } from '../../../src/import/readers/pdf-text/page.ts';
import type { LAYER_ORDER, LABEL_ORDER } from '../../../src/match/thresholds.ts';
import { edge, form, letters, node, weight, type Edges } from './support.ts';

const items = (name: string, count: number): FormNode[] =>
  Array.from({ length: count }, (_, at) => node({ label: `${name}${letters(3, at * 5)}` }));

const own = items('項', 9);
const inBlock = items('欄', 1);
const block = node({ label: '先', type: null, repeat: 'block', children: inBlock });
const grouped = items('群', 1);
const group = node({ label: '群', type: null, children: grouped });
const first = node({ label: '一', type: null, children: [...own, block, group] });
const history = node({ label: '変更箇所', type: null, special: 'changes' });
const annex = node({ label: '別添', type: null, special: 'annex' });
const inFile = items('録', 9);
const file = node({ label: '二', type: null, repeat: 'file', children: inFile });
const last = items('終', 2);
const second = node({ label: '三', type: null, children: last });
const whole = form(first, history, annex, file, second);

/** A label that is printed; `at` is a page break before it, a number that of its block. */
type Printed = FormNode | [FormNode, number | 'at page break'];

function observe(printed: Printed, content: number | null): ObservedRow {
  const [label, how] = Array.isArray(printed) ? printed : [printed, null];
  const options: Interpretation[] = [
    {
      kind: 'label',
      labels: [{ node: label, block: typeof how === 'number' ? how : null, text: label.label }],
      values: [],
      cost: 0,
      shared: false,
    },
  ];
  if (content !== null) options.push({ kind: 'content', values: [], cost: content });
  return {
    part: { kind: 'line', text: label.label, lines: [1, 1] },
    lines: [1, 1],
    gap: how === 'at page break',
    options,
  };
}

/** What the step to the last of some labels costs: the most that its being words of a value may cost without being cheaper. */
function stepCost(...labels: Printed[]): number {
  let [least, most] = [0, 100];
  for (let round = 0; round < 40; round += 1) {
    const cost = (least + most) / 2;
    const rows = labels.map((label, at) => observe(label, at === labels.length - 1 ? cost : null));
    if (new BeamDecoder(whole).find(rows).at(-1)?.option.kind === 'content') least = cost;
    else most = cost;
  }
  return least;
}

const at = (list: readonly FormNode[], place: number): FormNode => list[place] ?? node({ label: '' });
const [a, b, c, f] = [at(own, 0), at(own, 1), at(own, 2), at(own, 5)];
const only = at(inBlock, 0);
const afterJump = (): number => stepCost(a, c) - (stepCost(a, f) - stepCost(a, c)) / 3;

export const labelOrder: Edges<typeof LABEL_ORDER> = {
  first: weight(() => stepCost(f) / 6, 0.01),
  jump: weight(afterJump, 1),
  skipped: weight(() => (stepCost(a, f) - stepCost(a, c)) / 3, 0.03),
  atGap: weight(() => stepCost(a, [c, 'at page break']) / stepCost(a, c), 0.4),
  again: weight(() => stepCost(a, a), 2.2),
  headAgain: weight(() => stepCost(b, first), 1.5),
  headAgainAtGap: weight(() => stepCost(b, [first, 'at page break']), 0.6),
  backAmongSiblings: weight(() => stepCost(c, a), 3),
  back: weight(() => stepCost(at(grouped, 0), a), 6),
  blockBack: weight(() => stepCost([block, 3], [block, 2]), 5),
  blockSkipped: weight(() => stepCost([block, 1], only, [block, 3]), 0.3),
  unknownBlock: weight(() => stepCost(at(own, 8), only), 2.5),
  rest: weight(() => stepCost([block, 1], [block, 2]), 0.5),
  newSection: weight(() => stepCost(at(grouped, 0), history), 0.2),
  withoutHeading: weight(() => stepCost(file, at(inFile, 8), at(last, 0)) - 0.2, 1.5),
  // The next file costs 1.5, the same one 3.
  nextFile: edge((place) => stepCost(file, at(inFile, place), at(inFile, 0)) < 2, 7, 6),
  insideChanges: weight(() => stepCost(history, annex) - 0.2, 6),
  insideAnnex: weight(() => stepCost(annex, at(inFile, 0)) - 0.2 - 1.5, 2),
};

const found = (label: FormNode, given: Partial<LabelOccurrence> = {}): LabelOccurrence => ({
  kind: 'label',
  stretches: [],
  nodes: [label],
  number: null,
  loose: false,
  ...given,
});
const START: FormProgress = { node: null, block: null };
const stretch = (progress: FormProgress, ...labels: LabelOccurrence[]): number =>
  placeLabels(whole, labels, progress).cost;
const more = (given: LabelOccurrence): number => stretch(START, found(a), given) - stretch(START, found(a));
const stranger = node({ label: '他' });
const reached = { node: at(own, 3), block: null };

/** Whether a page is joined to the one before, whose labels it has, where it costs two labels and what so many places between cost. */
function isJoined(between: number): boolean {
  const labels = items('頁', 7 + between);
  for (const place of [2, 5]) Object.assign(at(labels, place), { number: '①' });
  const pageOf = (start: number, ...places: number[]) => ({
    lines: places.map((place, row) => ({ number: start + row, text: at(labels, place).label, block: start + row })),
  });
  const sheet = form(node({ label: '一', type: null, children: labels }));
  return labelPages([pageOf(1, 0, 1, 3, 4, 6), pageOf(9, 2, 5, 6 + between)], sheet, new LabelKeys(sheet)).length === 1;
}

export const layerOrder: Edges<typeof LAYER_ORDER> = {
  passed: weight(() => more(found(c)), 1),
  gap: weight(() => more(found(f)), 2.5),
  unplaced: weight(() => more(found(stranger)), 3),
  loose: weight(() => more(found(stranger, { loose: true })), 1),
  running: weight(() => stretch({ node: block, block: 1 }, found(only)) - 0.02, 0.5),
  far: weight(() => stretch(reached, found(at(own, 5))) - stretch(reached, found(at(own, 4))), 0.02),
  newFile: weight(() => stretch({ node: at(inFile, 3), block: null }, found(file)), 0.5),
  back: weight(() => stretch(reached, found(a)), 60),
  // Two labels without their number cost two, fifty places between one.
  split: edge(isJoined, 50, 49),
};
