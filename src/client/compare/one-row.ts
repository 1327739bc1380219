import { groupBy } from '../../text/group-by.ts';
import { isVisible } from '../is-visible.ts';
import { make, makeButton } from '../make.ts';

/** Shorter strokes of a finger are no swipes. CSS pixels. */
const STROKE = 60;

export interface RowPicker {
  element: HTMLElement;
  /** Offers these rows, and says which one is shown. */
  offer: (rows: readonly { id: string; label: string; group: string }[], current: string | null) => void;
}

/** Lets a reader of a narrow window step from row to row: a list of them, buttons, and swiping over `area`. */
export function makeRowPicker(area: HTMLElement, onPick: (id: string) => void): RowPicker {
  const select = document.createElement('select');
  select.setAttribute('aria-label', '表示する項目');
  const step = (by: number): void => {
    const next = select.options[select.selectedIndex + by];
    if (next === undefined) return;
    select.value = next.value;
    onPick(next.value);
  };
  const button = (words: string, by: number): HTMLButtonElement => makeButton('plain', words, () => step(by));
  select.addEventListener('change', () => onPick(select.value));
  let from: Touch | null = null;
  area.addEventListener('touchstart', (event) => (from = event.changedTouches[0] ?? null), { passive: true });
  area.addEventListener(
    'touchend',
    (event) => {
      const to = event.changedTouches[0];
      if (from === null || to === undefined || !isVisible(element)) return;
      const [x, y] = [to.clientX - from.clientX, to.clientY - from.clientY];
      if (Math.abs(x) > STROKE && Math.abs(x) > 2 * Math.abs(y)) step(x < 0 ? 1 : -1);
    },
    { passive: true },
  );
  const element = make('div', 'row-picker', button('前の項目', -1), select, button('次の項目', 1));
  return {
    element,
    offer: (rows, current) => {
      select.replaceChildren();
      for (const [group, own] of groupBy(rows, (row) => row.group)) {
        const options = document.createElement('optgroup');
        options.label = group;
        options.append(...own.map(({ id, label }) => new Option(label, id)));
        select.append(options);
      }
      if (current !== null) select.value = current;
    },
  };
}
