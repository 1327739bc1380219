import { foldName } from '../text/find-names.ts';

/**
 * A list that is narrowed by typing. Without this script the whole list stands there; the field is made here.
 * Items: every `li` inside that is no list itself; words that are searched but not shown stand in its `data-also`.
 */
class FilterList extends HTMLElement {
  connectedCallback(): void {
    const { label = '', unit = '', count = '0', parameter } = this.dataset;
    const given = parameter === undefined ? null : new URLSearchParams(location.search).get(parameter);
    if (Number(count) < 8 && given === null) return;
    const items = [...this.querySelectorAll('li')].map((element) => ({
      element,
      words: foldName(`${element.textContent} ${element.dataset['also'] ?? ''}`),
    }));
    const field = document.createElement('p');
    const name = document.createElement('label');
    const input = document.createElement('input');
    const status = document.createElement('output');
    field.className = 'filter';
    input.type = 'search';
    input.autocomplete = 'off';
    name.append(label, input);
    status.textContent = `全${items.length}${unit}`;
    field.append(name, status);
    this.prepend(field);

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
