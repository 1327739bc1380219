import { compareDocuments } from '../../compare/table/table.ts';
import { maskItem } from '../../changes/officers.ts';
import { nodeByField } from '../../forms/keys.ts';
import { textOf } from '../../assessment/value-text.ts';
import { readQuery, withQuery, type StateField } from '../../text/address-state.ts';
import { fold } from '../../text/fold.ts';
import { tableToElement, type ComparedColumn } from '../../compare/table/to-element.ts';
import { toDom } from '../to-dom.ts';
import { make, makeButton, makeLink } from '../make.ts';
import { SHORT_FORMS } from '../../compare/table/short-forms.ts';
import { LoadError } from '../../search/engines/load-error.ts';
import '../arrow-links.ts';
import './compare-table.ts';
import { readable } from './address.ts';
import { loadPicks, type FindPicks } from './picks.ts';
import {
  loadDocument,
  loadTree,
  formatColumnRequest,
  readColumnRequest,
  type Loaded,
  type ColumnRequest,
} from './documents.ts';
import { ARROWS_IN_TABLE } from '../../text/words/arrows.ts';
import { COPIED, TRY_AGAIN } from '../../text/words/actions.ts';

const NOT_SUPPORTED = 'お使いのブラウザーでは表示できません。新しい版のブラウザーでお試しください。';

/** What a reader can do about a failure, by its cause: the connection, a file that is not there (`missing`), or the browser itself. */
function adviceFor(error: unknown, missing: string): string {
  if (!(error instanceof LoadError)) return NOT_SUPPORTED;
  return error.status === 404 ? missing : TRY_AGAIN;
}

/** The head of the column of a document that a reader chose. */
function toColumn({ id, wanted, row }: Loaded): ComparedColumn {
  const facts = [row.procedure?.name, SHORT_FORMS[row.form], wanted.day === null ? null : `${wanted.day}の時点`];
  return {
    id,
    assessment: wanted.id,
    name: row.municipality.name,
    facts: facts.filter((fact) => fact !== null && fact !== undefined),
  };
}

const CHOOSE_ANEW = 'URLを確認するか、下から選び直してください。';

/** Names of the parameters that hold the columns. */
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];
/** Characters of a long text in a cell. */
const LETTERS = 80;
/** The columns; what the address says of those before goes with them. */
const CHOSEN: StateField<readonly ColumnRequest[]> = {
  parameters: [...NAMES, 'columns', 'base'],
  read: (query) => NAMES.flatMap((name) => query.get(name) ?? []).map(readColumnRequest),
  write: (columns, query) => {
    for (const [at, name] of NAMES.entries())
      for (const one of columns.slice(at, at + 1)) query.append(name, formatColumnRequest(one));
  },
};
/** Assessments offered while a reader types. */
const OFFERED = 12;

/** Up to six assessments side by side, whichever the address names. */
class ComparePage extends HTMLElement {
  private base = '/';
  private picks: () => Promise<FindPicks> = loadPicks('');
  private readonly chosen = make('ol', 'compared');
  private readonly offers = make('ul', 'offers');
  private readonly input = document.createElement('input');
  private readonly status = document.createElement('output');
  private readonly place = make('div', 'compare-place');
  /** Counts loadings; one that is not the last any more stops. */
  private turn = 0;

  connectedCallback(): void {
    this.base = this.dataset['base'] ?? '/';
    this.picks = loadPicks(this.dataset['picks'] ?? '');
    this.input.type = 'search';
    this.input.autocomplete = 'off';
    const label = make('label', '', '評価書を追加（市区町村名・事務名）', this.input);
    const copy = makeButton('plain', 'この比較のリンクをコピー', () => {
      void navigator.clipboard.writeText(location.href).then(() => (this.status.textContent = COPIED));
    });
    // What comes when it is loaded stands below all that a reader may be at.
    this.prepend(
      make('div', 'filter', label),
      this.offers,
      make('p', 'copy', copy),
      this.status,
      this.chosen,
      this.place,
    );
    this.input.addEventListener('input', () => void this.offer());
    addEventListener('popstate', () => void this.show());
    void this.show();
  }

  private wanted(): readonly ColumnRequest[] {
    return readQuery(CHOSEN, location.search);
  }

  /** Puts columns into the address, and shows them. */
  private choose(columns: readonly ColumnRequest[]): void {
    history.pushState(null, '', location.pathname + readable(withQuery(CHOSEN, columns, location.search, 'behind')));
    void this.show();
  }

