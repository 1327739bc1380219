import type { TimelineGroup } from '../../insights/timeline.ts';
import { loadJson } from '../load-json.ts';
import { make, makeButton } from '../make.ts';
import { groupToElements } from '../../insights/timeline-elements.ts';
import { toSeireki } from '../../text/wareki.ts';
import { toDom } from '../to-dom.ts';
import { feedNote } from '../feed-note.ts';
import { readersDay } from '../readers-day.ts';
import { openTimelineSource, type TimelineSource } from './source.ts';
import { foundWords, narrowedWords, wordsOfValue } from './words.ts';
import { feedOf, narrow, PARAMETERS, readTimelineQuery, toSearch, type TimelineQuery } from './wanted.ts';
import { NO_DATE } from '../../text/words/unknowns.ts';
import { LOADING, TRY_AGAIN } from '../../text/words/actions.ts';

/** The changes of one assessment on one date that a reader asked for. `base`: path of the site without a slash at its end. */
function groupElement(group: TimelineGroup, base: string): HTMLElement {
  const before = `${group.date === null ? NO_DATE : toSeireki(group.date)} `;
  const address = (path: string): string => base + path;
  const elements = groupToElements(group, { heading: 'h2', before, kinds: null, shown: null, address });
  return make('section', 'timeline-found', ...elements.map((one) => toDom(one)));
}

/** What of the months is shown. */
interface FillProgress {
  source: TimelineSource;
  /** How many of its files are looked into. */
  done: number;
  /** Changes shown, and the codes of their bodies. */
  found: number;
  bodies: Set<string>;
  /** The question that they answer. */
  turn: number;
}

/** Changes after which the page waits for the reader before it loads more. */
const ENOUGH = 60;
const FAILED = '変更の記録を読み込めませんでした。通信の状態を確認して、もう一度選んでください。';

const fieldOf = (panel: HTMLElement, name: string): HTMLSelectElement | HTMLInputElement | null =>
  panel.querySelector(`[name="${name}"]`);

/**
 * Narrows the timeline over all months. Their files are loaded one after the other, newest first, until there is enough to read. The
 * address is the only state; without this script the months stand there as pages of their own.
 */
class TimelineFilter extends HTMLElement {
  #source: ReturnType<typeof openTimelineSource> | null = null;
  #turn = 0;
  /** What the page says of the whole timeline. */
  #whole = '';

