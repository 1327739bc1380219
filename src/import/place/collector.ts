import { keyOf, pathOf } from '../../forms/keys.ts';
import type { FormNode, NodeLocation } from '../../forms/types.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import { appendRest, canContinue, type RawChange } from '../changes/cut-rows.ts';
import { beginsChange, isChangeHeader, isDated } from '../changes/rows.ts';
import { charactersOf, charactersOfPart, CoverageCounter, type Destination } from '../coverage-counter.ts';
import type { ImportDoubt, Lines, SourceBlock, SourceCell, UnplacedText } from '../types.ts';
import type { DecodedRow } from './beam-decoder.ts';
import {
  BEFORE_ROW,
  belowHeading,
  IN_ATTACHMENT,
  LABEL_LOST,
  NO_COLUMN_HEADING,
  UNKNOWN_ATTACHMENT,
  UNKNOWN_CHANGE,
  UNKNOWN_HEADING,
  UNKNOWN_ITEM,
  withoutHeading,
} from './messages.ts';
import { isNumber, numberBefore, splitNumber, splitNumberLine } from './number-and-name.ts';
import { cellsOf, isLineOfLabel, isOwn, type ObservedRow, type RecognizedLabel } from './observe-row.ts';
import { openSlot, putCells, type Slot } from './slots.ts';
import {
  hasUnknownLabel,
  isUnlabelledRow,
  itemsBehind,
  itemsBetween,
  placeUnlabelledRows,
  type UnlabelledRow,
} from './unlabelled-rows.ts';
import { UnplacedWords } from './unplaced-words.ts';

/** Puts every part under the label it belongs to. */
export class Collector {
  readonly slots = new Map<string, Slot>();
  readonly changes: RawChange[] = [];
  readonly diagnostics: ImportDoubt[] = [];
  readonly counter = new CoverageCounter();
  readonly #unplaced = new UnplacedWords(this.counter, this.diagnostics);
  #open: Slot | null = null;
  #section: FormNode | null = null;
  #attachment = false;
  #columns: (Slot | null)[] | null = null;
  /** A line below the heads of columns that fills none of them: the row may come behind it. */
  #beforeRow: ObservedRow | null = null;
  /** Rows without a label below the open item, until the next label tells whose they are. */
  #unlabelledRows: UnlabelledRow[] = [];

  get unplaced(): UnplacedText[] {
    return this.#unplaced.texts;
  }

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
    this.#unplaced.add(text, lines, why, from);
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
    const number = numberBefore(slot, this.slots);
    const [first] = cells;
    if (number && first && isNumber(first)) {
      number.runs.push([]);
      this.#put(number, [first]);
      return this.#fill(slot, cells.slice(1), part);
    }
    const numberAndName = number && first && splitNumberLine(first);
    if (numberAndName) return this.#fill(slot, [...numberAndName, ...cells.slice(1)], part);
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

  #put(slot: Slot, cells: readonly SourceCell[]): void {
    putCells(slot, cells);
    for (const { text } of cells) this.counter.reassign('label', 'item', charactersOf(text));
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
    if (this.#section?.special !== 'annex' && hasUnknownLabel(part)) {
      this.close();
      return this.#setAside(cells, UNKNOWN_HEADING);
    }
    if (this.#open && this.#mayLackLabel(this.#open, part, cells)) {
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
  #mayLackLabel(open: Slot, part: SourceBlock, cells: SourceCell[]): boolean {
    if (this.#unlabelledRows.length > 0) return true;
    return part.kind === 'row' && this.#section?.special !== 'annex' && isUnlabelledRow(open, part.cells, cells);
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
    for (const { cells } of rows) this.#setAside(cells, withoutHeading(placement.between));
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
    if (!last || !canContinue(part, last) || this.#attachment)
      return this.#setAside(cells.filter(isOwn), this.#attachment ? IN_ATTACHMENT : UNKNOWN_CHANGE, 'change');
    appendRest(last, cells, part.lines);
  }

  #slot(label: RecognizedLabel, at: { file: number | null; block: number | null }, lines: Lines): Slot {
    return openSlot(this.slots, label, at, lines);
  }
}
