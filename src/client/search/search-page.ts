import type { EngineName } from '../../registry/portal.ts';
import type { Listed } from '../../search/index/corpus-file.ts';
import { PAGE, readAddress, type SearchState, toAddress, type View } from '../../search/results/address.ts';
import { highlightTerms } from '../../search/query/expand.ts';
import { type FacetId, NO_FILTERS } from '../../search/results/filters.ts';
import { ORDERS } from '../../search/results/order.ts';
import { toExactQuery } from '../../search/query/query.ts';
import { COUNTED_AT_ONCE } from '../../search/results/run-search.ts';
import { describeQuery } from '../../search/query/describe-query.ts';
import { make } from '../make.ts';
import { showActive } from './active-filters.ts';
import { putChange, showTermChanges } from './change-list.ts';
import { listenToBox, showControls } from './controls.ts';
import { count, find, setBusy } from './dom.ts';
import { showFacets } from './facet-list.ts';
import { helpLinks, showHelp } from './help.ts';
import type { WorkerResponse, FailureCause, SearchWorkerResponse, WorkerRequest } from './messages.ts';
import { type HitLinks, resultItem, showHits } from './result-list.ts';
import { showFeed } from './nearest-feed.ts';
import { saveHits } from './save.ts';
import { FAILURES, markDone, setStatus, announce, showExpansion, showFound, WORDS } from './status.ts';
import { saveScrollAnchor, restoreScrollAnchor } from './scroll-anchor.ts';
import { LOADING, TRY_AGAIN } from '../../text/words/actions.ts';

/** From this width on the facets stand beside the results. */
const BESIDE = matchMedia('(width >= 64rem)');

/** The search page: all its state is the address. The worker searches, this shows. */
class SearchPage extends HTMLElement {
  /** Null until a reader turns to the search: what it loads is heavier than the page. */
  #worker: Worker | null = null;
  #base = '/';
  #turn = 0;
  #found: SearchWorkerResponse | null = null;
  #saving: 'csv' | 'json' = 'csv';
  /** Place of the first one of those that a reader asked for and that are still to come. */
  #added: number | null = null;
  /** The order of what was found is about to be known. */
  #sorting = false;

  connectedCallback(): void {
    this.#base = this.dataset['base'] ?? '/';
    const narrow = find<HTMLDetailsElement>(this, '[data-narrow]');
    narrow.open = BESIDE.matches;
    BESIDE.addEventListener('change', () => (narrow.open = BESIDE.matches));
    listenToBox(this, {
      open: () => void this.#open(),
      go: (change, push) => this.#go(change, push),
      choose: this.#choose,
    });
    this.#listenToTools();
    addEventListener('popstate', () => this.#search());
    this.#search();
  }

  #ask(question: WorkerRequest): void {
    this.#open().postMessage(question);
  }

