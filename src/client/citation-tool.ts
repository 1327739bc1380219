import type { CitationDialog } from './citation/dialog.ts';
import { wordsOf } from './citation/words.ts';
import { makeButton } from './make.ts';

/**
 * Gives every item and every change of the page a button that opens its citation, to be copied as plain text, BibTeX or CSL-JSON. What
 * makes the citation is loaded with the first one. The buttons are made here: without this script there is nothing that they could do.
 */
class CitationTool extends HTMLElement {
  #opened: CitationDialog | null = null;

  connectedCallback(): void {
    const dialog = this.querySelector('dialog');
    if (!dialog) return;
    for (const place of document.querySelectorAll('[data-item], [data-change], [data-cited]')) {
      const label = place.querySelector(':scope > .label');
      if (!label) continue;
      const open = (): void => void this.#open(dialog, place);
      // The citation of the whole is there already.
      const button = place.hasAttribute('data-cited')
        ? makeButton('plain', 'コピーする', open)
        : makeButton('cite', '引用', open, `「${wordsOf(label)}」を引用する`);
      label.append(button);
    }
  }

  async #open(dialog: HTMLDialogElement, place: Element): Promise<void> {
    try {
      const { CitationDialog: Dialog } = await import('./citation/dialog.ts');
      this.#opened ??= new Dialog(this, dialog);
      this.#opened.open(place);
    } catch {
      const status = dialog.querySelector('output');
      if (status) status.textContent = '読み込めませんでした。通信を確かめて、もう一度選んでください。';
      dialog.showModal();
    }
  }
}

customElements.define('citation-tool', CitationTool);
