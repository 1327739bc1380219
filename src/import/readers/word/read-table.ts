import type { WordBlock, BlockNote, ParagraphBlock, TableBlock, WordTableCell, WordTableRow } from './blocks.ts';
import { controlOf, readControlled, type Control } from './controls.ts';
import { LIMITS } from './limits.ts';
import { TRACKED, type Story } from './story.ts';
import { child, isOn, numberOf, type XmlElement } from './xml.ts';

/** Width of a column that the table does not say, in twentieths of a point. */
const UNKNOWN_WIDTH = 1_000;

const HIDDEN_ROW = [
  'hidden-text',
  { ja: '非表示の行は印刷されないため除きました', en: 'A hidden row is left out, as no page prints it' },
] as const;

function spanOf(properties: XmlElement | null, name: string, least: number): number {
  return Math.min(LIMITS.columns, Math.max(least, numberOf(properties, name) ?? least));
}

/** `restart`, `continue` (also without a value) or `none` where cells are not merged. */
function mergeOf(properties: XmlElement | null, name: string): WordTableCell['vertical'] {
  const merge = child(properties, name);
  if (!merge) return 'none';
  return merge.attributes.get('w:val') === 'restart' ? 'restart' : 'continue';
}

/** Reads the cells of one table; notes of what has no cell of its own go to the next cell. */
class TableReader {
  readonly #story: Story;
  readonly rows: WordTableRow[] = [];
  /** Notes that no cell came after. */
  readonly pending: BlockNote[] = [];

  constructor(story: Story) {
    this.#story = story;
  }

  /** Rows may stand in controls, custom XML and revisions. */
  readRows(container: XmlElement): void {
    for (const entry of container.children) {
      if (entry.name === 'w:tr') this.#readRow(entry);
      else if (entry.name === 'w:sdt') {
        const content = child(entry, 'w:sdtContent');
        if (content) this.readRows(content);
      } else if (/^w:(?:customXml|ins|moveTo)$/u.test(entry.name)) this.readRows(entry);
    }
  }

  #readRow(row: XmlElement): void {
    const properties = child(row, 'w:trPr');
    if (child(properties, 'w:del')) {
      this.pending.push(TRACKED);
      return;
    }
    if (child(properties, 'w:ins')) this.pending.push(TRACKED);
    const read = (): WordTableRow => {
      const cells: WordTableRow = [];
      this.#readCells(row, cells, spanOf(properties, 'w:gridBefore', 0));
      return cells;
    };
    if (isOn(properties, 'w:hidden') === true) {
      const note = this.#story.leaveOut(...HIDDEN_ROW, read);
      if (note) this.pending.push(note);
      return;
    }
    this.rows.push(read());
  }

  /** Adds the cells of a row from a column on; gives the column behind them. */
  #readCells(container: XmlElement, cells: WordTableRow, from: number, control: Control = { kind: 'words' }): number {
    let column = from;
    for (const entry of container.children) {
      if (entry.name === 'w:tc') {
        const cell = this.#readCell(entry, column, control);
        column += cell?.span ?? spanOf(child(entry, 'w:tcPr'), 'w:gridSpan', 1);
        if (cell) this.#addCell(cell, mergeOf(child(entry, 'w:tcPr'), 'w:hMerge'), cells);
      } else if (entry.name === 'w:sdt') {
        const found = controlOf(entry, this.#story);
        if (found) column = this.#readCells(found.content, cells, column, found.control);
      } else if (/^w:(?:customXml|ins|moveTo)$/u.test(entry.name))
        column = this.#readCells(entry, cells, column, control);
    }
    return column;
  }

  /** A cell of older Word that goes on with the one at its left makes that one wider. */
  #addCell(cell: WordTableCell, merge: WordTableCell['vertical'], cells: WordTableRow): void {
    const left = cells.at(-1);
    if (merge !== 'continue' || !left) {
      cells.push(cell);
      return;
    }
    left.span += cell.span;
    left.blocks.push(...cell.blocks);
  }

  /** null for a cell that a tracked change deletes. */
  #readCell(element: XmlElement, column: number, control: Control): WordTableCell | null {
    const properties = child(element, 'w:tcPr');
    if (child(properties, 'w:cellDel')) {
      this.pending.push(TRACKED);
      return null;
    }
    const story = this.#story.inner();
    for (const note of this.pending.splice(0)) story.note(note);
    const blocks = readControlled(control, story, () => story.reading.readBlocks(element, story));
    const span = spanOf(properties, 'w:gridSpan', 1);
    return { column, span, vertical: mergeOf(properties, 'w:vMerge'), blocks };
  }
}

/** Reads `w:tbl`. */
export function readTable(table: XmlElement, story: Story): TableBlock {
  const number = story.kind === 'body' ? (story.reading.tables += 1) : 0;
  const reader = new TableReader(story);
  reader.readRows(table);
  for (const note of reader.pending) story.note(note);
  const columns = (child(table, 'w:tblGrid')?.children ?? [])
    .filter(({ name }) => name === 'w:gridCol')
    .slice(0, LIMITS.columns)
    .map(({ attributes }) => Math.max(1, Number(attributes.get('w:w') ?? UNKNOWN_WIDTH) || UNKNOWN_WIDTH));
  const reach = Math.max(1, ...reader.rows.flatMap((row) => row.map(({ column, span }) => column + span)));
  while (columns.length < reach) columns.push(UNKNOWN_WIDTH);
  return { kind: 'table', number, columns, rows: reader.rows };
}

/** A block outside of the body as a paragraph: of a table, a row a line. */
export function toParagraph(block: WordBlock): ParagraphBlock {
  if (block.kind === 'paragraph') return block;
  const notes: BlockNote[] = [];
  const lines = block.rows.map((row) => {
    const paragraphs = row.flatMap(({ blocks }) => blocks.map(toParagraph));
    notes.push(...paragraphs.flatMap((paragraph) => paragraph.notes));
    return paragraphs
      .map(({ text }) => text)
      .filter((text) => text.trim() !== '')
      .join('　');
  });
  return { kind: 'paragraph', text: lines.join('\n'), notes };
}
