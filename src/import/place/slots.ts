import { toPrinted } from '../../match/boxes.ts';
import { keyOf, pathOf } from '../../forms/keys.ts';
import type { FormNode, NodeLocation } from '../../forms/types.ts';
import { charactersOf, charactersOfPart, CoverageCounter, type Destination } from '../coverage-counter.ts';
import { beginsChange, isChangeHeader, isDated } from '../changes/rows.ts';
import { tidy } from '../../text/tidy.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import type { SourceCell, ImportDoubt, Lines, SourceBlock, UnplacedText } from '../types.ts';
import { cellsOf, isLineOfLabel, type ObservedRow, type RecognizedLabel } from './observe-row.ts';
import {
  fits,
  isListOf,
  itemsBehind,
  itemsBetween,
  placeUnlabelledRows,
  type UnlabelledRow,
} from './unlabelled-rows.ts';
import type { DecodedRow } from './beam-decoder.ts';
import { ROW_LABEL } from '../../match/thresholds.ts';

/** The words that stand under one label. A label printed again begins a new run. */
export interface Slot {
  place: NodeLocation;
  label: string;
  lines: Lines;
  runs: SourceCell[][];
}

/** A row of the change history before it is read, with the rows a page break cut off it. */
export interface RawChange {
  cells: SourceCell[];
  lines: Lines;
}

const UNKNOWN_ATTACHMENT: Bilingual = {
  ja: '様式にない別紙です。どの項目の一部かを確かめて、そこへ移してください。',
  en: 'An attachment that the form does not have. Find out which item it belongs to and move it there.',
};
const IN_ATTACHMENT: Bilingual = {
  ja: '様式にない別紙の記載です。どの項目の一部かを確かめて、そこへ移してください。',
  en: 'Text of an attachment that the form does not have. Find out which item it belongs to and move it there.',
};
const UNKNOWN_HEADING: Bilingual = {
  ja: '様式にない見出しの行です。どの項目の記載か分かりません。原文を見て正しい項目へ移してください。',
  en: 'A row with a heading that the form does not have. Its item is not known: move it to the right one with the original beside you.',
};
const UNKNOWN_ITEM: Bilingual = {
  ja: 'どの項目の記載か分かりません。原文を見て正しい項目へ移してください。',
  en: 'Its item is not known. Move it to the right one with the original beside you.',
};
const UNKNOWN_CHANGE: Bilingual = {
  ja: '変更箇所のどの行の続きか分かりません。原文を見て正しい変更へ移してください。',
  en: 'The row of 変更箇所 that it continues is not known. Move it to the right change with the original beside you.',
};
const LABEL_LOST: Bilingual = {
  ja: '見出しが印字されていませんが、前後の項目と選択肢からこの項目の記載と読みました。',
  en: 'Its heading is not printed; the items around it and the options show that it belongs to this item.',
};
const BEFORE_ROW: Bilingual = {
  ja: '見出しとその行の間の行です。どの項目の記載か分かりません。原文を見て正しい項目へ移してください。',
  en: 'A line between a heading and its row. Its item is not known: move it to the right one with the original beside you.',
};
const NO_COLUMN_HEADING: Bilingual = {
  ja: '見出しのない列にあるため、どの項目の記載か分かりません。原文を見て正しい項目へ移してください。',
  en: 'Text of a column without a heading. Its item is not known: move it to the right one with the original beside you.',
};
const belowHeading = (label: string): Bilingual => ({
  ja: `見出し「${label}」の欄には書くところがないため、どの項目の記載か分かりません。原文を見て正しい項目へ移してください。`,
  en: `The heading 「${label}」 has no value of its own, so the item of this text is not known. Move it to the right one with the original beside you.`,
});
const withoutHeading = (items: string): Bilingual => ({
  ja: `見出しのない行です。前の項目の続きか、見出しの失われた${items}の記載か分かりません。原文を見て正しい項目へ移してください。`,
  en: `A row without a heading. It continues the item before, or belongs to ${items}, whose heading is lost. Move it to the right item with the original beside you.`,
});

/** A 評価書番号. */
const NUMBER = /^[\d０-９]{1,4}(?:[-－‐][\d０-９]{1,3})?$/u;
/** The same before a name, in one cell. */
const NUMBER_AND_NAME = /^([\d０-９]{1,4}(?:[-－‐][\d０-９]{1,3})?)[\s　]+(\S.*)$/su;
/** The same before a name on a line of its own. */
const NUMBER_LINE = /^([\d０-９]{1,4}(?:[-－‐][\d０-９]{1,3})?)[^\S\n]*\n(\S.*)$/su;

