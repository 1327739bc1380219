import { PAGE, readAddress, type SearchState, toAddress } from '../../search/address.ts';
import type { SoughtTerm } from '../../search/expand.ts';
import { wordsToMark } from '../../search/expand.ts';
import { hitsToCsv } from '../../search/export-hits.ts';
import { type FacetId, NO_FILTERS } from '../../search/filters.ts';
import { ORDERS } from '../../search/order.ts';
import { toExactQuery } from '../../search/query.ts';
import { sayTerms, sayWidening } from '../../search/say.ts';
import { make } from '../make.ts';
import { count, find } from './dom.ts';
import { showActive, showFacets } from './facet-list.ts';
import { showHelp } from './help.ts';
import type { Answer, Question } from './messages.ts';
import { resultItem, showHits } from './result-list.ts';

/** Pause in typing, in milliseconds, after which the search begins. */
const PAUSE = 400;
type Found = Extract<Answer, { kind: 'found' | 'done' }>;
type State = 'idle' | 'busy' | 'done' | 'error';

/** The search page: all its state is the address. The worker searches, this shows. */
class SearchPage extends HTMLElement {
  readonly #worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  #base = '/';
  #turn = 0;
  #found: Found | null = null;
  #saving: 'csv' | 'json' = 'csv';

  connectedCallback(): void {
    this.#base = this.dataset['base'] ?? '/';
    this.#ask({ kind: 'open', base: this.#base });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#answer(data));
    this.#worker.addEventListener('error', () => this.#fail());
    this.#listen();
    addEventListener('popstate', () => this.#search());
    this.#search();
  }

  #ask(question: Question): void {
    this.#worker.postMessage(question);
  }

