import type { FormNode } from '../../forms/types.ts';
import { CAPTION, CONTENT_COST, TELLING_LABEL } from '../../match/thresholds.ts';
import { valuesOf } from '../../match/thresholds/threshold.ts';
import { foldLabel } from '../../text/fold.ts';
import { tidyLine } from '../../text/tidy.ts';
import type { SourceCell, Lines, SourceBlock } from '../types.ts';
import { isChangeHeader } from '../changes/rows.ts';
import type { LabelCandidate, LabelIndex } from '../../match/labels/label-index.ts';

/** A printed label: the node it names and its words. */
export interface RecognizedLabel {
  node: FormNode;
  block: number | null;
  text: string;
  /** Printed with （続き）: it stands on an earlier page already. */
  continued?: boolean;
}

/** Whether a printed label is one of several lines that make up the label of its node. */
export function isLineOfLabel({ node, text }: RecognizedLabel): boolean {
  const [whole, line] = [foldLabel(node.label), foldLabel(text)];
  return line.length >= TELLING_LABEL.line.value && line !== whole && whole.includes(line);
}

/** One way to read a part of the source. */
export type Interpretation =
  /** Labels from the outer to the inner one, and the cells behind them. */
  | { kind: 'label'; labels: RecognizedLabel[]; values: SourceCell[]; cost: number; shared: boolean }
  /** A row that heads columns: the row below holds the values. */
  | { kind: 'columns'; labels: (RecognizedLabel | null)[]; cost: number }
  /** A heading that a page prints again at its top: it opens nothing. */
  | { kind: 'again'; cost: number }
  /** Belongs to what stands above it. */
  | { kind: 'content'; values: SourceCell[]; cost: number };

/** A part of the source with the ways to read it. */
export interface ObservedRow {
  part: SourceBlock;
  lines: Lines;
  /** More than two blank lines stand before it: a page break, where labels and rows may be missing. */
  gap: boolean;
  options: Interpretation[];
}

const CONTENT = valuesOf(CONTENT_COST);

const isEmpty = (cell: SourceCell): boolean => cell.text === '';

/** Cells of a part; a heading or line is a single cell. */
export function cellsOf(part: SourceBlock): SourceCell[] {
  return part.kind === 'row' ? part.cells : [{ text: part.text, lines: part.lines }];
}

/** Words of this row: not empty, and not those of a cell above that reaches into it. */
export const isOwn = (cell: SourceCell): boolean => cell.text !== '' && cell.spanned !== true;

/** The words of a part, its cells run together. */
export const wordsOf = (part: SourceBlock): string => cellsOf(part).reduce((words, { text }) => words + text, '');

/** Whether a node stands below another one. */
export function descends(node: FormNode, ancestor: FormNode): boolean {
  for (let at = node.parent; at; at = at.parent) if (at === ancestor) return true;
  return false;
}

function printed(candidate: LabelCandidate, text: string): RecognizedLabel {
  return {
    node: candidate.node,
    block: candidate.block,
    text: tidyLine(text.slice(0, candidate.end)).replace(/[:：]$/u, ''),
    ...(candidate.continued ? { continued: true } : {}),
  };
}

/** Cells from the first one with words on. */
function fromFirstWord(cells: SourceCell[]): SourceCell[] {
  const first = cells.findIndex((cell) => !isEmpty(cell));
  return first < 0 ? [] : cells.slice(first);
}

function labelOptions(
  cells: SourceCell[],
  index: LabelIndex,
  outer: RecognizedLabel[],
  cost: number,
): Interpretation[] {
  const [head, ...rest] = cells;
  if (!head) return [];
  const options: Interpretation[] = [];
  for (const candidate of index.candidates(head.text)) {
    const parent = outer.at(-1);
    if (parent && !descends(candidate.node, parent.node)) continue;
    const labels = [...outer, printed(candidate, head.text)];
    const whole = candidate.end >= head.text.length;
    const total = cost + candidate.cost;
    const values = whole ? rest : [{ ...head, text: head.text.slice(candidate.end).trim() }, ...rest];
    // A heading without a value of its own may stand in one cell with the label below it.
    const below = whole ? fromFirstWord(rest) : candidate.node.type === null ? values : [];
    if (candidate.node.children.length > 0 && below.length > 0) {
      const inner = labelOptions(below, index, labels, total);
      options.push(...inner);
      if (inner.length > 0) continue;
    }
    options.push({ kind: 'label', labels, values, cost: total, shared: !whole });
  }
  return options;
}