/** So many items are named where the words of one of them lost their label. */
const MOST_NAMED = 3;

/** Puts every part under the label it belongs to. */
export class Collector {
  readonly slots = new Map<string, Slot>();
  readonly changes: RawChange[] = [];
  readonly unplaced: UnplacedText[] = [];
  readonly diagnostics: ImportDoubt[] = [];
  readonly counter = new CoverageCounter();
  #open: Slot | null = null;
  #section: FormNode | null = null;
  #attachment = false;
  #columns: (Slot | null)[] | null = null;
  /** A line below the heads of columns that fills none of them: the row may come behind it. */
  #beforeRow: ObservedRow | null = null;
  /** Rows without a label below the open item, until the next label tells whose they are. */
  #unlabelledRows: UnlabelledRow[] = [];

  add(observation: ObservedRow, step: DecodedRow): void {
    const { option } = step;
    if (option.kind === 'again') return this.counter.add('repeated', charactersOfPart(observation.part));
    this.counter.add('label', charactersOfPart(observation.part));
    if (option.kind === 'content' && this.#columns)
      return this.#addColumns(this.#columns, cellsOf(observation.part), observation);
    this.#leaveColumns();
    if (option.kind === 'label') this.#addLabel(option.labels, option.values, observation, step);
    else if (option.kind === 'columns') {
      this.#placeUnlabelledRows(null);
      this.#columns = option.labels.map((label) => (label ? this.#slot(label, step, observation.lines) : null));
    } else this.#addContent(observation);
  }

  /** A heading without content below it (委託事項11～15): what follows belongs to nothing above it. */
  close(): void {
    this.#leaveColumns();
    this.#placeUnlabelledRows(null);
    this.#open = null;
  }

  /** An attachment that the form does not know: what follows belongs to no item, up to the next label or dated change. */
  leave(text: string, lines: Lines): void {
    this.close();
    this.#attachment = true;
    this.unassigned(text, lines, UNKNOWN_ATTACHMENT);
  }

  /** Puts words among the unplaced ones; `from` is where they were counted before. */
  unassigned(text: string, lines: Lines, why: Bilingual, from: Destination | null = null): void {
    const words = tidy(toPrinted(text));
    const characters = charactersOf(text);
    if (from === null) this.counter.add('unplaced', characters);
    else this.counter.reassign(from, 'unplaced', characters);
    if (words === '') return;
    this.unplaced.push({ lines, text: words });
    const last = this.diagnostics.at(-1);
    // The cells of a row are said once.
    if (last?.line !== lines[0] || last.message.ja !== why.ja)
      this.diagnostics.push({ line: lines[0], key: null, code: 'unplaced-text', message: why });
  }

  #addLabel(labels: RecognizedLabel[], values: SourceCell[], observation: ObservedRow, step: DecodedRow): void {
    let slot: Slot | null = null;
    for (const label of labels) slot = this.#slot(label, step, observation.lines);
    if (!slot) return;
    this.#placeUnlabelledRows(slot.place);
    const last = labels.at(-1);
    const isSecond = slot === this.#open && slot.runs.flat().length === 0 && !slot.label.includes(last?.text ?? '');
    if (last && isSecond && isLineOfLabel(last)) slot.label += `、${last.text}`;
    this.#open = slot;
    this.#attachment = false;
    this.#section = pathOf(slot.place.node)[0] ?? null;
    const filled = values.filter(isOwn);
    slot.runs.push([]);
    if (slot.place.node.special === 'annex') this.#openAnnex(slot, step, observation.lines);
    if (filled.length > 0) this.#fill(slot, filled, observation.part);
  }

