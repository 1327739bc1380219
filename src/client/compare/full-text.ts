import { diffTexts } from '../../text/diff.ts';
import { foldUnchanged } from '../../text/fold-unchanged.ts';

/** Letters of an unchanged stretch that are kept beside a difference. */
const KEPT = 24;

function make(name: string, className: string, text: string): HTMLElement {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.textContent = text;
  return element;
}

/** A text with its lines. */
export function fullText(text: string): HTMLElement {
  return make('div', 'full-text', text);
}

/** Texts that share less than this part of their letters are no versions of one another: what differs is everything. */
const RELATED = 0.25;

/** What a text has other than the text it is compared with; unchanged stretches are left out. A text of its own stands whole. */
export function differenceFrom(reference: string, text: string): HTMLElement {
  const parts = diffTexts(reference, text);
  const shared = parts.reduce((sum, part) => sum + (part.kind === 'equal' ? part.text.length : 0), 0);
  if (shared < RELATED * Math.max(reference.length, text.length)) return fullText(text);
  const element = document.createElement('div');
  element.className = 'full-text';
  element.dataset['diff'] = '';
  for (const part of foldUnchanged(parts, KEPT)) {
    if (part.kind === 'removed') element.append(make('del', '', part.text));
    else if (part.kind === 'added') element.append(make('ins', '', part.text));
    else if (part.kind === 'folded') element.append(make('span', 'left-out', '…'));
    else element.append(part.text);
  }
  return element;
}
