import { toCsv } from '../../text/csv.ts';
import { eachInParallel } from '../parallel.ts';
import { readTableState, withTableState, type TableState } from './address.ts';
import { makeControls, type Controls } from './controls.ts';
import { differenceFrom, fullText } from './full-text.ts';
import { hideColumns } from './hide-columns.ts';
import { makeRowPicker, type RowPicker } from './one-row.ts';
import { differsIn, readTable, type ColumnDom, type LineDom, type RowDom } from './table-dom.ts';
import { loadTexts, type Texts } from './texts.ts';

/** Assessments loaded at the same time. */
const PARALLEL = 4;
const NARROW = matchMedia('(width < 40rem)');

/**
 * A table of documents side by side that can be narrowed: rows that differ, chosen columns, a column that the others are compared with,
 * full texts. All of it stands in the address. Without this script the whole table stands there.
 */
class CompareTable extends HTMLElement {
  /** Full texts of a column, where whoever made the table has them at hand; else they are loaded. */
  textsOf: ((id: string) => Texts) | null = null;
  private columns: ColumnDom[] = [];
  private lines: LineDom[] = [];
  private rows: RowDom[] = [];
  private state = readTableState('', false);
  private controls: Controls | null = null;
  private picker: RowPicker | null = null;
  /** What stood in a cell before its full text was put there. */
  private readonly short = new Map<HTMLTableCellElement, Node[]>();
  /** Counts fillings; one that is not the last any more stops. */
  private turn = 0;

  /** Whether the table begins with the rows that differ. */
  private get startsDiffering(): boolean {
    return this.dataset['differing'] !== undefined;
  }

