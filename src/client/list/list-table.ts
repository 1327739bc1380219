import { memoizeOnce } from '../../search/engines/memo.ts';
import { loadJson } from '../load-json.ts';
import type { ListJson } from '../../insights/lists/list-json.ts';
import type { ListQuery } from './address.ts';
import { putSortButton, sortedBy } from './list-head.ts';
import type { ListParts, Noted } from './list-view.ts';
import { TRY_AGAIN } from '../../text/words/actions.ts';

const FAILED = `読み込めませんでした。${TRY_AGAIN}`;

/**
 * A list that a reader sorts, narrows and saves. Without this script the whole table stands there, in pages; its data, and what works with
 * them, are loaded when a reader first does something, or when the address asks for something.
 */
class ListTable extends HTMLElement {
  #isOpen = false;
  readonly #open = memoizeOnce(async () => {
    const { source = '', base = '', page = '', name = '', report, reportRule } = this.dataset;
    const [{ openListView }, { listFromJson }, json] = await Promise.all([
      import('./list-view.ts'),
      import('../../insights/lists/list-json.ts'),
      loadJson<ListJson>(source),
    ]);
    this.#isOpen = true;
    return openListView(listFromJson(json), this.#parts(), {
      base,
      page,
      prefix: name,
      report: { template: report ?? null, rule: reportRule ?? null },
    });
  });

  connectedCallback(): void {
    const tools = this.querySelector<HTMLElement>('.list-tools');
    const search = tools?.querySelector<HTMLInputElement>('.list-search input');
    if (!tools || !search || tools.hidden) return;
    for (const head of this.querySelectorAll<HTMLElement>('thead [data-column]:has(.sort)'))
      putSortButton(head, (id) => this.#change((query) => sortedBy(query, id), 'step'));
    search.addEventListener('focus', () => void this.#open().catch(() => undefined), { once: true });
    search.addEventListener('input', () =>
      this.#change((query) => ({ ...query, page: 1, words: search.value.trim() }), 'typing'),
    );
    for (const details of this.querySelectorAll<HTMLDetailsElement>('details[data-loads]'))
      details.addEventListener('toggle', () => {
        if (details.open) this.#load();
      });
    this.querySelector('.list-data')?.addEventListener('click', (event) => {
      const kind = (event.target as HTMLElement).closest<HTMLElement>('[data-save]')?.dataset['save'];
      // The whole table is a file of the site.
      if (kind === undefined || !this.#isAsked()) return;
      event.preventDefault();
      this.#open()
        .then((view) => view.save(kind))
        .catch(this.#fail);
    });
    addEventListener('popstate', () => {
      if (!this.#isOpen && !this.#isAsked()) return;
      this.#open()
        .then((view) => view.showAddress())
        .catch(this.#fail);
    });
    if (this.#isAsked()) this.#load();
  }

  /** Whether the address says something of this list; read without what reads it whole. */
  #isAsked(): boolean {
    const { name = '', columns = '' } = this.dataset;
    const own = new Set(['q', 'sort', 'columns', 'page', ...columns.split(' ').flatMap((id) => [id, `find-${id}`])]);
    return [...new URLSearchParams(location.search).keys()].some(
      (key) => key.startsWith(name) && own.has(key.slice(name.length)),
    );
  }

  #load(): void {
    this.#open().catch(this.#fail);
  }

  #change(next: (query: ListQuery) => ListQuery, noted: Noted): void {
    this.#open()
      .then((view) => view.change(next, noted))
      .catch(this.#fail);
  }

  readonly #fail = (): void => {
    this.#element('output').textContent = FAILED;
  };

  #element<Found extends HTMLElement>(selector: string): Found {
    const found = this.querySelector<Found>(selector);
    if (found === null) throw new Error(`Internal error: the list "${this.dataset['list'] ?? ''}" has no ${selector}.`);
    return found;
  }

  #parts(): ListParts {
    const [all, feed] = [
      this.querySelectorAll<HTMLElement>('.list-part, .part-nav'),
      this.querySelector('[data-feed]'),
    ];
    return {
      output: this.#element('output'),
      search: this.#element('.list-search input'),
      chosen: this.#element('.list-chosen'),
      facets: this.#element('.list-facets'),
      columns: this.#element('.list-columns'),
      head: this.#element('thead > tr'),
      body: this.#element('tbody'),
      pager: this.#element('.list-pager'),
      cite: this.#element('.list-cite'),
      whole: [...all],
      saves: [...this.querySelectorAll<HTMLAnchorElement>('[data-save]')],
      feed: feed as HTMLAnchorElement | null,
    };
  }
}

customElements.define('list-table', ListTable);