  connectedCallback(): void {
    const panel = this.querySelector<HTMLElement>('.change-filter');
    if (!panel) return;
    this.#whole = panel.querySelector('output')?.textContent ?? '';
    const details = panel.querySelector('details');
    if (details) {
      details.open = matchMedia('(width >= 48rem)').matches;
      details.dataset['ready'] = '';
    }
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
    for (const button of panel.querySelectorAll<HTMLButtonElement>('[data-save]'))
      button.addEventListener(
        'click',
        () => void this.#save(panel, button.dataset['save'] === 'json' ? 'json' : 'csv'),
      );
    panel.querySelector('[data-copy]')?.addEventListener('click', () => {
      navigator.clipboard.writeText(location.href).then(
        () => this.#note(panel, 'リンクをコピーしました。'),
        () => this.#note(panel, 'コピーできませんでした。アドレス欄からコピーしてください。'),
      );
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
    const tools = panel.querySelector<HTMLElement>('.list-data');
    if (tools) tools.hidden = !narrowed;
    this.#note(panel, '');
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
    results.dataset['arrows'] = 'rows';
    this.after(results);
    this.#setStatus(panel, LOADING);
    const source = await this.#sourceOf(wanted).catch(() => null);
    if (turn !== this.#turn) return;
    if (source === null) return this.#setStatus(panel, FAILED);
    await this.#fill(panel, results, wanted, { source, done: 0, found: 0, bodies: new Set(), turn });
  }

  #openSource(): ReturnType<typeof openTimelineSource> {
    const { data = '', months = '[]', counts = '[]' } = this.dataset;
    const changes = JSON.parse(counts) as number[];
    const options = this.querySelectorAll<HTMLOptionElement>('[name="municipality"] option, #list-municipality option');
    return openTimelineSource(
      (file) => loadJson(`${data}${file}.json`),
      (JSON.parse(months) as string[]).map((month, at) => ({ month, changes: changes[at] ?? 0 })),
      new Set(Array.from(options, ({ value }) => value)),
    );
  }

  #sourceOf(wanted: TimelineQuery): Promise<TimelineSource> {
    return (this.#source ??= this.#openSource())(wanted);
  }

  /** Adds the changes of file after file until there are enough, then offers the rest. */
  async #fill(panel: HTMLElement, results: HTMLElement, wanted: TimelineQuery, progress: FillProgress): Promise<void> {
    const { source, turn, bodies } = progress;
    let { found, done } = progress;
    this.#setStatus(panel, LOADING);
    for (const file of source.files.slice(done)) {
      source.prepare(done);
      let groups: readonly TimelineGroup[];
      try {
        groups = await source.groups(file);
      } catch {
        if (turn === this.#turn) this.#setStatus(panel, FAILED);
        return;
      }
      if (turn !== this.#turn) return;
      for (const group of narrow(groups, wanted)) {
        results.append(groupElement(group, this.dataset['base'] ?? ''));
        found += group.changes.length;
        bodies.add(group.municipality.code);
      }
      done += 1;
      if (found - progress.found >= ENOUGH) break;
    }
    const isWhole = done === source.files.length;
    this.#setStatus(panel, foundWords(found, isWhole ? bodies.size : null, this.#totalOf(panel, wanted)));
    if (isWhole) return;
    const more = makeButton('plain', 'もっと古い変更を表示', () => {
      const last = results.querySelector<HTMLElement>('li:last-of-type a, section:last-of-type a');
      more.remove();
      last?.focus();
      void this.#fill(panel, results, wanted, { source, done, found, bodies, turn });
    });
    results.append(more);
  }

  /** How many changes there are of what is asked for, where the page knows: of one body, or one procedure, and nothing else. */
  #totalOf(panel: HTMLElement, wanted: TimelineQuery): number | null {
    const [name, ...others] = PARAMETERS.filter((parameter) => wanted[parameter] !== '');
    if (name === undefined || others.length > 0) return null;
    const option = panel.querySelector<HTMLOptionElement>(
      `[name="${name}"] option[value="${CSS.escape(wanted[name])}"], #list-${name} option[value="${CSS.escape(wanted[name])}"]`,
    );
    const total = Number(option?.dataset['changes']);
    return Number.isInteger(total) && total > 0 ? total : null;
  }

  /** Saves all that is asked for, also what is not shown yet. */
  async #save(panel: HTMLElement, kind: 'csv' | 'json'): Promise<void> {
    const { lists = '', base = '' } = this.dataset;
    const query = readTimelineQuery(location.search);
    const [narrowed, address] = [narrowedWords(panel, query), location.href];
    try {
      const { files } = await this.#sourceOf(query);
      const months = [...new Set(files.map(({ month }) => month))];
      const view = { query, months, lists, narrowed, address };
      const { saveTimeline } = await import('./save-timeline.ts');
      const total = await saveTimeline(kind, { ...view, base: location.origin + base, day: readersDay() }, (done) =>
        this.#note(panel, `集計しています（${months.length}か月中${done}か月）…`),
      );
      this.#note(panel, `${total}を保存しました。`);
    } catch {
      this.#note(panel, `読み込めませんでした。${TRY_AGAIN}`);
    }
  }

  #note(panel: HTMLElement, words: string): void {
    const note = panel.querySelector('[data-note]');
    if (note) note.textContent = words;
  }

  #linkFeed(panel: HTMLElement, wanted: TimelineQuery): void {
    const feed = feedOf(wanted, (name, value) => wordsOfValue(panel, name, value));
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
