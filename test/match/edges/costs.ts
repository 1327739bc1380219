import { inferMarks } from '../../../src/import/infer.ts';
import { interpret } from '../../../src/import/interpret.ts';
import { observeRow } from '../../../src/import/place/observe-row.ts';
import type { SourceBlock } from '../../../src/import/types.ts';
import { LabelIndex } from '../../../src/match/labels/label-index.ts';
import { toLabelText } from '../../../src/match/labels/label-text.ts';
import { nearLabel } from '../../../src/match/labels/near-label.ts';
import type {
  CAPTION,
  CONTENT_COST,
  CUT_LABEL,
  LABEL_COST,
  NAMED_LABEL,
  ROW_LABEL,
} from '../../../src/match/thresholds.ts';
import type { FormNode } from '../../../src/forms/types.ts';
import { damage, edge, form, letters, node, weight, type Edges } from './support.ts';

const [words, old, short] = [letters(10), letters(10, 40), letters(4, 40)];
const item = node({ label: words, aliases: [old, short], number: '①' });
const section = node({ label: words, number: 'Ⅱ', type: null });

const costOf = (text: string, ...nodes: FormNode[]): number =>
  new LabelIndex(nodes.length === 0 ? [item] : nodes).candidates(text)[0]?.cost ?? Infinity;

export const labelCost: Edges<typeof LABEL_COST> = {
  alias: weight(() => costOf(`①${old}`), 0.1),
  misread: weight(() => costOf(`11${words}`, section), 0.2),
  unnumbered: weight(() => costOf(words), 0.3),
  // One letter of twenty breaks two of nineteen pairs.
  damaged: weight(() => (costOf(damage(letters(20), 5), node({ label: letters(20) })) * 19) / 2, 4.8),
  otherNumber: weight(() => costOf(`②${words}`), 0.7),
  shared: weight(() => costOf(`①${words} 値`), 0.5),
  short: weight(() => costOf(`${letters(3)} 値`, node({ label: letters(3) })) - 0.5, 0.4),
};

const row = (...texts: string[]): SourceBlock => ({
  kind: 'row',
  cells: texts.map((text) => ({ text, lines: [1, 1] })),
  lines: [1, 1],
});

/** An index of labels to which the item costs so much. */
function costing(cost: number, ...others: FormNode[]): LabelIndex {
  const index = new LabelIndex([item, ...others]);
  const candidates = index.candidates.bind(index);
  index.candidates = (text) => candidates(text).map((one) => (one.node === item ? { ...one, cost } : one));
  return index;
}

/** What it costs to take a text for words of a value. */
function contentCost(text: string, of: LabelIndex | FormNode = item): number {
  const index = of instanceof LabelIndex ? of : new LabelIndex([of]);
  return observeRow(row(text), false, index, null).options.find(({ kind }) => kind === 'content')?.cost ?? NaN;
}

export const contentCosts: Edges<typeof CONTENT_COST> = {
  whole: weight(() => contentCost(`①${words}`), 4),
  unnumbered: weight(() => contentCost(words) + 0.3, 3),
  sharedLong: weight(() => contentCost(`${letters(8)} 値`, node({ label: letters(8) })) + 0.5, 3.5),
  shared: weight(() => contentCost(`${letters(7)} 値`, node({ label: letters(7) })) + 0.5, 1.5),
  numbered: edge((cost) => contentCost(words, costing(cost)) > 3.5, 0.299, 0.3),
  // An older spelling with another number and a value costs 1.3.
  saved: weight(() => 3.5 - contentCost(`②${old} 値`), 1),
};

/** Whether words in the cell before a label are left out. */
const isCaption = (caption: string, label: FormNode, index = new LabelIndex([label])): boolean =>
  observeRow(row(caption, label.label), false, index, null).options.some(
    (option) => option.kind === 'label' && option.labels[0]?.node === label,
  );
const longer = node({ label: `${letters(4, 40)}${letters(8)}` });
/** Under a heading of its own, so that it heads no column beside the item. */
const heading = node({ label: letters(6, 90), type: null, children: [longer] });

export const captions: Edges<typeof CAPTION> = {
  longest: edge((count) => isCaption(letters(count), node({ label: letters(12) })), 6, 7),
  likely: edge((cost) => isCaption(short, longer, costing(cost, heading)), 0.5, 0.499),
};

const isCut = (text: string): boolean => nearLabel(toLabelText(text), 0, [node({ label: words })]) !== null;

export const cutLabel: Edges<typeof CUT_LABEL> = {
  shortest: edge((count) => isCut(words.slice(-count)), 2, 1),
  beginning: edge((count) => isCut(words.slice(0, count)), 4, 3),
  middle: edge((count) => isCut(words.slice(0, count - 2) + words.slice(-2)), 6, 5),
};

/** Whether a box that cannot be read is offered as ticked where the reason beside it names it. */
function isNamed(label: string, text: string): boolean {
  const [option] = node({
    label: '',
    marks: [
      {
        label,
        aliases: [],
        group: null,
        icon: null,
        takesText: false,
        takesCount: false,
        since: null,
        until: null,
      },
    ],
  }).marks;
  if (option === undefined) return false;
  const boxes = node({ label: '項目', type: 'marks', role: 'recorded', marks: [option], segment: '1', field: 'I-1' });
  const reason = node({ label: '妥当性', segment: '2', field: 'I-2' });
  const whole = form(node({ label: '概要', type: null, segment: 'I', field: 'I', children: [boxes, reason] }));
  const mark = { label, state: 'unclear', text: '', count: null, inferred: null } as const;
  const [entry] = inferMarks(
    [
      { key: 'I-1', field: 'I-1', label: '項目', value: { type: 'marks', marks: [mark] } },
      { key: 'I-2', field: 'I-2', label: '妥当性', value: { type: 'text', text } },
    ],
    [],
    whole,
  );
  return entry?.value?.type === 'marks' && entry.value.marks[0]?.inferred?.state === 'on';
}

export const namedLabel: Edges<typeof NAMED_LABEL> = {
  shortest: edge((count) => isNamed(letters(count), `${letters(count)}、のため`), 3, 2),
  // Twice the three letters and the gap hold the name with thirteen blanks inside it.
  gap: edge((blanks) => isNamed(letters(3), `${letters(1)}${' '.repeat(blanks)}${letters(2, 1)}、のため`), 13, 14),
};

export const rowLabel: Edges<typeof ROW_LABEL> = {
  longest: edge(
    (count) => {
      const parts = [row('①項目'), row('値'), row(`②${letters(count - 1)}`, letters(5, 200))].map((part, at) => ({
        ...part,
        lines: [at + 1, at + 1] as [number, number],
      }));
      const above = node({ label: '概要', number: 'Ⅰ', type: null, children: [node({ label: '項目', number: '①' })] });
      return interpret(parts, form(above)).unplaced.length > 0;
    },
    60,
    61,
  ),
};
