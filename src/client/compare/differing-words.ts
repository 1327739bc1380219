import { RELATED_TEXT } from '../../match/thresholds.ts';
import { diffTexts, type DiffPart } from '../../text/diff.ts';
import { foldUnchanged } from '../../text/fold-unchanged.ts';
import { make } from '../make.ts';

/** Letters of an unchanged stretch that are kept beside a difference. */
const KEPT = 24;
/** In a cell of the table there is less room. */
const KEPT_IN_CELL = 8;
/** Letters of a cell, after which the rest is left to the full text. */
const ROOM = 140;

/** The parts of a text beside the one it is compared with; null where too few of their letters are common. */
export function partsAgainst(reference: string, text: string, where: keyof typeof RELATED_TEXT): DiffPart[] | null {
  const parts = diffTexts(reference, text);
  const shared = parts.reduce((sum, part) => sum + (part.kind === 'equal' ? part.text.length : 0), 0);
  return shared < RELATED_TEXT[where].value * Math.max(reference.length, text.length) ? null : parts;
}

/** A text with its lines. */
export const fullText = (text: string): HTMLElement => make('div', 'full-text', text);

function write(parts: DiffPart[], kept: number, room: number): HTMLElement {
  const element = make('span');
  element.dataset['diff'] = '';
  let left = room;
  for (const part of foldUnchanged(parts, kept)) {
    if (left <= 0) {
      element.append(make('span', 'left-out', '…'));
      break;
    }
    const text = part.text.length > left + 4 ? `${part.text.slice(0, left)}…` : part.text;
    if (part.kind === 'folded') element.append(make('span', 'left-out', '…'));
    else if (part.kind === 'removed') element.append(make('del', '', text));
    else if (part.kind === 'added') element.append(make('ins', '', text));
    else element.append(text);
    if (part.kind !== 'folded') left -= text.length;
  }
  return element;
}

/** What a text has other than the reference; unchanged stretches are left out. A text of its own stands whole. */
export function differenceFrom(reference: string, text: string): HTMLElement {
  const parts = partsAgainst(reference, text, 'whole');
  if (parts === null) return fullText(text);
  const element = write(parts, KEPT, Infinity);
  element.classList.add('full-text');
  return element;
}

/** The same in the room of a cell; null for a text of its own, which the cell shows from its beginning. */
export function differenceInShort(reference: string, text: string): HTMLElement | null {
  const parts = partsAgainst(reference, text, 'inCell');
  return parts === null ? null : write(parts, KEPT_IN_CELL, ROOM);
}