/** A short caption beside the label it is part of (再委託 | ④再委託の有無) is left out, in a cell of its own or not. */
function withoutCaption(cells: SourceCell[], index: LabelIndex): SourceCell[] {
  const [caption, ...rest] = cells;
  const next = fromFirstWord(rest);
  const [label] = next;
  if (!caption) return cells;
  const behind = index.behindCaption(caption.text);
  if (behind !== null) return [{ ...caption, text: behind }, ...rest];
  const words = foldLabel(caption.text);
  if (!label || words.length > CAPTION.longest.value) return cells;
  if (index.candidates(caption.text).some(({ cost }) => cost < CAPTION.likely.value)) return cells;
  return index.candidates(label.text).some(({ node }) => foldLabel(node.label).includes(words)) ? next : cells;
}

/** The words of a single cell as cells, where several labels may stand side by side in it: 評価書番号　評価書名. */
function asColumns(cells: SourceCell[]): SourceCell[] {
  const [only, ...others] = cells.filter((cell) => !isEmpty(cell));
  const words = only && others.length === 0 ? only.text.split(/\s+/u) : [];
  return only && words.length > 1 ? words.map((text) => ({ ...only, text })) : cells;
}

/** 評価書番号 | 評価書名: several labels side by side, none inside the other. */
function columnOption(row: SourceCell[], index: LabelIndex): Interpretation | null {
  const cells = asColumns(row);
  const labels = cells.map((cell) => {
    const best = index.candidates(cell.text)[0];
    return best && best.end >= cell.text.length && best.node.type === 'text'
      ? { ...printed(best, cell.text), cost: best.cost }
      : null;
  });
  const named = labels.filter((label) => label !== null);
  const parents = new Set(named.map((label) => label.node.parent));
  if (named.length < 2 || parents.size !== 1 || named.length < cells.filter((cell) => !isEmpty(cell)).length)
    return null;
  return { kind: 'columns', labels, cost: Math.max(...named.map((label) => label.cost)) };
}

/** Whether a label at the head of a text is no chance: a long one, or one with its own circled number. */
function isDistinctive(label: RecognizedLabel | undefined): boolean {
  if (!label) return false;
  const { number } = label.node;
  return (
    foldLabel(label.text).length >= TELLING_LABEL.withValue.value ||
    (/^[①-⑳]$/u.test(number ?? '') && label.text.startsWith(number ?? ''))
  );
}

/** The ways to read one part. `changes`: the section of the change history; its column heads name it where its heading is lost. */
export function observeRow(part: SourceBlock, gap: boolean, index: LabelIndex, changes: FormNode | null): ObservedRow {
  const cells = cellsOf(part);
  const filled = withoutCaption(fromFirstWord(cells), index);
  const columns = columnOption(cells, index);
  const options: Interpretation[] = columns ? [columns] : labelOptions(filled, index, [], 0);
  if (changes && filled.length > 2 && isChangeHeader(filled)) {
    const labels = [{ node: changes, block: null, text: '' }];
    options.push({ kind: 'label', labels, values: [], cost: 0, shared: false });
  }
  let content = 0;
  for (const option of options) {
    if (option.kind === 'columns') content = CONTENT.whole;
    if (option.kind !== 'label') continue;
    const shared = isDistinctive(option.labels.at(-1)) ? CONTENT.sharedLong : CONTENT.shared;
    const whole = option.cost < CONTENT.numbered ? CONTENT.whole : CONTENT.unnumbered;
    const price = (option.shared ? shared : whole) - Math.min(option.cost, CONTENT.saved);
    content = Math.max(content, price);
  }
  options.push({ kind: 'content', values: cells, cost: content });
  return { part, lines: part.lines, gap, options };
}