  #listen(): void {
    const input = find<HTMLInputElement>(this, '#q');
    let waiting = 0;
    const typed = (push: boolean): void => {
      clearTimeout(waiting);
      const q = input.value.trim();
      if (q !== readAddress(location.search).q) this.#go({ q, shown: PAGE, countAll: false }, push);
    };
    find(this, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
      typed(true);
    });
    input.addEventListener('input', (event) => {
      clearTimeout(waiting);
      // Kana that are being turned into kanji are no query yet.
      if (!(event as InputEvent).isComposing) waiting = window.setTimeout(typed, PAUSE, false);
    });
    input.addEventListener('compositionend', () => {
      clearTimeout(waiting);
      waiting = window.setTimeout(typed, PAUSE, false);
    });
    for (const name of ['spellings', 'synonyms'] as const) {
      const box = find<HTMLInputElement>(this, `#${name}`);
      box.addEventListener('change', () => this.#go({ [name]: box.checked, shown: PAGE }, true));
    }
    const order = find<HTMLSelectElement>(this, '#order');
    order.addEventListener('change', () =>
      this.#go({ order: ORDERS.find(({ id }) => id === order.value)?.id ?? 'relevance', shown: PAGE }, true),
    );
    find(this, '[data-more]').addEventListener('click', () => {
      const shown = readAddress(location.search).shown;
      this.#write({ shown: shown + PAGE }, false);
      this.#showRows(shown);
      find(this, '.results').querySelectorAll('h2 a').item(shown).parentElement?.querySelector('a')?.focus();
    });
    find(this, '[data-count]').addEventListener('click', () => this.#go({ countAll: true }, false));
    for (const kind of ['csv', 'json'] as const) {
      find(this, `[data-save="${kind}"]`).addEventListener('click', () => {
        this.#saving = kind;
        this.#ask({ kind: 'export', turn: this.#turn });
      });
    }
  }

  #write(change: Partial<SearchState>, push: boolean): void {
    const address = location.pathname + toAddress({ ...readAddress(location.search), ...change });
    if (push) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  #go(change: Partial<SearchState>, push: boolean): void {
    this.#write(change, push);
    this.#search();
  }

  readonly #choose = (facet: FacetId, values: readonly string[]): void => {
    const { filters } = readAddress(location.search);
    this.#go({ filters: { ...filters, [facet]: values }, shown: PAGE, countAll: false }, true);
  };

  #search(): void {
    const state = readAddress(location.search);
    const { q, spellings, synonyms, filters, order, countAll } = state;
    this.#turn += 1;
    const input = find<HTMLInputElement>(this, '#q');
    if (input.value.trim() !== q) input.value = q;
    find<HTMLInputElement>(this, '#spellings').checked = spellings;
    find<HTMLInputElement>(this, '#synonyms').checked = synonyms;
    find<HTMLSelectElement>(this, '#order').value = order;
    if (q === '') return this.#clear('idle', '');
    this.#say('busy', '探しています…');
    this.#ask({ kind: 'search', turn: this.#turn, q, widening: { spellings, synonyms }, filters, order, countAll });
  }

  #answer(answer: Answer): void {
    if (answer.turn !== this.#turn) return;
    switch (answer.kind) {
      case 'found':
      case 'done':
        return this.#show(answer);
      case 'counting':
        return this.#say(
          'busy',
          `項目を数えています（${count(answer.total)}件の評価書のうち${count(answer.done)}件まで）…`,
        );
      case 'hits':
        return this.#showHits(answer.row, answer.hits);
      case 'exporting':
        return this.#saveState(`集めています（${count(answer.total)}件の評価書のうち${count(answer.done)}件まで）…`);
      case 'exported':
        return this.#save(answer.hits);
      case 'nothing-asked':
        return this.#clear(
          'idle',
          answer.onlyExcluded ? '除くことばのほかに、探すことばを入れてください。' : '探すことばを入れてください。',
        );
      case 'error':
        return this.#fail();
    }
  }

  #fail(): void {
    this.#clear('error', '検索を読み込めませんでした。通信の状態を確かめて、もう一度お試しください。');
  }

  #clear(state: State, words: string): void {
    this.#found = null;
    find(this, '.results').replaceChildren();
    for (const selector of ['[data-found]', '[data-help]', '[data-more]', '[data-active]', '[data-widened]'])
      find<HTMLElement>(this, selector).hidden = true;
    this.#say(state, words);
  }

  #show(found: Found): void {
    const state = readAddress(location.search);
    const { outcome, terms, rows, suggestions } = found;
    const before = this.#found;
    this.#found = found;
    const number = outcome.rows.length;
    const what = sayTerms(terms);
    const items = outcome.items === null ? '' : `、${count(outcome.items)}項目`;
    this.#say(
      found.kind === 'found' ? 'busy' : 'done',
      number === 0 ? `${what}は見つかりませんでした。` : `${what}は、${count(number)}件の評価書${items}にあります。`,
      number,
      outcome.items,
    );
    this.#showWidening(terms);
    showFacets(find(this, '[data-facets]'), outcome.facets, state.filters, this.#choose);
    showActive(find(this, '[data-active]'), outcome.facets, state.filters, this.#choose, () =>
      this.#go({ filters: NO_FILTERS, shown: PAGE, countAll: false }, true),
    );
    find<HTMLElement>(this, '[data-found]').hidden = number === 0 && outcome.unfiltered === 0;
    find<HTMLElement>(this, '[data-count]').hidden = outcome.items !== null || number === 0 || found.kind === 'found';
    const help = find<HTMLElement>(this, '[data-help]');
    help.hidden = true;
    const addressOf = (q: string): string => toAddress({ ...state, q, shown: PAGE, countAll: false });
    if (number === 0 && found.kind === 'done')
      showHelp(help, this.#base, terms, outcome, suggestions, addressOf, toAddress({ ...state, filters: NO_FILTERS }));
    const same = before?.turn === found.turn && before.rows.every(({ id }, at) => rows[at]?.id === id);
    if (!same) find(this, '.results').replaceChildren();
    this.#showRows(same ? find(this, '.results').children.length : 0);
  }

  #showWidening(terms: readonly SoughtTerm[]): void {
    const host = find<HTMLElement>(this, '[data-widened]');
    const sentences = sayWidening(terms);
    host.hidden = sentences.length === 0;
    host.replaceChildren(...sentences.map((sentence) => make('span', '', sentence)));
  }

  /** Shows the assessments from one on, up to as many as the address says. */
  #showRows(from: number): void {
    const found = this.#found;
    if (found === null) return;
    const { shown } = readAddress(location.search);
    const { rows, outcome } = found;
    const next = rows.slice(from, shown);
    const items = next.map((row, at) => resultItem(this.#base, row, outcome.counts?.[from + at] ?? null));
    find(this, '.results').append(...items);
    find<HTMLElement>(this, '[data-more]').hidden = shown >= rows.length;
    if (next.length > 0) this.#ask({ kind: 'hits', turn: this.#turn, rows: next.map((row) => row.number) });
  }

  #showHits(number: number, hits: Parameters<typeof showHits>[2]): void {
    const at = this.#found?.rows.findIndex((row) => row.number === number) ?? -1;
    const item = find(this, '.results').children[at];
    if (item instanceof HTMLLIElement)
      showHits(item, this.#base, hits, toExactQuery(wordsToMark(this.#found?.terms ?? [])));
  }

  #saveState(words: string): void {
    find(this, '[data-saving]').textContent = words;
  }

  #save(hits: Extract<Answer, { kind: 'exported' }>['hits']): void {
    const json = this.#saving === 'json';
    const text = json ? JSON.stringify({ query: location.href, hits }, null, 1) : hitsToCsv(hits);
    const link = make('a');
    link.href = URL.createObjectURL(new Blob([text], { type: json ? 'application/json' : 'text/csv' }));
    link.download = `search.${this.#saving}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    this.#saveState(`${count(hits.length)}か所を保存しました。`);
  }

  #say(state: State, words: string, assessments?: number, items?: number | null): void {
    const status = find<HTMLElement>(this, '[data-search-status]');
    status.dataset['state'] = state;
    if (assessments === undefined) delete status.dataset['assessments'];
    else status.dataset['assessments'] = String(assessments);
    if (items === undefined || items === null) delete status.dataset['items'];
    else status.dataset['items'] = String(items);
    status.textContent = words;
  }
}

customElements.define('search-page', SearchPage);
