import { makeButton } from '../make.ts';
import { saveFile } from '../save-file.ts';
import { readTableState, withTableState, type TableDefaults, type TableState } from './address.ts';
import { CellTexts } from './cell-texts.ts';
import { makeControls, type Controls } from './controls.ts';
import { makeRowPicker, type RowPicker } from './one-row.ts';
import { differsIn, readTable, type ColumnDom, type LineDom, type RowDom } from './table-dom.ts';
import { loadTexts, type Texts } from './texts.ts';
import { TRY_AGAIN } from '../../text/words/actions.ts';

let sheet: CSSStyleSheet | null = null;

/**
 * Hides columns of the table by a rule of a style sheet, places from 0: one rule for all rows answers at once where thousands of cells
 * would not.
 */
function hideColumns(places: readonly number[]): void {
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
  }
  const selectors = places.flatMap((place) => [
    `.compare thead th:nth-child(${place + 2})`,
    `.compare tbody td:nth-child(${place + 2})`,
  ]);
  sheet.replaceSync(selectors.length === 0 ? '' : `${selectors.join(',')}{display:none}`);
}

/** So many columns are loaded without being asked for, so that the words which differ can be shown. */
const FEW = 12;
const NOT_LOADED = `記載を読み込めませんでした。${TRY_AGAIN}`;
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
  private state = readTableState('', { differing: false, reference: null });
  private controls: Controls | null = null;
  private picker: RowPicker | null = null;
  private readonly texts = new CellTexts(
    (column) => {
      const id = this.columns[column]?.id ?? '';
      return this.textsOf?.(id) ?? loadTexts(this.dataset['base'] ?? '/', id);
    },
    () => this.setStatus(NOT_LOADED),
  );

  /** What the table begins with, where the address does not say it. */
  private get defaults(): TableDefaults {
    return { differing: this.dataset['differing'] !== undefined, reference: this.dataset['reference'] ?? null };
  }

  connectedCallback(): void {
    const table = this.querySelector('table');
    const area = this.querySelector<HTMLElement>('.compare-scroll');
    if (table === null || area === null) return;
    ({ columns: this.columns, lines: this.lines } = readTable(table));
    this.rows = this.lines.flatMap((line) => (line.kind === 'row' ? [line.row] : []));
    this.addOpeners();
    this.controls = makeControls(
      this,
      this.columns,
      () => this.readControls(),
      () => void this.save(),
    );
    this.picker = makeRowPicker(area, (row) => this.change({ row }));
    area.before(this.picker.element);
    NARROW.addEventListener('change', () => this.show());
    addEventListener('popstate', this.follow);
    addEventListener('beforeprint', this.markAll);
    this.follow();
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.follow);
    removeEventListener('beforeprint', this.markAll);
    this.inSight.disconnect();
    hideColumns([]);
    this.texts.end();
  }

  private readonly follow = (): void => {
    this.state = readTableState(location.search, this.defaults);
    this.show();
  };

  private readControls(): void {
    if (this.controls === null) return;
    const { differing, words, whole, reference, columns } = this.controls;
    const chosen = columns.filter(({ checked }) => checked).map(({ value }) => value);
    this.change({
      differing: differing.checked,
      words: words.checked === this.showsWords() ? this.state.words : words.checked,
      whole: whole.checked,
      reference: reference.value === '' ? null : reference.value,
      columns: chosen.length === columns.length ? null : chosen,
    });
  }

  private change(part: Partial<TableState>): void {
    this.state = { ...this.state, ...part };
    const search = withTableState(location.search, this.state, this.defaults);
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
    this.markReference();
    this.showOneRow(rows);
    const { differing, words, wordsNote, whole, reference, columns, chosen } = this.controls;
    differing.checked = this.state.differing;
    whole.checked = this.state.whole;
    reference.value = this.state.reference ?? '';
    for (const input of columns) input.checked = this.state.columns?.includes(input.value) ?? true;
    words.checked = this.showsWords();
    words.closest('label')?.toggleAttribute('hidden', this.state.reference === null);
    const mustLoad = this.textsOf === null && shown.length > FEW && !words.checked;
    wordsNote.textContent = mustLoad ? `（${shown.length}件の評価書を読み込みます）` : '';
    chosen.textContent = `（${shown.length}/${this.columns.length}）`;
    this.setStatus(`${this.rows.length}行のうち${rows.length}行、${shown.length}列を表示`);
    this.showTexts(rows, shown);
  }

  private setStatus(words: string): void {
    if (this.controls !== null) this.controls.status.textContent = words;
  }

  /** Whether cells show the words that differ from the reference. */
  private showsWords(): boolean {
    const { reference, words } = this.state;
    return reference !== null && (words ?? (this.textsOf !== null || this.shownColumns().length <= FEW));
  }

  private showTexts(rows: readonly RowDom[], shown: readonly number[]): void {
    const { open } = this.state;
    for (const { element, id } of this.rows)
      element.querySelector('.opener')?.setAttribute('aria-expanded', String(open.includes(id)));
    const reference = this.columns.findIndex(({ id }) => id === this.state.reference);
    this.texts.show({ rows, open, shown, reference, words: this.showsWords() });
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

  /**
   * Tells cells that say the same as the reference from those that do not: in the rows in sight at once, in the others when they come
   * into sight, for thousands of cells would make a reader wait.
   */
  private markReference(): void {
    this.inSight.disconnect();
    for (const { element } of this.rows) this.inSight.observe(element);
  }

  private readonly inSight = new IntersectionObserver(
    (entries) => {
      const seen = new Set(entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target));
      for (const row of this.rows) if (seen.has(row.element)) this.markRow(row);
    },
    { rootMargin: '300px 0px' },
  );

  private markRow({ answers, cells }: RowDom): void {
    const at = this.columns.findIndex(({ id }) => id === this.state.reference);
    const reference = answers[at] ?? -1;
    for (const [column, cell] of cells.entries()) {
      const answer = answers[column] ?? -1;
      const against =
        at < 0 || answer < 0 || reference < 0
          ? undefined
          : column === at
            ? 'self'
            : answer === reference
              ? 'same'
              : 'other';
      if (cell.dataset['against'] === against) continue;
      if (against === undefined) delete cell.dataset['against'];
      else cell.dataset['against'] = against;
    }
  }

  /** On paper every row is in sight. */
  private readonly markAll = (): void => {
    for (const row of this.rows) this.markRow(row);
  };

  private showOneRow(rows: readonly RowDom[]): void {
    const isOne = NARROW.matches && !this.state.whole;
    this.toggleAttribute('data-one', isOne);
    const current = rows.find(({ id }) => id === this.state.row) ?? rows[0] ?? null;
    for (const row of this.rows) row.element.toggleAttribute('data-current', isOne && row === current);
    if (!isOne || current === null) return;
    for (const [at, cell] of current.cells.entries()) cell.dataset['name'] = this.columns[at]?.name ?? '';
    const groups = groupNames(this.lines);
    const head = current.element.cells[0];
    if (head !== undefined) head.dataset['group'] = groups.get(current.id) ?? '';
    this.picker?.offer(
      rows.map(({ id, label }) => ({ id, label, group: groups.get(id) ?? '' })),
      current.id,
    );
  }

  private addOpeners(): void {
    for (const { id, element, label, isLong } of this.rows) {
      if (!isLong) continue;
      const toggle = (): void => {
        const { open } = this.state;
        this.change({ open: open.includes(id) ? open.filter((other) => other !== id) : [...open, id] });
      };
      element.cells[0]?.append(makeButton('opener', '全文', toggle, `${label}の全文`));
    }
  }

  /** Saves the rows and columns that are shown, with their full texts. */
  private async save(): Promise<void> {
    const shown = this.shownColumns();
    // What writes CSV is as large as the rest of this script, and most readers save nothing.
    const loading = Promise.all([this.texts.load(shown), import('../../text/csv.ts')]);
    const loaded = await loading.catch(() => null);
    if (loaded === null) return this.setStatus(NOT_LOADED);
    const [texts, { toCsv }] = loaded;
    const head = ['row', '項目', ...shown.map((at) => this.columns[at]?.name ?? '')];
    const ids = ['assessment', '', ...shown.map((at) => this.columns[at]?.id ?? '')];
    const body = this.rows
      .filter(({ element }) => !element.hidden)
      .map((row) => [
        row.id,
        row.label,
        ...shown.map((at) => {
          const links = row.cells[at]?.querySelectorAll('a') ?? [];
          const own = texts.get(at);
          return [...links].map((link) => this.texts.textIn(own, row, link) ?? this.texts.wordsOf(link)).join('\n');
        }),
      ]);
    saveFile(this.dataset['file'] ?? 'table.csv', 'text/csv', toCsv([head, ids, ...body]));
  }
}

/** For each row the headings it stands under, by its id; the section is left out where there are others. */
function groupNames(lines: readonly LineDom[]): Map<string, string> {
  const names = new Map<string, string>();
  let above: { depth: number; label: string }[] = [];
  for (const line of lines) {
    if (line.kind === 'row') {
      names.set(
        line.row.id,
        above
          .slice(above.length > 1 ? 1 : 0)
          .map(({ label }) => label)
          .join(' › '),
      );
      continue;
    }
    const { depth, label } = line.heading;
    above = [...above.filter((heading) => heading.depth < depth), { depth, label }];
  }
  return names;
}

customElements.define('compare-table', CompareTable);