  connectedCallback(): void {
    const table = this.querySelector('table');
    const area = this.querySelector<HTMLElement>('.compare-scroll');
    if (table === null || area === null) return;
    ({ columns: this.columns, lines: this.lines } = readTable(table));
    this.rows = this.lines.flatMap((line) => (line.kind === 'row' ? [line.row] : []));
    this.addOpeners();
    this.controls = makeControls(this, this.columns, () => this.readControls());
    this.controls.save.addEventListener('click', () => void this.save());
    this.picker = makeRowPicker(area, (row) => this.change({ row }));
    area.before(this.picker.element);
    NARROW.addEventListener('change', () => this.show());
    addEventListener('popstate', this.follow);
    this.follow();
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.follow);
    hideColumns([]);
  }

  private readonly follow = (): void => {
    this.state = readTableState(location.search, this.startsDiffering);
    this.show();
  };

  private readControls(): void {
    if (this.controls === null) return;
    const { differing, whole, reference, columns } = this.controls;
    const chosen = columns.filter(({ checked }) => checked).map(({ value }) => value);
    this.change({
      differing: differing.checked,
      whole: whole.checked,
      reference: reference.value === '' ? null : reference.value,
      columns: chosen.length === columns.length ? null : chosen,
    });
  }

  private change(part: Partial<TableState>): void {
    this.state = { ...this.state, ...part };
    const search = withTableState(location.search, this.state, this.startsDiffering);
    history.replaceState(null, '', location.pathname + search + location.hash);
    this.show();
  }

  /** Places of the shown columns. */
  private shownColumns(): number[] {
    const { columns } = this.state;
    return this.columns.flatMap(({ id }, at) => (columns === null || columns.includes(id) ? [at] : []));
  }

  private show(): void {
    if (this.controls === null) return;
    const shown = this.shownColumns();
    hideColumns(this.columns.flatMap((_, at) => (shown.includes(at) ? [] : [at])));
    const rows = this.showRows(shown);
    this.markReference(shown);
    this.showOneRow(rows);
    const { differing, whole, reference, columns, chosen, status } = this.controls;
    differing.checked = this.state.differing;
    whole.checked = this.state.whole;
    reference.value = this.state.reference ?? '';
    for (const input of columns) input.checked = this.state.columns?.includes(input.value) ?? true;
    chosen.textContent = `（${shown.length}/${this.columns.length}）`;
    status.textContent = `${this.rows.length}行のうち${rows.length}行、${shown.length}列を表示`;
    void this.fill(shown);
  }

  /** Hides what is not asked for, and headings that nothing is left of; gives the rows that are left. */
  private showRows(shown: readonly number[]): RowDom[] {
    const left: RowDom[] = [];
    let depth = -1;
    for (const line of this.lines.toReversed()) {
      if (line.kind === 'row') {
        const isShown = !this.state.differing || differsIn(line.row.answers, shown);
        line.row.element.hidden = !isShown;
        if (!isShown) continue;
        left.push(line.row);
        depth = Infinity;
      } else {
        const { heading } = line;
        heading.element.hidden = depth <= heading.depth;
        if (depth > heading.depth) depth = heading.depth;
      }
    }
    return left.reverse();
  }

  /** Tells cells that say the same as the reference from those that do not. */
  private markReference(shown: readonly number[]): void {
    const at = this.columns.findIndex(({ id }) => id === this.state.reference);
    for (const { answers, cells } of this.rows) {
      const reference = answers[at] ?? -1;
      for (const column of shown) {
        const cell = cells[column];
        if (cell === undefined) continue;
        const answer = answers[column] ?? -1;
        if (at < 0 || answer < 0 || reference < 0) delete cell.dataset['against'];
        else cell.dataset['against'] = column === at ? 'self' : answer === reference ? 'same' : 'other';
      }
    }
  }

  private showOneRow(rows: readonly RowDom[]): void {
    const isOne = NARROW.matches && !this.state.whole;
    this.toggleAttribute('data-one', isOne);
    const current = rows.find(({ id }) => id === this.state.row) ?? rows[0] ?? null;
    for (const row of this.rows) row.element.toggleAttribute('data-current', isOne && row === current);
    if (!isOne || current === null) return;
    for (const [at, cell] of current.cells.entries()) cell.dataset['name'] = this.columns[at]?.name ?? '';
    const groups = new Map<string, string>();
    let group = '';
    for (const line of this.lines) {
      if (line.kind === 'heading' && line.heading.depth <= 1) group = line.heading.label;
      else if (line.kind === 'row') groups.set(line.row.id, group);
    }
    this.picker?.offer(
      rows.map(({ id, label }) => ({ id, label, group: groups.get(id) ?? '' })),
      current.id,
    );
  }

  private addOpeners(): void {
    for (const { id, element, label, isLong } of this.rows) {
      if (!isLong) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'opener';
      button.textContent = '全文';
      button.setAttribute('aria-label', `${label}の全文を開く、閉じる`);
      button.addEventListener('click', () => {
        const { open } = this.state;
        this.change({ open: open.includes(id) ? open.filter((other) => other !== id) : [...open, id] });
      });
      element.cells[0]?.append(button);
    }
  }

  /** Puts full texts into the rows that are open, as differences from the reference where there is one. */
  private async fill(shown: readonly number[]): Promise<void> {
    const turn = (this.turn += 1);
    const open = this.rows.filter(({ id }) => this.state.open.includes(id));
    for (const { element, id } of this.rows)
      element.querySelector('.opener')?.setAttribute('aria-expanded', String(this.state.open.includes(id)));
    for (const [cell, nodes] of this.short) cell.replaceChildren(...nodes);
    this.short.clear();
    if (open.length === 0) return;
    const texts = await this.load(shown);
    if (turn !== this.turn || texts === null) return;
    const reference = this.columns.findIndex(({ id }) => id === this.state.reference);
    const textOf = ({ cells }: RowDom, column: number): string | null => {
      const link = cells[column]?.querySelector('a');
      const key = link?.hash.slice(1);
      return key === undefined ? null : (texts.get(this.columns[column]?.id ?? '')?.get(key) ?? null);
    };
    for (const row of open) {
      const base = reference < 0 ? null : textOf(row, reference);
      for (const column of shown) {
        const cell = row.cells[column];
        const text = textOf(row, column);
        if (cell === undefined || text === null) continue;
        this.short.set(cell, [...cell.childNodes]);
        const isOther = base !== null && column !== reference && row.answers[column] !== row.answers[reference];
        cell.replaceChildren(isOther ? differenceFrom(base, text) : fullText(text));
      }
    }
  }

  private async load(shown: readonly number[]): Promise<Map<string, Texts> | null> {
    const texts = new Map<string, Texts>();
    try {
      await eachInParallel(shown, PARALLEL, async (at) => {
        const id = this.columns[at]?.id ?? '';
        texts.set(id, this.textsOf?.(id) ?? (await loadTexts(this.dataset['base'] ?? '/', id)));
      });
      return texts;
    } catch {
      if (this.controls !== null)
        this.controls.status.textContent = '記載を読み込めませんでした。通信の状態を確かめて、もう一度お試しください。';
      return null;
    }
  }

  /** Saves the rows and columns that are shown, with their full texts. */
  private async save(): Promise<void> {
    const shown = this.shownColumns();
    const texts = await this.load(shown);
    if (texts === null) return;
    const head = ['row', '項目', ...shown.map((at) => this.columns[at]?.name ?? '')];
    const ids = ['assessment', '', ...shown.map((at) => this.columns[at]?.id ?? '')];
    const body = this.rows
      .filter(({ element }) => !element.hidden)
      .map(({ id, label, cells }) => [
        id,
        label,
        ...shown.map((at) => {
          const cell = cells[at];
          const links = [...(cell === undefined ? [] : (this.short.get(cell) ?? cell.childNodes))].filter(
            (node) => node instanceof HTMLAnchorElement,
          );
          const own = texts.get(this.columns[at]?.id ?? '');
          return links.map((link) => own?.get(link.hash.slice(1)) ?? link.textContent).join('\n');
        }),
      ]);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([toCsv([head, ids, ...body])], { type: 'text/csv' }));
    link.download = this.dataset['file'] ?? 'table.csv';
    link.click();
    URL.revokeObjectURL(link.href);
  }
}

customElements.define('compare-table', CompareTable);
