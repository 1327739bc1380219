import { PAGE, readAddress, type SearchState, toAddress, type View } from '../../search/results/address.ts';
import { CHANGE_PARTS, type FacetId } from '../../search/results/filters.ts';
import { find } from './dom.ts';

/** Pause in typing, in milliseconds, after which the search begins. */
const PAUSE = 400;
/** Ids of the boxes that widen a search, which the address names alike. */
const SWITCHES = ['spellings', 'synonyms', 'allStatuses', 'editions'] as const;

/** What a reader wants of the search by its controls. */
interface ControlEvents {
  /** They turn to the search. */
  open: () => void;
  /** They ask for something else; `push`: a step back leads to what they asked before. */
  go: (change: Partial<SearchState>, push: boolean) => void;
  choose: (facet: FacetId, values: readonly string[]) => void;
}

/** Listens to the box of the words, and to the boxes beside it. */
export function listenToBox(page: HTMLElement, { open, go, choose }: ControlEvents): void {
  const input = find<HTMLInputElement>(page, '#q');
  let waiting = 0;
  const typed = (push: boolean): void => {
    clearTimeout(waiting);
    const q = input.value.trim();
    if (q !== readAddress(location.search).q) go({ q, shown: PAGE, countAll: false }, push);
  };
  find(page, 'form').addEventListener('submit', (event) => {
    event.preventDefault();
    typed(true);
  });
  input.addEventListener('input', (event) => {
    clearTimeout(waiting);
    // Kana that are being turned into kanji are no query yet.
    if (!(event as InputEvent).isComposing) waiting = window.setTimeout(typed, PAUSE, false);
  });
  if (input === document.activeElement) open();
  input.addEventListener('focus', open, { once: true });
  input.addEventListener('compositionend', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(typed, PAUSE, false);
  });
  for (const name of SWITCHES) {
    const box = find<HTMLInputElement>(page, `#${name}`);
    box.addEventListener('change', () => go({ [name]: box.checked, shown: PAGE }, true));
  }
  const removed = find<HTMLInputElement>(page, '#removed');
  removed.addEventListener('change', () => choose('part', removed.checked ? [CHANGE_PARTS.before] : []));
}

/** Shows in the controls what is asked for. */
export function showControls(page: HTMLElement, state: SearchState): void {
  const { q, filters, order, view } = state;
  const input = find<HTMLInputElement>(page, '#q');
  if (input.value.trim() !== q) input.value = q;
  for (const name of SWITCHES) find<HTMLInputElement>(page, `#${name}`).checked = state[name];
  find<HTMLInputElement>(page, '#removed').checked = filters.part.join() === CHANGE_PARTS.before;
  find<HTMLSelectElement>(page, '#order').value = order;
  for (const link of page.querySelectorAll<HTMLAnchorElement>('[data-view]')) {
    const own = link.dataset['view'] as View;
    link.href = toAddress({ ...state, view: own, shown: PAGE }) || '?';
    if (own === view) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  find<HTMLElement>(page, '[data-order]').hidden = view === 'changes';
}
