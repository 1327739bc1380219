import { walk } from '../../../forms/keys.ts';
import type { Form, FormNode } from '../../../forms/types.ts';
import { LabelTable } from '../../../match/labels/label-table.ts';
import { namesOf, spelledOf } from '../../../match/labels/spellings.ts';
import { LAYER_LABEL, LINE_LABEL, TITLE_LINE } from '../../../match/thresholds.ts';
import { fold, foldLabel } from '../../../text/fold.ts';
import { foldWithOffsets, type FoldedText } from '../../../text/offsets.ts';
import type { LayerLine } from './pages.ts';

/** A stretch of one line: index in the page, offsets in its text. */
export interface LineSpan {
  line: number;
  from: number;
  to: number;
}

/** Words of a page that may be print of the form. */
export interface LabelOccurrence {
  kind: 'label' | 'range' | 'caption' | 'title' | 'contents';
  stretches: LineSpan[];
  /** Nodes the words may name; empty for everything but labels. */
  nodes: FormNode[];
  /** Printed number of a block, or the first of a range. */
  number: number | null;
  /** The number the form prints before the label is missing. */
  loose: boolean;
}

interface Key {
  folded: string;
  nodes: FormNode[];
  numbered: boolean;
  loose: boolean;
}

/** So many letters hold the longest label of the forms, and what sets it off from what follows. */
const LONGEST_READ = 400;
const MOST_LINES = LAYER_LABEL.lines.value;
const TITLE = fold('特定個人情報保護評価書');
const CONTENTS = foldLabel('項目一覧');
const LISTED = /^[\s　]*[\d０-９]{1,2}[\s　]*[)）]/u;
const BOUNDARY = /^(?:[\s　※:：[\]［］○〇◯＜<]|$)/u;

/** The labels of a form as they are looked for in printed lines. */
export class LabelKeys {
  readonly #keys: Key[];
  readonly #found = new WeakMap<readonly LayerLine[], LabelOccurrence[]>();
  readonly #folded = new WeakMap<LayerLine, FoldedText>();
  readonly #captions: ReadonlySet<string>;
  /** Those with another number than the form prints today: 9) 従業者に対する教育・啓発 is also an option, as the form lists it. */
  readonly #otherwise = new Set<string>();
  readonly #blocks: { node: FormNode; single: RegExp; range: RegExp }[] = [];

