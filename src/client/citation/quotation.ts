import type { Quotation } from '../../export/citation.ts';

/** Letters of a value that a citation quotes; of a longer one so many. */
const MOST = 400;
/** Words that the site has put into a text, and what only those who hear a page are told. */
const NOT_PRINTED =
  '.site-word, .hidden-words, .inferred, .state, .earlier-note, .soft, summary, button, label, output';

/** What a citation of an item or a change quotes: the run that a reader has selected in its texts, or else its value; null for nothing. */
export function quotationOf(place: Element, selection: Selection | null): Quotation | null {
  return ofSelection(place, selection) ?? (place.hasAttribute('data-change') ? ofChange(place) : ofValue(place));
}

function ofSelection(place: Element, selection: Selection | null): Quotation | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: around } = range;
  const element = around instanceof Element ? around : around.parentElement;
  if (element?.closest('.value, .printed, .change-note') == null || !place.contains(element)) return null;
  const selected = range.cloneContents();
  const isOf = (side: string, mark: string): boolean =>
    element.closest(`${side}, ${mark}`) !== null || selected.querySelector(mark) !== null;
  const [before, after] = [isOf('.side-before', 'del'), isOf('.side-after', 'ins')];
  // What was removed and what was added are not one text.
  if (before && after) return null;
  const note = before ? '変更前の記載' : after ? '変更後の記載' : null;
  return toQuotation(wordsIn(selected, element.closest('.printed') !== null), note);
}

function ofValue(place: Element): Quotation | null {
  const value = place.querySelector(':scope > .value:not([hidden])');
  if (value === null) return null;
  const marks = [...value.querySelectorAll('.marks > li')];
  if (marks.length > 0) {
    const [on, unclear] = ['on', 'unclear'].map((state) =>
      marks.filter((mark) => mark.getAttribute('data-state') === state),
    );
    const words = (on ?? []).map((mark) => wordsIn(mark)).join('、');
    const lack = unclear?.length ?? 0;
    return toQuotation(words, lack === 0 ? null : `ほかに判読不明の欄が${lack}つ`);
  }
  const choice = value.querySelector('.choice');
  if (choice !== null) {
    const count = value.querySelector('.count')?.textContent ?? '';
    return toQuotation(
      [...choice.querySelectorAll('[data-chosen] > b')].map((chosen) => wordsIn(chosen)).join('、') + count,
    );
  }
  return toQuotation(wordsIn(value));
}

/** Both sides of a change; where one text holds both, each is that text without what the other side has. */
function ofChange(place: Element): Quotation | null {
  const diff = place.querySelector('[data-diff]');
  if (diff === null) return null;
  const sideOf = (own: 'before' | 'after', foreign: 'del' | 'ins'): string => {
    const side = diff.querySelector(`.side-${own}, .side-both`)?.cloneNode(true);
    if (!(side instanceof Element)) return '';
    for (const other of side.querySelectorAll(foreign)) other.remove();
    return shorten(wordsIn(side, true)).words;
  };
  const [before, after] = [sideOf('before', 'ins'), sideOf('after', 'del')];
  const words = (text: string): string => (text === '' ? '（空欄）' : text);
  return { words: `変更前：${words(before)}／変更後：${words(after)}`, note: null };
}

/** The printed words of a part of the page, its lines joined by `／`; `hasLines`: also those that are no elements. */
function wordsIn(part: Node, hasLines = false): string {
  const copy = part.cloneNode(true) as Element | DocumentFragment;
  for (const other of copy.querySelectorAll(NOT_PRINTED)) other.remove();
  const lines = [...copy.querySelectorAll('p, li')].filter((line) => line.querySelector('p, li') === null);
  const whole = copy.textContent ?? '';
  const texts = lines.length > 0 ? lines.map(({ textContent }) => textContent) : hasLines ? whole.split('\n') : [whole];
  return texts
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '')
    .join('／');
}

function shorten(words: string): { words: string; isCut: boolean } {
  const letters = Array.from(words);
  return letters.length <= MOST
    ? { words, isCut: false }
    : { words: `${letters.slice(0, MOST).join('')}…`, isCut: true };
}

function toQuotation(printed: string, note: string | null = null): Quotation | null {
  if (printed === '') return null;
  const { words, isCut } = shorten(printed);
  const notes = [note, isCut ? '以下略' : null].filter((one) => one !== null);
  return { words, note: notes.length === 0 ? null : notes.join('、') };
}
