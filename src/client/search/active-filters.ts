import type { Facet } from '../../search/results/facets.ts';
import { FACET_LABELS, FACETS, type FacetId, type Filters } from '../../search/results/filters.ts';
import { make, makeButton } from '../make.ts';
import type { Choose } from './facet-list.ts';

/** Says in a sentence what the results are narrowed to, each part of it removable. The focus stays in the sentence, or goes to `rest`. */
export function showActive(
  host: HTMLElement,
  facets: readonly Facet[],
  filters: Filters,
  choose: Choose,
  clear: () => void,
  rest: HTMLElement,
): void {
  const buttons = [...host.querySelectorAll('button')];
  const focused = buttons.findIndex((button) => button === document.activeElement);
  const groups = FACETS.filter((id) => filters[id].length > 0);
  host.hidden = groups.length === 0;
  host.replaceChildren(
    ...groups.flatMap((id, n) => {
      const values = filters[id].map((value) => tag(id, value, facets, filters, choose));
      return [
        make('span', '', `${n === 0 ? '' : '、'}${FACET_LABELS[id]}が`),
        ...values.flatMap((value, at) => (at === 0 ? [value] : [make('span', '', 'か'), value])),
      ];
    }),
    make('span', '', 'のものだけを表示しています。'),
    ...(groups.length > 0 ? [makeButton('plain', '絞り込みをすべて解除', clear)] : []),
  );
  if (focused < 0) return;
  const left = [...host.querySelectorAll('button')];
  (host.hidden ? rest : (left[Math.min(focused, left.length - 1)] ?? rest)).focus();
}

function tag(
  id: FacetId,
  value: string,
  facets: readonly Facet[],
  filters: Filters,
  choose: Choose,
): HTMLButtonElement {
  const options = facets.find((facet) => facet.id === id)?.options;
  const label = options?.find((option) => option.value === value)?.label ?? value;
  const button = makeButton('chip', `${label} ×`, () =>
    choose(
      id,
      filters[id].filter((other) => other !== value),
    ),
  );
  button.setAttribute('aria-label', `${label} × この絞り込みを解除`);
  return button;
}
