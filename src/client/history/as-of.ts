import type { VersionsJson } from '../../export/versions-schema.ts';
import { memoizeOnce } from '../../search/engines/memo.ts';
import { withParameter } from '../../text/address-state.ts';
import { loadJson } from '../load-json.ts';
import { TRY_AGAIN } from '../../text/words/actions.ts';

/**
 * Shows the items of the page as they stood on a day of the history, which the address carries. The data, and what
 * shows it, are loaded when a day is chosen; without this script the document stands as it is.
 */
class AsOf extends HTMLElement {
  readonly #data = memoizeOnce(() => loadJson<VersionsJson>(this.dataset['versions'] ?? ''));
  /** Takes what is shown of a day off the page; nothing before a day was shown. */
  #restore = (): void => undefined;
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
      const wanted = parts.readAskedDay(
        asked,
        options.at(-1) ?? null,
        parts.todayInJapan(),
        this.dataset['begins'] ?? null,
      );
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
      this.#restore = parts.restoreToday;
      const { history = '', editions = '' } = this.dataset;
      const onBack = (): void => {
        select.value = '';
        select.dispatchEvent(new Event('change'));
        select.focus();
      };
      const shown = parts.putEarlier(data, { day, history, editions, onBack });
      bar.replaceChildren(...shown.bar);
      facts.replaceChildren(...shown.facts);
      facts.hidden = false;
    } catch {
      if (turn !== this.#turn) return;
      bar.textContent = `変更の記録を読み込めませんでした。${TRY_AGAIN}`;
      bar.hidden = false;
      facts.hidden = true;
    }
  }
}

customElements.define('as-of', AsOf);
