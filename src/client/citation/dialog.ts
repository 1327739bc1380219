import { citationOf, type Citation, type Cited } from '../../export/citation.ts';
import { wordsOf } from './words.ts';

/** The reader's day, ISO. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
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

/** What the page says of an item or a change, as the element of the tool says of its assessment. */
function citedAt(place: Element, { dataset }: HTMLElement): Cited {
  const { assessment = '', title = '', authority, municipality = '', published, portal = '' } = dataset;
  const isChange = place.hasAttribute('data-change');
  const asOf = new URLSearchParams(location.search).get('as-of');
  const url = new URL(location.href);
  url.hash = place.id;
  // A switch for reading is no part of what is cited.
  url.searchParams.delete('original');
  if (isChange) url.search = '';
  return {
    assessment,
    place: place.id,
    title,
    authority: authority ?? null,
    municipality,
    published: published ?? null,
    part: isChange ? `変更箇所 ＞ ${partOf(place)}（変更${place.getAttribute('data-change') ?? ''}）` : partOf(place),
    // The original holds the wording of today.
    origin: !isChange && asOf !== null ? null : originOf(place),
    version: isChange ? (place.querySelector('time')?.getAttribute('datetime') ?? null) : asOf,
    url: url.href,
    portal,
    retrieved: dataset['retrieved'] ?? null,
    sha256: dataset['sha256'] ?? null,
  };
}

/** The dialog that shows the citation of one place, to be copied as plain text, BibTeX or CSL-JSON. */
export class CitationDialog {
  readonly #tool: HTMLElement;
  readonly #dialog: HTMLDialogElement;
  #citation: Citation | null = null;

  constructor(tool: HTMLElement, dialog: HTMLDialogElement) {
    this.#tool = tool;
    this.#dialog = dialog;
    dialog.addEventListener('change', () => {
      this.#write();
    });
    dialog.querySelector('[data-copy]')?.addEventListener('click', () => void this.#copy());
  }

  open(place: Element): void {
    this.#citation = citationOf(citedAt(place, this.#tool), today());
    this.#write();
    this.#dialog.showModal();
  }

  #write(): void {
    const format = this.#dialog.querySelector<HTMLInputElement>('input[name="format"]:checked')?.value;
    const [text, status] = [this.#dialog.querySelector('pre'), this.#dialog.querySelector('output')];
    if (!this.#citation || !text || !status) return;
    const { csl, bibtex, text: plain } = this.#citation;
    text.textContent = format === 'csl' ? JSON.stringify([csl], null, 2) : format === 'bibtex' ? bibtex : plain;
    status.textContent = '';
  }

  async #copy(): Promise<void> {
    const [text, status] = [this.#dialog.querySelector('pre'), this.#dialog.querySelector('output')];
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
