import { citationOf, originalFacts, type Citation, type Cited } from '../../export/citation.ts';
import { make } from '../make.ts';
import { quotationOf } from './quotation.ts';
import { wordsOf } from './words.ts';
import { COPIED } from '../../text/words/actions.ts';

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
  const [isChange, isWhole] = [place.hasAttribute('data-change'), place.hasAttribute('data-cited')];
  const asOf = new URLSearchParams(location.search).get('as-of');
  const url = new URL(location.href);
  url.hash = isWhole ? '' : place.id;
  // A switch for reading is no part of what is cited.
  url.searchParams.delete('original');
  if (isChange) url.search = '';
  return {
    assessment,
    place: isWhole ? '' : place.id,
    title,
    authority: authority ?? null,
    municipality,
    published: published ?? null,
    part: isWhole
      ? ''
      : isChange
        ? `変更箇所 ＞ ${partOf(place)}（変更${place.getAttribute('data-change') ?? ''}）`
        : partOf(place),
    quotation: isWhole ? null : quotationOf(place, getSelection()),
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
    const cited = citedAt(place, this.#tool);
    this.#citation = citationOf(cited, today());
    this.#write();
    const facts = originalFacts(cited);
    const details = this.#dialog.querySelector('details');
    if (details) details.hidden = facts.length === 0;
    const list = facts.flatMap(({ label, value }) => [make('dt', '', label), make('dd', '', value)]);
    details?.querySelector('dl')?.replaceChildren(...list);
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
      status.textContent = COPIED;
    } catch {
      getSelection()?.selectAllChildren(text);
      status.textContent = 'テキストを選択しました。Ctrl+C などでコピーしてください。';
    }
  }
}