  /** An annex that is printed empty is an item all the same. */
  #openAnnex(slot: Slot, step: DecodedRow, lines: Lines): void {
    const text = slot.place.node.children.find((child) => child.onHeading);
    if (!text) return;
    const inner = this.#slot({ node: text, block: null, text: '' }, { file: step.file ?? 1, block: null }, lines);
    // The title is printed once for each file: what follows may be another file's.
    if (inner.runs.at(-1)?.length !== 0) inner.runs.push([]);
  }

  #fill(slot: Slot, cells: SourceCell[], part: SourceBlock): void {
    const { node, file, block } = slot.place;
    const number = this.#numberBefore(slot);

    const [first] = cells;
    if (number && first && NUMBER.test(first.text)) {
      number.runs.push([]);
      this.#put(number, [first]);
      return this.#fill(slot, cells.slice(1), part);
    }
    const [, digits, name] = (number && first && NUMBER_LINE.exec(first.text)) ?? [];
    if (first && digits !== undefined && name !== undefined)
      return this.#fill(slot, [{ ...first, text: digits }, { ...first, text: name }, ...cells.slice(1)], part);
    if (node.type !== null) return this.#put(slot, cells);
    const child = node.children.find((candidate) => candidate.onHeading);
    if (child) {
      const inner = this.#slot(
        { node: child, block: null, text: '' },
        { file: file ?? (child.repeat === 'file' ? 1 : null), block },
        cells[0]?.lines ?? part.lines,
      );
      if (inner.runs.length === 0) inner.runs.push([]);
      return this.#put(inner, cells);
    }
    this.#setAside(cells, belowHeading(slot.label));
  }

  /** The empty item that asks for a number and was printed right before an empty one: 評価書番号, 評価書名, and then 20. */
  #numberBefore({ place, runs }: Slot): Slot | null {
    if (runs.flat().length > 0 || place.node.type !== 'text') return null;
    const siblings = place.node.parent?.children ?? [];
    const before = siblings[siblings.indexOf(place.node) - 1];
    const slot = before?.role === 'number' ? this.slots.get(keyOf({ ...place, node: before })) : undefined;
    return slot && slot.runs.flat().length === 0 ? slot : null;
  }

  #put(slot: Slot, cells: readonly SourceCell[]): void {
    const run = slot.runs.at(-1);
    if (run) for (const cell of cells) run.push(cell);
    else slot.runs.push([...cells]);
    for (const { text, lines } of cells) {
      slot.lines = [Math.min(slot.lines[0], lines[0]), Math.max(slot.lines[1], lines[1])];
      this.counter.reassign('label', 'item', charactersOf(text));
    }
  }

  #addColumns(columns: (Slot | null)[], printed: SourceCell[], observation: ObservedRow): void {
    const cells = splitNumber(printed, columns) ?? printed;
    if (observation.part.kind !== 'row' && cells.length < columns.length) {
      const isFirst = this.#beforeRow === null;
      if (!isFirst) this.#leaveColumns();
      if (isFirst) this.#beforeRow = observation;
      else this.#addContent(observation);
      return;
    }
    this.#columns = null;
    const above = this.#beforeRow;
    this.#beforeRow = null;
    if (above) this.#setAside(cellsOf(above.part).filter(isOwn), BEFORE_ROW);
    for (const [at, cell] of cells.entries()) {
      if (!isOwn(cell)) continue;
      const slot = columns[at];
      if (slot) {
        slot.runs.push([]);
        this.#put(slot, [cell]);
      } else this.#setAside([cell], NO_COLUMN_HEADING);
    }
  }

  /** No row comes below the heads of columns: the line that waits is the value of the last one. */
  #leaveColumns(): void {
    const columns = this.#columns;
    const above = this.#beforeRow;
    this.#columns = null;
    this.#beforeRow = null;
    if (!columns || !above) return;
    this.#open = columns.at(-1) ?? null;
    this.#addContent(above);
  }

  #addContent(observation: ObservedRow): void {
    const { part } = observation;
    const cells = cellsOf(part).filter(isOwn);
    if (cells.length === 0) return;
    if (this.#section?.special === 'changes') return this.#addChange(part);
    if (this.#section?.special !== 'annex' && isUnknownLabel(part)) {
      this.close();
      return this.#setAside(cells, UNKNOWN_HEADING);
    }
    if (this.#open && this.#isUnlabelledRow(this.#open, part, cells)) {
      this.#unlabelledRows.push({ cells, part });
      return;
    }
    if (this.#open) return this.#fill(this.#open, cells, part);
    this.#setAside(cells, UNKNOWN_ITEM);
  }

  /** Puts cells among the unplaced words. */
  #setAside(cells: readonly SourceCell[], why: Bilingual, from: Destination = 'label'): void {
    for (const { text, lines } of cells) this.unassigned(text, lines, why, from);
  }

  /** Whether a part may belong to an item whose label is lost: a row whose place for a label is empty, or what follows such a row. */
  #isUnlabelledRow({ place, runs }: Slot, part: SourceBlock, cells: readonly SourceCell[]): boolean {
    if (this.#unlabelledRows.length > 0) return true;
    if (part.kind !== 'row' || this.#section?.special === 'annex') return false;
    const { node } = place;
    const texts = runs.flat().map(({ text }) => text);
    if (node.type === 'text' || node.type === 'date')
      return part.cells[0]?.text === '' || (texts.length > 0 && cells.length > 1);
    const [first] = part.cells;
    if (first?.text !== '') return false;
    if (node.type === null) return !node.children.some((child) => child.onHeading);
    // Further boxes or options of the open item are its own.
    const added = cells.map(({ text }) => text);
    if (node.type === 'marks') return !fits(added, node);
    if (fits(texts, node)) return fits(added, node) || !isListOf(added, node);
    return !fits([...texts, ...added], node);
  }

  #placeUnlabelledRows(next: NodeLocation | null): void {
    const open = this.#open;
    const rows = this.#unlabelledRows;
    this.#unlabelledRows = [];
    if (!open || rows.length === 0) return;
    const placement = placeUnlabelledRows(
      rows,
      next === null ? itemsBehind(open.place) : itemsBetween(open.place, next),
    );
    if (placement.kind === 'goesOn') {
      for (const { cells, part } of rows) this.#fill(open, cells, part);
      return;
    }
    const line = rows[0]?.part.lines[0] ?? 0;
    if (placement.kind === 'item') {
      const slot = this.#slot({ node: placement.node, block: null, text: '' }, open.place, [line, line]);
      slot.runs.push([]);
      for (const { cells } of rows) this.#put(slot, cells);
      this.diagnostics.push({ line, key: keyOf(slot.place), code: 'label-lost', message: LABEL_LOST });
      return;
    }
    const names = placement.between.map(({ number, label }) => `「${number ?? ''}${label}」`).slice(0, MOST_NAMED);
    for (const { cells } of rows) this.#setAside(cells, withoutHeading(names.join('')));
  }

  #addChange(part: SourceBlock): void {
    const cells = cellsOf(part);
    if (isChangeHeader(cells)) return;
    this.counter.reassign('label', 'change', charactersOfPart(part));
    const last = this.changes.at(-1);
    if (part.kind === 'row' && beginsChange(cells, last?.cells ?? null) && !(this.#attachment && !isDated(cells))) {
      this.#attachment = false;
      this.changes.push({ cells: [...cells], lines: part.lines });
      return;
    }
    // Only a row whose first column is empty has its columns where the row above has them.
    const goesOn = part.kind === 'row' && cells[0]?.text === '' && cells.length <= (last?.cells.length ?? 0);
    if (!last || !goesOn || this.#attachment)
      return this.#setAside(cells.filter(isOwn), this.#attachment ? IN_ATTACHMENT : UNKNOWN_CHANGE, 'change');
    // A page break cut the row: each cell goes on below the cell of the same column.
    for (const [at, cell] of cells.entries()) {
      const above = last.cells[at];
      if (above && cell.text !== '')
        last.cells[at] = {
          text: above.text === '' ? cell.text : `${above.text}\n${cell.text}`,
          lines: [above.lines[0], cell.lines[1]],
        };
    }
    last.lines = [last.lines[0], part.lines[1]];
  }

  #slot(label: RecognizedLabel, at: { file: number | null; block: number | null }, lines: Lines): Slot {
    const { node, text } = label;
    const file = isIn(node, 'file') ? (at.file ?? 1) : null;
    const block = isIn(node, 'block') ? (label.block ?? at.block ?? 1) : null;
    const place: NodeLocation = { node, file, block };
    const slot = this.slots.get(keyOf(place)) ?? { place, label: text, lines: [...lines], runs: [] };
    this.slots.set(keyOf(place), slot);
    return slot;
  }
}

