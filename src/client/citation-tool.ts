import { citationOf } from '../export/citation.ts';
import type { Citation, Cited } from '../export/citation.ts';

/** The reader's day, ISO. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Words of a heading without its buttons. */
function wordsOf(label: Element): string {
  return (label.querySelector('h1, h2, h3, h4, h5, h6')?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

/** The place in words: the labels from the section of the document down to it. */
function partOf(place: Element): string {
  const labels: string[] = [];
  for (
    let at: Element | null = place;
    at !== null;
    at = at.parentElement?.closest('section[id], article[id]') ?? null
  ) {
    const label = at.querySelector(':scope > .label');
    if (label) labels.unshift(wordsOf(label));
  }
  return labels.join(' ＞ ');
}

/** Where the place is printed in the original, as the page says beside it. */
function originOf(place: Element): Cited['origin'] {
  const element = place.querySelector<HTMLElement>(':scope > :is(.label, .change-facts) > .origin, :scope > .origin');
  const words = element?.textContent?.trim().replace(/^原本\s*/u, '') ?? '';
  return words === '' ? null : { words, pages: element?.dataset['pages'] ?? null };
}

/**
 * Gives every item and every change of the page a button that opens its citation, to be copied as plain text, BibTeX or CSL-JSON.
 * The buttons are made here: without this script there is nothing that they could do.
 */
class CitationTool extends HTMLElement {
  #citation: Citation | null = null;

  connectedCallback(): void {
    const dialog = this.querySelector('dialog');
    if (!dialog) return;
    for (const place of document.querySelectorAll('[data-item], [data-change]')) {
      const label = place.querySelector(':scope > .label');
      if (!label) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'cite';
      button.textContent = '引用';
      button.setAttribute('aria-label', `「${wordsOf(label)}」を引用する`);
      button.addEventListener('click', () => {
        this.#open(dialog, place);
      });
      label.append(button);
    }
    dialog.addEventListener('change', () => {
      this.#write(dialog);
    });
    dialog.querySelector('[data-copy]')?.addEventListener('click', () => void this.#copy(dialog));
  }

  #open(dialog: HTMLDialogElement, place: Element): void {
    const { assessment = '', title = '', authority, municipality = '', published, portal = '' } = this.dataset;
    const isChange = place.hasAttribute('data-change');
    const asOf = new URLSearchParams(location.search).get('as-of');
    const url = new URL(location.href);
    url.hash = place.id;
    if (isChange) url.search = '';
    this.#citation = citationOf(
      {
        assessment,
        place: place.id,
        title,
        authority: authority ?? null,
        municipality,
        published: published ?? null,
        part: isChange
          ? `変更箇所 ＞ ${partOf(place)}（変更${place.getAttribute('data-change') ?? ''}）`
          : partOf(place),
        // The original holds the wording of today.
        origin: !isChange && asOf !== null ? null : originOf(place),
        version: isChange ? (place.querySelector('time')?.getAttribute('datetime') ?? null) : asOf,
        url: url.href,
        portal,
        retrieved: this.dataset['retrieved'] ?? null,
        sha256: this.dataset['sha256'] ?? null,
      },
      today(),
    );
    this.#write(dialog);
    dialog.showModal();
  }

  #write(dialog: HTMLDialogElement): void {
    const format = dialog.querySelector<HTMLInputElement>('input[name="format"]:checked')?.value;
    const [text, status] = [dialog.querySelector('pre'), dialog.querySelector('output')];
    if (!this.#citation || !text || !status) return;
    const { csl, bibtex, text: plain } = this.#citation;
    text.textContent = format === 'csl' ? JSON.stringify([csl], null, 2) : format === 'bibtex' ? bibtex : plain;
    status.textContent = '';
  }

  async #copy(dialog: HTMLDialogElement): Promise<void> {
    const [text, status] = [dialog.querySelector('pre'), dialog.querySelector('output')];
    if (!text || !status) return;
    try {
      await navigator.clipboard.writeText(text.textContent);
      status.textContent = 'コピーしました。';
    } catch {
      getSelection()?.selectAllChildren(text);
      status.textContent = '文字を選びました。キーボードなどでコピーしてください。';
    }
  }
}

customElements.define('citation-tool', CitationTool);
