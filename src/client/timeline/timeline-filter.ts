import type { TimelineGroup } from '../../insights/timeline.ts';
import { memoizeRecent } from '../../search/engines/memo.ts';
import { loadJson } from '../load-json.ts';
import { make, makeButton } from '../make.ts';
import { groupToElements } from '../../insights/timeline-elements.ts';
import { toSeireki } from '../../text/wareki.ts';
import { toDom } from '../to-dom.ts';
import { feedNote } from '../feed-note.ts';
import { feedOf, narrow, PARAMETERS, readTimelineQuery, toSearch, type TimelineQuery } from './wanted.ts';

/** The changes of one assessment on one date that a reader asked for. `base`: path of the site without a slash at its end. */
function groupElement(group: TimelineGroup, base: string): HTMLElement {
  const before = `${group.date === null ? '日付の記載なし' : toSeireki(group.date)} `;
  const address = (path: string): string => base + path;
  const elements = groupToElements(group, { heading: 'h2', before, kinds: null, shown: null, address });
  return make('section', 'timeline-found', ...elements.map((one) => toDom(one)));
}

/** Changes after which the page waits for the reader before it loads more months. */
const ENOUGH = 60;
/** Months that are fetched at a time. */
const AHEAD = 6;

const fieldOf = (panel: HTMLElement, name: string): HTMLSelectElement | HTMLInputElement | null =>
  panel.querySelector(`[name="${name}"]`);

/**
 * Narrows the timeline over all months. The months are loaded one after the other, newest first, until there is enough to read. The
 * address is the only state; without this script the months stand there as pages of their own.
 */
class TimelineFilter extends HTMLElement {
  readonly #load = memoizeRecent(Infinity, (month: string) =>
    loadJson<TimelineGroup[]>(`${this.dataset['data'] ?? ''}${month}.json`),
  );
  #turn = 0;
  /** What the page says of the whole timeline. */
  #whole = '';

  connectedCallback(): void {
    const panel = this.querySelector<HTMLElement>('.change-filter');
    if (!panel) return;
    this.#whole = panel.querySelector('output')?.textContent ?? '';
    const details = panel.querySelector('details');
    if (details) details.open = matchMedia('(width >= 48rem)').matches;
    panel.addEventListener('change', () => {
      const wanted = readTimelineQuery('');
      for (const name of PARAMETERS) wanted[name] = fieldOf(panel, name)?.value ?? '';
      history.pushState(null, '', location.pathname + toSearch(wanted));
      void this.#show(panel);
    });
    panel.querySelector('[data-reset]')?.addEventListener('click', () => {
      history.pushState(null, '', location.pathname);
      void this.#show(panel);
    });
    addEventListener('popstate', () => void this.#show(panel));
    if (toSearch(readTimelineQuery(location.search)) !== '') void this.#show(panel);
  }

  async #show(panel: HTMLElement): Promise<void> {
    const turn = (this.#turn += 1);
    const wanted = readTimelineQuery(location.search);
    const narrowed = toSearch(wanted) !== '';
    for (const name of PARAMETERS) {
      const field = fieldOf(panel, name);
      if (field) field.value = wanted[name];
    }
    const reset = panel.querySelector<HTMLButtonElement>('[data-reset]');
    if (reset) reset.hidden = !narrowed;
    this.#linkFeed(panel, wanted);
    document.querySelectorAll('.narrowed').forEach((element) => {
      element.remove();
    });
    for (const whole of document.querySelectorAll<HTMLElement>('[data-whole]')) whole.hidden = narrowed;
    if (!narrowed) {
      this.#setStatus(panel, this.#whole);
      return;
    }
    const results = make('div', 'narrowed history');
    this.after(results);
    await this.#fill(panel, results, wanted, this.#months(), 0, turn);
  }

  #months(): string[] {
    return JSON.parse(this.dataset['months'] ?? '[]') as string[];
  }

  /** Adds the changes of month after month until there are enough, then offers the rest. */
  async #fill(
    panel: HTMLElement,
    results: HTMLElement,
    wanted: TimelineQuery,
    months: string[],
    before: number,
    turn: number,
  ): Promise<void> {
    let found = before;
    let loaded = 0;
    this.#setStatus(panel, '調べています。');
    for (const [at, month] of months.entries()) {
      for (const next of months.slice(at, at + AHEAD)) this.#load(next).catch(() => undefined);
      let groups: TimelineGroup[];
      try {
        groups = await this.#load(month);
      } catch {
        if (turn === this.#turn)
          this.#setStatus(panel, '変更の記録を読み込めませんでした。通信を確かめて、もう一度選んでください。');
        return;
      }
      if (turn !== this.#turn) return;
      for (const group of narrow(groups, wanted)) {
        results.append(groupElement(group, this.dataset['base'] ?? ''));
        found += group.changes.length;
      }
      loaded += 1;
      if (found - before >= ENOUGH) break;
    }
    const rest = months.slice(loaded);
    this.#setStatus(
      panel,
      rest.length === 0 ? `${found}件が当てはまります。` : `新しい方から${found}件を表示しています。`,
    );
    if (rest.length === 0) return;
    const more = makeButton('plain', 'さらに前の変更を調べる', () => {
      const last = results.querySelector<HTMLElement>('li:last-of-type a, section:last-of-type a');
      more.remove();
      last?.focus();
      void this.#fill(panel, results, wanted, rest, found, turn);
    });
    results.append(more);
  }

  #linkFeed(panel: HTMLElement, wanted: TimelineQuery): void {
    const nameOf = (name: string, value: string): string => {
      const option = panel.querySelector(
        `[name="${name}"] option[value="${CSS.escape(value)}"], #list-${name} option[value="${CSS.escape(value)}"]`,
      );
      // Options say behind the name how many changes there are.
      return option?.textContent?.trim().replace(/（[\d,]+件）$/u, '') ?? value;
    };
    const feed = feedOf(wanted, nameOf);
    const address = (this.dataset['base'] ?? '') + feed.path;
    panel.querySelector('.feed-note')?.replaceChildren(...feedNote(feed, address));
    const alternate = document.querySelector<HTMLLinkElement>('link[type="application/atom+xml"]');
    if (alternate) alternate.href = address;
  }

  #setStatus(panel: HTMLElement, words: string): void {
    const status = panel.querySelector('output');
    if (status) status.textContent = words;
  }
}

customElements.define('timeline-filter', TimelineFilter);
