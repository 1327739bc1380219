/** Parameter of the address that holds the switch. */
const NAME = 'original';

/**
 * Shows beside each item where it is printed in the original. Pictures, places and what shows them are loaded when that is asked for;
 * without this script the links to the pages remain.
 */
class OriginalBeside extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input) return;
    input.addEventListener('change', () => {
      const query = new URLSearchParams(location.search);
      if (input.checked) query.set(NAME, '1');
      else query.delete(NAME);
      const search = query.toString();
      history.replaceState(null, '', location.pathname + (search === '' ? '' : `?${search}`) + location.hash);
      void this.#show(input);
    });
    addEventListener('popstate', () => void this.#show(input));
    void this.#show(input);
  }

  async #show(input: HTMLInputElement): Promise<void> {
    input.checked = new URLSearchParams(location.search).get(NAME) === '1';
    const [article, status] = [document.querySelector('.reading'), this.querySelector('output')];
    if (!article || !status) return;
    if (!input.checked) {
      article.removeAttribute('data-original');
      status.textContent = '';
      return;
    }
    status.textContent = '読み込んでいます。';
    try {
      const { addPictures } = await import('./pictures.ts');
      await addPictures(this.dataset['boxes'] ?? '');
    } catch {
      if (input.checked)
        status.textContent = '原本の画像を読み込めませんでした。通信を確かめて、もう一度選んでください。';
      return;
    }
    // It may have been turned off meanwhile.
    if (!input.checked) return;
    article.toggleAttribute('data-original', true);
    status.textContent = '項目ごとに、原本の該当部分を枠で囲んで示しています。';
    if (location.hash !== '') document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }
}

customElements.define('original-beside', OriginalBeside);