  /** The worker, which begins to load as soon as it is there. */
  #open(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerResponse>) => this.#answer(data));
    worker.addEventListener('error', () => this.#fail('start'));
    const { engine, version = '' } = this.dataset;
    const opening: WorkerRequest = { kind: 'open', base: this.#base, engine: engine as EngineName, version };
    worker.postMessage(opening);
    return (this.#worker = worker);
  }

  #listenToTools(): void {
    const order = find<HTMLSelectElement>(this, '#order');
    order.addEventListener('change', () =>
      this.#go({ order: ORDERS.find(({ id }) => id === order.value)?.id ?? 'relevance', shown: PAGE }, true),
    );
    for (const link of this.querySelectorAll<HTMLAnchorElement>('[data-view]')) {
      link.addEventListener('click', (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        this.#go({ view: link.dataset['view'] as View, shown: PAGE }, true);
      });
    }
    find(this, '[data-more]').addEventListener('click', () => {
      const shown = find(this, '.results').children.length;
      this.#write({ shown: shown + PAGE }, false);
      this.#showMore(shown);
    });
    find(this, '[data-count]').addEventListener('click', () => {
      this.#go({ countAll: true }, false);
      // The button goes away.
      find<HTMLElement>(this, '[data-search-status]').focus();
    });
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
    const { q, spellings, synonyms, allStatuses, editions, filters, order, view, countAll, shown } = state;
    this.#turn += 1;
    this.#added = null;
    showControls(this, state);
    this.#saveState('');
    this.toggleAttribute('data-asked', q !== '');
    if (q === '') return this.#clear('idle', '');
    this.#setStatus('busy', '検索しています…');
    const expansion = { spellings, synonyms };
    const asked = { q, expansion, filters, allStatuses, editions, order, view, countAll, shown };
    this.#ask({ kind: 'search', turn: this.#turn, ...asked });
  }

  #answer(answer: WorkerResponse): void {
    if (answer.turn !== this.#turn) return;
    switch (answer.kind) {
      case 'found':
      case 'done':
        return this.#show(answer);
      case 'counting':
        return this.#setStatus('busy', WORDS.counting(answer.done, answer.total));
      case 'rows':
        return this.#addRows(answer.from, answer.rows);
      case 'hits': {
        const at = this.#found?.outcome.rows.indexOf(answer.row) ?? -1;
        const item = find(this, '.results').children[at];
        if (item instanceof HTMLLIElement) showHits(item, this.#links(), answer.hits);
        return this.#finishShowing();
      }
      case 'changes': {
        const list = find(this, '.results');
        for (const [at, change] of answer.changes.entries())
          putChange(list.children[answer.from + at], this.#links(), change);
        return this.#finishShowing();
      }
      case 'exporting':
        return this.#saveState(WORDS.exporting(answer.done, answer.total));
      case 'exported':
        return void saveHits(this.#saving, answer.hits).then(
          () => this.#saveState(`${count(answer.hits.length)}か所を保存しました。`, true),
          () => this.#saveState(`保存できませんでした。${TRY_AGAIN}`, true),
        );
      case 'nothing-asked':
        return this.#clear('idle', WORDS.nothingAsked(answer.onlyExcluded));
      case 'error':
        return this.#fail(answer.cause);
    }
  }

  /** What was asked for is shown; counting may have put it in another order. */
  #finishShowing(): void {
    if (this.#found?.kind !== 'done') return;
    markDone(find(this, '[data-search-status]'), find(this, '.results'));
    restoreScrollAnchor(find(this, '.results'));
  }

  #links(): HitLinks {
    return { base: this.#base, q: toExactQuery(highlightTerms(this.#found?.terms ?? [])), left: saveScrollAnchor };
  }

  #fail(cause: FailureCause | 'start'): void {
    this.#clear('error', FAILURES[cause]);
  }

  #clear(state: 'idle' | 'error', words: string): void {
    this.#found = null;
    find(this, '.results').replaceChildren();
    for (const selector of ['[data-found]', '[data-help]', '[data-more]', '[data-active]', '[data-widened]'])
      find<HTMLElement>(this, selector).hidden = true;
    this.#setStatus(state, words);
  }

  #show(found: SearchWorkerResponse): void {
    const before = this.#found;
    this.#found = found;
    const { outcome, terms } = found;
    const number = outcome.rows.length;
    showFound(find(this, '[data-search-status]'), found, readAddress(location.search).editions);
    showExpansion(find(this, '[data-widened]'), terms);
    this.#showNarrowing(found);
    find<HTMLElement>(this, '[data-found]').hidden = number === 0 && found.emptied === null;
    find<HTMLElement>(this, '[data-count]').hidden = outcome.items !== null || number === 0 || found.kind === 'found';
    find<HTMLElement>(this, '.search-views').hidden = number === 0;
    find<HTMLElement>(this, '.search-tools').hidden = number === 0;
    this.#showHelp(found);
    const hasTermChanges = find<HTMLElement>(this, '[data-moves]');
    hasTermChanges.hidden = found.termChanges === null;
    if (found.termChanges !== null) showTermChanges(hasTermChanges, describeQuery(terms), found.termChanges);
    const list = find(this, '.results');
    const byChange = readAddress(location.search).view === 'changes';
    find<HTMLElement>(this, '[data-more]').hidden = true;
    const shownBefore = !this.#sorting && before?.turn === found.turn;
    const same = !byChange && shownBefore && before.outcome.rows.every((row, at) => outcome.rows[at] === row);
    if (!same) list.replaceChildren();
    this.#sorting = found.kind === 'found' && !byChange && sortsSoon(found);
    if (this.#sorting) list.append(setBusy(make('li', 'soft', LOADING)));
    else if (found.kind === 'done' || !byChange) this.#showRows(same ? list.children.length : 0);
    this.#finishShowing();
  }

  #showNarrowing({ outcome }: SearchWorkerResponse): void {
    const { filters } = readAddress(location.search);
    showFacets(find(this, '[data-facets]'), outcome.facets, filters, BESIDE.matches, this.#choose);
    const clear = (): void => this.#go({ filters: NO_FILTERS, shown: PAGE, countAll: false }, true);
    showFeed(find(this, '[data-feed]'), filters, outcome.facets, this.#base);
    const active = find<HTMLElement>(this, '[data-active]');
    showActive(active, outcome.facets, filters, this.#choose, clear, find(this, '[data-search-status]'));
  }

  #showHelp({ emptied, terms, suggestions }: SearchWorkerResponse): void {
    const help = find<HTMLElement>(this, '[data-help]');
    help.hidden = emptied === null;
    if (emptied === null) return;
    showHelp(help, helpLinks(this.#base, readAddress(location.search)), terms, emptied, suggestions);
  }

  /** Shows assessments or changes from one on, up to as many as the address says. */
  #showRows(from: number): void {
    const found = this.#found;
    if (found === null) return;
    const { shown } = readAddress(location.search);
    const { rows, outcome, termChanges: hits } = found;
    const list = find(this, '.results');
    find<HTMLElement>(this, '[data-more]').hidden = shown >= (hits ?? outcome.rows).length;
    if (hits !== null) {
      const to = Math.min(shown, hits.length);
      list.append(...Array.from({ length: to - from }, () => setBusy(make('li', 'soft', LOADING))));
      return this.#ask({ kind: 'changes', turn: this.#turn, from, to });
    }
    const to = Math.min(shown, outcome.rows.length);
    if (rows.length < to) return this.#ask({ kind: 'rows', turn: this.#turn, from: rows.length, to });
    const next = rows.slice(from, to);
    list.append(...next.map((row, at) => resultItem(this.#base, row, outcome.counts?.[from + at] ?? null)));
    if (next.length > 0) this.#ask({ kind: 'hits', turn: this.#turn, rows: next.map((row) => row.number) });
  }

  /** Takes in what the worker says of further assessments, and shows them. */
  #addRows(from: number, rows: readonly Listed[]): void {
    if (this.#found?.rows.length !== from) return;
    this.#found.rows.push(...rows);
    this.#showRows(find(this, '.results').children.length);
    this.#focusAdded();
  }

  /** The focus goes to the first one that is added, for the button may go away. */
  #showMore(from: number): void {
    this.#added = from;
    this.#showRows(from);
    this.#focusAdded();
  }

  #focusAdded(): void {
    const first = this.#added === null ? undefined : find(this, '.results').children[this.#added];
    if (!(first instanceof HTMLElement)) return;
    this.#added = null;
    const target = first.querySelector('a') ?? first;
    if (target === first) first.tabIndex = -1;
    target.focus();
  }

  /** `isOver`: readers who see nothing are told too. */
  #saveState(words: string, isOver = false): void {
    find(this, '[data-saving]').textContent = words;
    if (isOver) announce(find(this, '[data-search-status]'), words);
  }

  #setStatus(...said: Parameters<typeof setStatus> extends [HTMLElement, ...infer Rest] ? Rest : never): void {
    setStatus(find(this, '[data-search-status]'), ...said);
  }
}

/** Whether what was found is counted at once, and then put in the order of its numbers: nothing should move under a reader's finger. */
const sortsSoon = ({ outcome: { rows } }: SearchWorkerResponse): boolean =>
  rows.length <= COUNTED_AT_ONCE && readAddress(location.search).order === 'relevance';

customElements.define('search-page', SearchPage);