  private async show(): Promise<void> {
    const turn = (this.turn += 1);
    const wanted = this.wanted();
    this.toggleAttribute('data-chosen', wanted.length > 0);
    this.place.replaceChildren();
    this.chosen.replaceChildren();
    this.input.disabled = wanted.length >= NAMES.length;
    if (wanted.length === 0) return;
    this.setStatus('busy', '評価書を読み込んでいます…');
    try {
      const { tree, forms } = await loadTree(this.base);
      const documents = await Promise.all(wanted.map((one) => loadDocument(this.base, one, forms)));
      if (turn !== this.turn) return;
      this.chosen.replaceChildren(...documents.map((document, at) => this.chip(document, at, wanted)));
      const columns = documents.filter(({ id }, at) => documents.findIndex((other) => other.id === id) === at);
      const rows = compareDocuments(columns, tree, { unmatchedInFull: true });
      const table = tableToElement(rows, columns.map(toColumn), { base: this.base, letters: LETTERS });
      this.place.replaceChildren(this.tableOf(columns, toDom(table)));
      this.setStatus('done', columns.length === 1 ? 'もう1件追加すると、違いを比較できます。' : '');
    } catch (error) {
      if (turn === this.turn) this.setStatus('error', `評価書を読み込めませんでした。${adviceFor(error, CHOOSE_ANEW)}`);
    }
  }

  private tableOf(documents: readonly Loaded[], table: HTMLElement): HTMLElement {
    const area = make('section', 'compare-scroll', table);
    const note = make('p', 'keys-note soft', ARROWS_IN_TABLE);
    area.tabIndex = 0;
    area.setAttribute('aria-label', '選んだ評価書の比較表');
    const host = document.createElement('compare-table') as HTMLElement & {
      textsOf: ((id: string) => ReadonlyMap<string, string>) | null;
    };
    host.dataset['base'] = this.base;
    host.dataset['file'] = 'compare.csv';
    if (documents.length > 1) {
      host.dataset['differing'] = '';
      host.dataset['reference'] = documents[0]?.id ?? '';
    }
    const texts = new Map(
      documents.map(({ id, entries, form }) => [
        id,
        new Map(
          entries.map(({ key, field, value }) => [key, maskItem(textOf(value), nodeByField(form, field))] as const),
        ),
      ]),
    );
    host.textsOf = (id) => texts.get(id) ?? new Map<string, string>();
    host.append(note, area);
    return host;
  }

  /** The entry of a column: its name, its day, and what can be done with it. */
  private chip({ row, wanted, days }: Loaded, at: number, all: readonly ColumnRequest[]): HTMLLIElement {
    const name = `${row.municipality.name} ${row.procedure?.name ?? row.title ?? row.id}`;
    const item = make('li', '', makeLink(`${this.base}assessments/${wanted.id}/`, name));
    if (days.length > 0) {
      const day = document.createElement('select');
      day.setAttribute('aria-label', `${row.municipality.name}：表示する時点`);
      day.append(new Option('現在', ''), ...days.map((one) => new Option(`${one}の時点`, one)));
      if (wanted.day !== null && !days.includes(wanted.day)) day.append(new Option(`${wanted.day}の時点`, wanted.day));
      day.value = wanted.day ?? '';
      day.addEventListener('change', () =>
        this.choose(all.with(at, { id: wanted.id, day: day.value === '' ? null : day.value })),
      );
      item.append(day);
    }
    const button = (words: string, label: string, act: () => void): void =>
      item.append(makeButton('plain', words, act, `${row.municipality.name}${label}`));
    const before = all[at - 1];
    if (before !== undefined)
      button('左へ移動', 'を左へ移動', () => this.choose(all.with(at - 1, wanted).with(at, before)));
    if (all.length < NAMES.length)
      button('別の時点を追加', '：別の時点を追加', () =>
        this.choose(
          all.toSpliced(at + 1, 0, { id: wanted.id, day: days[0] === undefined ? null : dayBefore(days[0]) }),
        ),
      );
    button('削除', 'を削除', () => this.choose(all.toSpliced(at, 1)));
    return item;
  }

  /** Offers assessments whose names hold what is typed. */
  private async offer(): Promise<void> {
    const asked = fold(this.input.value);
    this.offers.replaceChildren();
    if (asked === '') return;
    const find = await this.picks().catch(() => null);
    if (asked !== fold(this.input.value) || find === null) return;
    this.offers.replaceChildren(
      ...find(this.input.value, OFFERED).map(({ id, words }) => {
        const button = makeButton('plain', words, () => {
          this.input.value = '';
          this.offers.replaceChildren();
          this.choose([...this.wanted(), { id, day: null }]);
        });
        return make('li', '', button);
      }),
    );
  }

  private setStatus(state: 'busy' | 'done' | 'error', words: string): void {
    this.status.dataset['state'] = state;
    this.status.textContent = words;
  }
}

/** The day before an ISO day. */
function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

customElements.define('compare-page', ComparePage);
