import { addressTarget } from '../address-target.ts';
import { GROUPS, NO_FILTER, readState, writeState, type FilterState } from './address.ts';
import { showSideBySide } from './side-by-side.ts';
import { TIMING_BY_ID } from '../../text/words/timings.ts';

/** Escape puts away the words beside a kind of change, until the pointer or the focus comes back. */
addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const tip of document.querySelectorAll<HTMLElement>('.tip:is(:hover, :focus-within)')) {
    tip.dataset['dismissed'] = '';
    const restore = (): void => {
      delete tip.dataset['dismissed'];
    };
    tip.addEventListener('mouseleave', restore, { once: true });
    tip.addEventListener('focusout', restore, { once: true });
  }
});

/** Whether a change is among those that a state of the filter asks for. Groups narrow each other; values of one group add up. */
function isWanted(change: HTMLElement, state: FilterState): boolean {
  const data = change.dataset;
  const one = (group: (typeof GROUPS)[number], holds: (value: string) => boolean): boolean =>
    state[group].length === 0 || state[group].some(holds);
  return (
    one('section', (value) => (data['section'] || 'none') === value) &&
    one('timing', (value) => data['timing'] === TIMING_BY_ID[value]) &&
    one('kind', (value) => data['kind'] === value) &&
    one('important', () => data['important'] !== undefined) &&
    (state.item === null || (data['keys'] ?? '').split(' ').includes(state.item))
  );
}

/**
 * Narrows the changes of the page to those asked for, and chooses how differences are shown. The address is the only state. Without
 * this script every change stands there, its difference in one text.
 */
class ChangeFilter extends HTMLElement {
  readonly #wide = matchMedia('(width >= 64rem)');

  connectedCallback(): void {
    const panel = this.querySelector<HTMLElement>('.change-filter');
    if (!panel) return;
    panel.hidden = false;
    panel.addEventListener('change', () => {
      this.#show(panel, this.#fromPanel(panel));
    });
    panel.querySelector('[data-reset]')?.addEventListener('click', () => {
      this.#show(panel, { ...NO_FILTER, view: this.#fromPanel(panel).view });
    });
    addEventListener('popstate', () => {
      this.#show(panel, readState(location.search));
    });
    this.#wide.addEventListener('change', () => {
      this.#show(panel, readState(location.search));
    });
    this.#show(panel, readState(location.search));
    // What stands above the target of the address has another height by now.
    addressTarget(location.hash)?.scrollIntoView();
  }

  #fromPanel(panel: HTMLElement): FilterState {
    const state = { ...readState(location.search) };
    for (const group of GROUPS)
      state[group] = Array.from(
        panel.querySelectorAll<HTMLInputElement>(`input[name="${group}"]:checked`),
        ({ value }) => value,
      );
    const chosen = panel.querySelector<HTMLInputElement>('input[name="view"]:checked')?.value;
    const isUsual = chosen === (this.#wide.matches ? 'side' : 'inline');
    state.view = !isUsual && (chosen === 'side' || chosen === 'inline') ? chosen : null;
    return state;
  }

  #show(panel: HTMLElement, state: FilterState): void {
    for (const group of GROUPS)
      for (const box of panel.querySelectorAll<HTMLInputElement>(`input[name="${group}"]`))
        box.checked = state[group].includes(box.value);
    const view = state.view ?? (this.#wide.matches ? 'side' : 'inline');
    for (const button of panel.querySelectorAll<HTMLInputElement>('input[name="view"]')) {
      button.checked = button.value === view;
    }
    const changes = document.querySelectorAll<HTMLElement>('[data-change]');
    let shown = 0;
    for (const change of changes) {
      change.hidden = !isWanted(change, state);
      if (!change.hidden) shown += 1;
    }
    for (const group of document.querySelectorAll<HTMLElement>('[data-group]')) {
      group.hidden = group.querySelector('[data-change]:not([hidden])') === null;
    }
    showSideBySide(view === 'side');
    const narrowed = shown < changes.length || state.item !== null;
    const status = panel.querySelector('output');
    if (status) {
      status.textContent = narrowed
        ? `${changes.length}件のうち${shown}件を表示しています。${state.item === null ? '' : '1つの項目の変更だけです。'}`
        : `${changes.length}件すべてを表示しています。`;
    }
    const reset = panel.querySelector<HTMLButtonElement>('[data-reset]');
    if (reset) reset.hidden = !narrowed;
    writeState(state);
  }
}

customElements.define('change-filter', ChangeFilter);
