import { fold } from '../text/fold.ts';

/**
 * A list that is narrowed by typing. Without this script the whole list stands there; the field is made here.
 * Items: every `li` inside that is no list itself; words that are searched but not shown stand in its `data-also`.
 */
class FilterList extends HTMLElement {
  connectedCallback(): void {
    const { label = '', unit = '', count = '0' } = this.dataset;
    if (Number(count) < 8) return;
    const items = [...this.querySelectorAll('li')].map((element) => ({
      element,
      words: fold(`${element.textContent} ${element.dataset['also'] ?? ''}`),
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

    input.addEventListener('input', () => {
      const asked = fold(input.value);
      let shown = 0;
      for (const { element, words } of items) {
        element.hidden = !words.includes(asked);
        if (!element.hidden) shown += 1;
      }
      for (const group of this.querySelectorAll<HTMLElement>('[data-filter-group]')) {
        group.hidden = group.querySelector('li:not([hidden])') === null;
      }
      status.textContent = asked === '' ? `全${items.length}${unit}` : `${items.length}${unit}のうち${shown}${unit}`;
    });
  }
}

customElements.define('filter-list', FilterList);
