import { foldName } from '../text/find-names.ts';

/**
 * A list that is narrowed by typing. Without this script the whole list stands there, and the field does not.
 * Items: every `li` inside that is no list itself; words that are searched but not shown stand in its `data-also`.
 */
class FilterList extends HTMLElement {
  connectedCallback(): void {
    const { unit = '', parameter } = this.dataset;
    const [field, input, status] = [
      this.querySelector<HTMLElement>('.filter'),
      this.querySelector('input'),
      this.querySelector('output'),
    ];
    if (!field || !input || !status) return;
    const given = parameter === undefined ? null : new URLSearchParams(location.search).get(parameter);
    if (given !== null) field.hidden = false;
    const items = [...this.querySelectorAll('li')].map((element) => ({
      element,
      words: foldName(`${element.textContent} ${element.dataset['also'] ?? ''}`),
    }));

    const narrow = (): void => {
      const asked = foldName(input.value);
      let shown = 0;
      for (const { element, words } of items) {
        element.hidden = !words.includes(asked);
        if (!element.hidden) shown += 1;
      }
      for (const group of this.querySelectorAll<HTMLElement>('[data-filter-group]')) {
        group.hidden = group.querySelector('li:not([hidden])') === null;
      }
      status.textContent = asked === '' ? `全${items.length}${unit}` : `${items.length}${unit}のうち${shown}${unit}`;
    };
    input.addEventListener('input', narrow);
    if (given !== null && given !== '') {
      input.value = given;
      narrow();
    }
  }
}

customElements.define('filter-list', FilterList);