/** `20 児童手当に…` below 評価書番号 and 評価書名, in one cell, as two. */
function splitNumber(cells: readonly SourceCell[], columns: readonly (Slot | null)[]): SourceCell[] | null {
  const [only, ...others] = cells.filter(isOwn);
  const [first, second] = columns.filter((slot) => slot !== null);
  const parts = only && others.length === 0 ? NUMBER_AND_NAME.exec(only.text) : null;
  if (!parts || !only || first?.place.node.role !== 'number' || !second) return null;
  const texts = columns.map((slot) => (slot === first ? parts[1] : slot === second ? parts[2] : ''));
  return texts.map((text) => ({ ...only, text: text ?? '' }));
}

/** Words of this row: not empty, and not those of a cell above that reaches into it. */
const isOwn = (cell: SourceCell): boolean => cell.text !== '' && cell.spanned !== true;

/** A row that begins like an item (③…) though no item is called so: its words belong to no item that is known. */
function isUnknownLabel(part: SourceBlock): boolean {
  if (part.kind !== 'row') return false;
  const filled = part.cells.filter((cell) => cell.text !== '');
  const words = filled[0]?.text ?? '';
  return filled.length > 1 && words.length <= ROW_LABEL.longest.value && /^[①-⑳]\s*\p{L}/u.test(words);
}

/** Whether a node is, or stands in, what a form repeats for each file or as a block. */
export const isIn = (node: FormNode, kind: 'file' | 'block'): boolean =>
  pathOf(node).some(({ repeat }) => repeat === kind);
