import type { List } from '../../insights/lists/types.ts';
import { make, makeInput } from '../make.ts';
import { shownColumns } from './list-rows.ts';

/** Boxes for the columns of a list; the first one always stands there. `choose` is given ids, or null for those that the list shows by itself. */
export function columnChooser(
  host: HTMLElement,
  list: List,
  choose: (ids: string[] | null) => void,
): { show: (chosen: readonly string[] | null) => void } {
  const usual = shownColumns(list, null).map((at) => list.columns[at]?.id ?? '');
  const boxes = list.columns.map(({ id }, at) => {
    const box = makeInput('checkbox');
    box.value = id;
    box.disabled = at === 0;
    box.addEventListener('change', () => {
      const ids = boxes.filter(({ checked }) => checked).map(({ value }) => value);
      choose(ids.join() === usual.join() ? null : ids);
    });
    return box;
  });
  host.replaceChildren(
    ...boxes.map((box, at) => make('label', '', box, make('span', '', list.columns[at]?.label ?? ''))),
  );
  return {
    show: (chosen) => {
      const shown = new Set(shownColumns(list, chosen));
      for (const [at, box] of boxes.entries()) box.checked = at === 0 || shown.has(at);
    },
  };
}
