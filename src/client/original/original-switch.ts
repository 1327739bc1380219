import { NAME } from './address.ts';
import { TRY_AGAIN } from '../../text/words/actions.ts';

/**
 * Shows beside each item where it is printed in the original. Pictures, places and what shows them are loaded when that is asked for;
 * without this script the links to the pages remain.
 */
class OriginalBeside extends HTMLElement {
  connectedCallback(): void {
    const [input, status] = [this.querySelector('input'), this.querySelector('output')];
    if (!input || !status) return;
    const show = async (chosen: boolean): Promise<void> => {
      try {
        const { showBeside } = await import('./beside.ts');
        await showBeside(this.dataset['boxes'] ?? '', { input, status, chosen });
      } catch {
        if (input.checked) status.textContent = `原本の画像を読み込めませんでした。${TRY_AGAIN}`;
      }
    };
    input.addEventListener('change', () => void show(true));
    addEventListener('popstate', () => void show(false));
    if (new URLSearchParams(location.search).has(NAME)) void show(false);
  }
}

customElements.define('original-beside', OriginalBeside);
