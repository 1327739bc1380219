import type { SearchRecord } from '../search/engine.ts';
import { findAssessments } from '../search/find-assessments.ts';
import { pagefindEngine } from '../search/pagefind-engine.ts';
import { parseQuery, wanted } from '../search/query.ts';
import type { Hit } from '../search/locate.ts';
import { countPlaces, locateIn } from './assessment-texts.ts';
import { eachInParallel } from './parallel.ts';
import { resultItem, showHits } from './search-results.ts';

/** Items are counted at once up to this many assessments; beyond, only those shown are opened. */
const COUNTED = 200;
/** Entries that one press of the button adds. */
const PAGE = 20;
/** Assessments loaded at the same time. */
const PARALLEL = 4;
/** Pause in typing, in milliseconds, after which the search begins. */
const PAUSE = 400;

/** The search page: reads `q` from the address, writes it back, shows what is found. */
class SearchPage extends HTMLElement {
  private base = '/';
  private engine = pagefindEngine('/');
  private input = document.createElement('input');
  private status = document.createElement('output');
  private list = document.createElement('ol');
  private more = document.createElement('button');
  private counter = document.createElement('button');
  /** Counts searches; one that is not the last any more stops. */
  private turn = 0;

  connectedCallback(): void {
    this.base = this.dataset['base'] ?? '/';
    this.engine = pagefindEngine(this.base);
    this.input = this.find('input');
    this.status = this.find('output');
    this.list = this.find('ol');
    this.more = this.find('button[data-more]');
    this.counter = this.find('button[data-count]');
    let waiting = 0;
    const write = (method: 'pushState' | 'replaceState'): void => {
      clearTimeout(waiting);
      const query = this.input.value.trim();
      if (query === this.query()) return;
      history[method](null, '', query === '' ? location.pathname : `?${new URLSearchParams({ q: query })}`);
      void this.search();
    };
    this.find<HTMLFormElement>('form').addEventListener('submit', (event) => {
      event.preventDefault();
      write('pushState');
    });
    this.input.addEventListener('input', (event) => {
      clearTimeout(waiting);
      // Kana that are being turned into kanji are no query yet.
      if (!(event as InputEvent).isComposing) waiting = window.setTimeout(write, PAUSE, 'replaceState');
    });
    addEventListener('popstate', () => void this.search());
    void this.search();
  }

  private find<E extends HTMLElement>(selector: string): E {
    const element = this.querySelector<E>(selector);
    if (element === null) throw new Error(`Internal error: the search page lacks ${selector}.`);
    return element;
  }

  private query(): string {
    return new URLSearchParams(location.search).get('q')?.trim() ?? '';
  }

  private async search(): Promise<void> {
    const turn = (this.turn += 1);
    const query = this.query();
    const terms = parseQuery(query);
    if (this.input.value.trim() !== query) this.input.value = query;
    this.list.replaceChildren();
    this.more.hidden = true;
    this.counter.hidden = true;
    if (terms.length === 0) return this.say('idle', query === '' ? '' : '探すことばを一つ以上入れてください。');
    this.say('busy', '探しています…');
    try {
      const records = await findAssessments(this.engine, terms);
      if (turn === this.turn) await this.show(turn, query, records, wanted(terms));
    } catch {
      if (turn === this.turn)
        this.say('error', '検索を読み込めませんでした。通信の状態を確かめて、もう一度お試しください。');
    }
  }

  private async show(turn: number, query: string, records: SearchRecord[], words: string[]): Promise<void> {
    if (records.length === 0) return this.say('done', `「${query}」は見つかりませんでした。`, 0, 0);
    const found = `「${query}」は、${records.length}件の評価書`;
    const located = new Map<string, Promise<Hit[] | null>>();
    const locate = (id: string): Promise<Hit[] | null> => {
      const hits = located.get(id) ?? locateIn(this.base, id, words).catch(() => null);
      located.set(id, hits);
      return hits;
    };
    let shown = 0;
    const showNext = async (): Promise<void> => {
      const next = records
        .slice(shown, shown + PAGE)
        .map((record) => ({ record, item: resultItem(this.base, record) }));
      shown += next.length;
      this.more.hidden = shown >= records.length;
      this.list.append(...next.map(({ item }) => item));
      await eachInParallel(next, PARALLEL, async ({ record, item }) => {
        if (turn === this.turn) showHits(item, this.base, await locate(record.id));
      });
    };
    const count = async (): Promise<void> => {
      this.counter.hidden = true;
      let places = 0;
      let done = 0;
      await eachInParallel(records, PARALLEL, async ({ id }) => {
        if (turn !== this.turn) return;
        const hits = await locate(id);
        places += countPlaces(hits ?? []);
        done += 1;
        if (done % PAGE === 0)
          this.say('busy', `${found}にあります。項目を数えています（${done}件まで）…`, records.length);
      });
      if (turn === this.turn) this.say('done', `${found}の、${places}項目にあります。`, records.length, places);
    };
    this.more.onclick = () => void showNext();
    this.counter.onclick = () => void count();
    if (records.length > COUNTED) {
      this.say('done', `${found}にあります。`, records.length);
      this.counter.hidden = false;
      return showNext();
    }
    this.say('busy', `${found}にあります。項目を数えています…`, records.length);
    await Promise.all([showNext(), count()]);
  }

  private say(state: 'idle' | 'busy' | 'done' | 'error', words: string, assessments?: number, items?: number): void {
    const { dataset } = this.status;
    dataset['state'] = state;
    if (assessments === undefined) delete dataset['assessments'];
    else dataset['assessments'] = String(assessments);
    if (items === undefined) delete dataset['items'];
    else dataset['items'] = String(items);
    this.status.textContent = words;
  }
}

customElements.define('search-page', SearchPage);
