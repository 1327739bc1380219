import { memoizeOnce } from '../search/engines/memo.ts';

/**
 * A list that is narrowed by typing. Without this script the whole list stands there, and the field does not.
 * What tells letters that are the same is loaded when somebody comes to the field: it weighs more than the rest of the page's scripts.
 * Items: every `li` inside that is no list itself; words that are searched but not shown stand in its `data-also`.
 */
class FilterList extends HTMLElement {
  connectedCallback(): void {
    const { unit = '' } = this.dataset;
    const [field, input, status] = [
      this.querySelector<HTMLElement>('.filter'),
      this.querySelector('input'),
      this.querySelector('output'),
    ];
    if (!field || !input || !status) return;
    const elements = [...this.querySelectorAll('li')];
    const load = memoizeOnce(async () => {
      const { foldName } = await import('../text/find-names.ts');
      const items = elements.map((element) => ({
        element,
        words: foldName(`${element.textContent} ${element.dataset['also'] ?? ''}`),
      }));
      return { foldName, items };
    });

    const narrow = async (): Promise<void> => {
      const { foldName, items } = await load();
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
    const showFailure = (): void => {
      status.textContent = '読み込めませんでした。通信の状態を確認して、もう一度入力してください。';
    };
    input.addEventListener('focus', () => void load().catch(() => undefined));
    input.addEventListener('input', () => void narrow().catch(showFailure));
  }
}

customElements.define('filter-list', FilterList);
