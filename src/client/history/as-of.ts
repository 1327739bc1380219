import type { VersionJson, VersionsJson } from '../../export/versions-schema.ts';
import { memoizeOnce } from '../../search/engines/memo.ts';
import { withParameter } from '../../text/address-state.ts';
import { loadJson } from '../load-json.ts';
import type * as Parts from './as-of-parts.ts';

/** The version of an item on a day. */
const versionOn = (versions: VersionJson[], day: string): VersionJson | undefined =>
  versions.find(({ from }) => from === null || from <= day);

/**
 * Shows the items of the page as they stood on a day of the history, which the address carries. The data, and what
 * shows it, are loaded when a day is chosen; without this script the document stands as it is.
 */
class AsOf extends HTMLElement {
  readonly #data = memoizeOnce(() => loadJson<VersionsJson>(this.dataset['versions'] ?? ''));
  /** Counts the choices, so that a slow answer does not undo a newer choice. */
  #turn = 0;

  connectedCallback(): void {
    const choice = this.querySelector<HTMLElement>('.as-of');
    const select = this.querySelector('select');
    const bar = document.querySelector<HTMLElement>('.as-of-bar');
    if (!choice || !select || !bar) return;
    choice.hidden = false;
    select.addEventListener('change', () => {
      const search = withParameter(location.search, 'as-of', select.value === '' ? null : select.value);
      history.pushState(null, '', location.pathname + search + location.hash);
      void this.#show();
    });
    addEventListener('popstate', () => void this.#show());
    void this.#show();
  }

  async #show(): Promise<void> {
    const turn = (this.#turn += 1);
    const select = this.querySelector('select');
    const bar = document.querySelector<HTMLElement>('.as-of-bar');
    const facts = document.querySelector<HTMLElement>('.as-of-facts');
    if (!select || !bar || !facts) return;
    const asked = new URLSearchParams(location.search).get('as-of') ?? '';
    const showToday = (problem: string): void => {
      select.value = '';
      this.#restore();
      bar.textContent = problem;
      bar.hidden = problem === '';
      facts.hidden = true;
    };
    if (asked === '') {
      showToday('');
      return;
    }
    try {
      const parts = await import('./as-of-parts.ts');
      // A day between two changes shows what stood since the earlier one.
      const options = [...select.options].map((option) => option.value).filter((value) => value !== '');
      const wanted = parts.readAskedDay(asked, options.at(-1) ?? null, parts.todayInJapan());
      if (turn !== this.#turn) return;
      if ('problem' in wanted) {
        showToday(wanted.problem);
        return;
      }
      const { day } = wanted;
      select.value = options.find((value) => value <= day) ?? options.at(-1) ?? '';
      bar.hidden = false;
      const data = await this.#data();
      if (turn !== this.#turn) return;
      this.#restore();
      const shown = this.#put(data, day, parts);
      bar.replaceChildren(...shown.bar);
      facts.replaceChildren(...shown.facts);
      facts.hidden = false;
    } catch {
      if (turn !== this.#turn) return;
      bar.textContent = '変更の記録を読み込めませんでした。通信を確かめて、もう一度選んでください。';
      bar.hidden = false;
      facts.hidden = true;
    }
  }

  /** Takes every earlier wording off the page. */
  #restore(): void {
    document.querySelectorAll('.earlier').forEach((element) => {
      element.remove();
    });
    for (const element of document.querySelectorAll<HTMLElement>('[data-hidden-by-as-of]')) {
      element.hidden = false;
      delete element.dataset['hiddenByAsOf'];
    }
    for (const item of document.querySelectorAll<HTMLElement>('[data-as-of]')) delete item.dataset['asOf'];
  }

  /** Shows what stood on a day in the items, and gives what is to be shown of the day above them. */
  #put(data: VersionsJson, day: string, { barFor, earlierValue }: typeof Parts): ReturnType<typeof Parts.barFor> {
    const history = this.dataset['history'] ?? '';
    const counts = { restored: 0, part: 0, unknown: 0 };
    const gone: { path: string[]; value: Node }[] = [];
    for (const { key, path, versions } of data.items) {
      const version = versionOn(versions, day);
      if (!version || version.status === 'stands') continue;
      const item = document.querySelector<HTMLElement>(`[data-item="${CSS.escape(key)}"]`);
      const value = earlierValue(version, history);
      if (item) {
        const now = item.querySelector<HTMLElement>(':scope > .value');
        if (now) {
          now.hidden = true;
          now.dataset['hiddenByAsOf'] = '';
          now.after(value);
        } else {
          item.append(value);
        }
        item.dataset['asOf'] = version.text === '' ? 'absent' : version.status;
      } else if (version.text !== '') {
        gone.push({ path, value });
      }
      counts[version.status] += 1;
    }
    const unapplied = data.unapplied.filter(({ date }) => date === null || date > day).map(({ n }) => n);
    const onBack = (): void => {
      const select = this.querySelector('select');
      if (!select) return;
      select.value = '';
      select.dispatchEvent(new Event('change'));
      select.focus();
    };
    return barFor({ day, counts, gone, unapplied, history, onBack });
  }
}

customElements.define('as-of', AsOf);