  constructor(form: Form) {
    const labelled: FormNode[] = [];
    const captions = new Set<string>();
    for (const node of walk(form)) {
      if (node.caption !== null) captions.add(foldLabel(node.caption));
      for (const mark of node.marks) if (mark.group !== null) captions.add(foldLabel(mark.group));
      if (node.onHeading || node.special === 'cover') continue;
      if (node.repeat === 'block') {
        for (const label of namesOf(node)) {
          const range = new RegExp(`^${label}(\\d{1,3})[~-](?:${label})?\\d{1,3}`, 'u');
          this.#blocks.push({ node, single: new RegExp(`^${label}(\\d{1,3})(?![\\d~-])`, 'u'), range });
        }
        continue;
      }
      labelled.push(node);
      const { otherNumbers, labels } = spelledOf(node);
      for (const number of otherNumbers) for (const label of labels) this.#otherwise.add(number + label);
    }
    const table = new LabelTable(labelled);
    this.#keys = Array.from(table.words(), (folded): Key => {
      const { nodes, numbered } = table.nodesOf(folded);
      const [first] = nodes;
      const printsNumber = first !== undefined && spelledOf(first).number !== '';
      return { folded, nodes, numbered: numbered && printsNumber, loose: !numbered };
    }).sort((a, b) => b.folded.length - a.folded.length);
    this.#captions = captions;
  }

  /** Every label, range heading, caption and title of the lines of a page. The same lines give the same objects. */
  find(lines: readonly LayerLine[]): readonly LabelOccurrence[] {
    const cached = this.#found.get(lines);
    if (cached) return cached;
    const found: LabelOccurrence[] = [];
    this.#found.set(lines, found);
    let next = 0;
    for (let at = 0; at < lines.length; at += 1) {
      if (at < next) continue;
      for (const one of this.#findOnLine(lines, at)) {
        found.push(one);
        next = Math.max(next, (one.stretches.at(-1)?.line ?? at) + (one.stretches.length > 1 ? 1 : 0));
      }
    }
    return found;
  }

  /** Whether words end with the label of an item, as the item column of the history does. */
  endsWithLabel(words: string): boolean {
    const folded = foldLabel(words);
    return this.#keys.some((key) => folded.endsWith(key.folded) && key.nodes.some(({ type }) => type !== null));
  }

  *#findOnLine(lines: readonly LayerLine[], at: number): Generator<LabelOccurrence> {
    const text = lines[at]?.text ?? '';
    const special = this.#special(lines, at);
    if (special) {
      yield special;
      return;
    }
    let found = this.#match(lines, at, 0, null);
    for (const space of found ? [] : text.matchAll(/(?<=\S)[\s　]+(?=\S)/gu)) {
      const dash = /^[\s　]*[-－―—]$/u.test(text.slice(0, space.index));
      found = this.#match(lines, at, space.index + space[0].length, dash ? 1 : LINE_LABEL.behindWords.value);
      if (found) break;
    }
    while (found) {
      yield found;
      const last = found.stretches.at(-1);
      if (!last || last.line !== at || last.to >= text.length) return;
      found = /^[\s　]/u.test(text.slice(last.to)) ? this.#match(lines, at, last.to, 1) : null;
    }
  }

  #foldRows(lines: readonly LayerLine[], at: number, from: number): Row[] {
    return lines.slice(at, at + MOST_LINES).map((line, index) => {
      const start = index === 0 ? from : 0;
      let folded = start === 0 ? this.#folded.get(line) : undefined;
      folded ??= foldWithOffsets(start === 0 ? line.text : line.text.slice(start, start + LONGEST_READ), foldLabel);
      if (start === 0) this.#folded.set(line, folded);
      return { at: at + index, line, start, ...folded };
    });
  }

  /** Title of the form, 項目一覧, and captions (also printed downwards, a letter a line). */
  #special(lines: readonly LayerLine[], at: number): LabelOccurrence | null {
    const line = lines[at];
    if (!line) return null;
    const whole = (kind: LabelOccurrence['kind'], count = 1): LabelOccurrence => ({
      kind,
      stretches: lines.slice(at, at + count).map(({ text }, index) => ({ line: at + index, from: 0, to: text.length })),
      nodes: [],
      number: null,
      loose: false,
    });
    if (foldLabel(line.text) === CONTENTS) return whole('contents');
    const folded = fold(line.text);
    if (folded.startsWith(TITLE) && folded.length <= TITLE.length + TITLE_LINE.more.value) return whole('title');
    let joined = '';
    for (let count = 1; count <= MOST_LINES; count += 1) {
      const next = lines[at + count - 1];
      if (!next || (count > 1 && next.text.trim().length > LAYER_LABEL.caption.value)) return null;
      joined += foldLabel(next.text);
      if (this.#captions.has(joined)) return whole('caption', count);
    }
    return null;
  }

  /**
   * The longest label that begins at an offset of a line. `alone`: null at the head of a line; behind other words the least length
   * of a label that then reaches to the end of the line.
   */
  #match(lines: readonly LayerLine[], at: number, from: number, alone: number | null): LabelOccurrence | null {
    const first = lines[at];
    if (!first) return null;
    const rows = this.#foldRows(lines, at, from);
    const before = first.text.slice(from, from + (rows[0]?.ends[0] ?? first.text.length));
    if (!rows[0]?.folded || /[-－―—[\]［］○〇◯]/u.test(before)) return null;
    const folded = rows.map((row) => row.folded.slice(0, LONGEST_READ)).join('');
    const begins = alone !== null || lines[at - 1]?.block !== first.block || /^\s/u.test(first.text);
    for (const { node, single, range } of this.#blocks) {
      const own = rows[0].folded;
      const ranged = range.exec(own);
      const one = ranged ?? single.exec(own);
      const reached = one && reach(rows, one[0].length);
      if (!one || !reached || reached.stretches.length > 1 || !BOUNDARY.test(reached.rest)) continue;
      if (reached.rest.trim() !== '' && (alone !== null || ranged || !begins)) continue;
      const kind = ranged ? 'range' : 'label';
      return { kind, stretches: reached.stretches, nodes: [node], number: Number(one[1]), loose: false };
    }
    for (const key of this.#keys) {
      const { length } = key.folded;
      if (!folded.startsWith(key.folded) || length < (alone ?? 0)) continue;
      if (this.#otherwise.has(key.folded) && LISTED.test(first.text.slice(from))) continue;
      const reached = reach(rows, length);
      if (!reached) continue;
      if (reached.rest.trim() !== '') {
        if (alone !== null || !BOUNDARY.test(reached.rest) || key.loose) continue;
        if (!key.numbered && (!begins || (length < LINE_LABEL.sharesLine.value && !/^[\s　]/u.test(first.text))))
          continue;
      }
      return { kind: 'label', stretches: reached.stretches, nodes: key.nodes, number: null, loose: key.loose };
    }
    return null;
  }
}

interface Row extends FoldedText {
  at: number;
  line: LayerLine;
  start: number;
}

/** The stretches that so many folded letters cover, with the bracket that closes and the ※ behind them; null where no label is broken so. */
function reach(rows: readonly Row[], length: number): { stretches: LineSpan[]; rest: string } | null {
  let left = length;
  const stretches: LineSpan[] = [];
  for (const row of rows) {
    const { text } = row.line;
    if (left > row.folded.length) {
      stretches.push({ line: row.at, from: row.start, to: text.length });
      left -= row.folded.length;
      continue;
    }
    const end = row.start + (row.ends[left - 1] ?? 0);
    const printed = stretches.length === 0 ? text.slice(row.start, end) : `（${text.slice(row.start, end)}`;
    const open = (printed.match(/[（(【]/gu)?.length ?? 0) > (printed.match(/[）)】]/gu)?.length ?? 0);
    const behind = text.slice(end);
    const closed = (open ? /^[。．]?[）)】]/u.exec(behind)?.[0].length : undefined) ?? 0;
    const sign = /^[\s　]*[※：:]+/u.exec(behind.slice(closed))?.[0].length ?? 0;
    const rest = behind.slice(closed + sign);
    const whole = rest.trim() === '';
    stretches.push({ line: row.at, from: row.start, to: whole ? text.length : end + closed + sign });
    if (row.line.block !== rows[0]?.line.block && (!whole || length < LINE_LABEL.acrossBlocks.value)) return null;
    return { stretches, rest };
  }
  return null;
}
