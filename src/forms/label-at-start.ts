import { foldLabel, nfkc } from '../text/fold.ts';
import { endOfPrefix } from '../text/fold-prefix.ts';
import { matchLabel, type LabelMatch } from './match-label.ts';
import { sameMarker, takeMarker } from './marker.ts';
import { spelledOf } from './spellings.ts';
import type { FormNode } from './types.ts';

export interface LabelAtStart extends LabelMatch {
  /** Offset in the text at which the value starts, behind ※, colon and white space; the length of the text where there is none. */
  start: number;
}

/** What stands between a label and its value in one cell. */
const BETWEEN = /^(?:\s*※\s*(?:[（(][^）)]*除く。?\s*[）)])?)?\s*[:：]?\s*/u;
/** A label ends where white space, a bracket, a ※ or a colon follows, or nothing. */
const BOUNDARY = /^(?:$|[\s※:：[［（(「【<＜・])/u;

/**
 * The label that a cell with label and value in it begins with (`③委託先名 株式会社…`, `委託事項4 …の運用`). The longest label wins.
 * Where nothing sets the value off from the label, it counts only when its marker is right. A label a few letters off is found up to a
 * white space.
 */
export function findLabelAtStart(text: string, candidates: readonly FormNode[]): LabelAtStart | null {
  // A bracket folds to nothing, but it is the box of a mark: `[ ] 連絡先（電話番号等）` is no label.
  if (/^\s*[[\]［］]/u.test(text)) return null;
  const { marker, start } = takeMarker(text);
  let best: (LabelAtStart & { length: number }) | null = null;
  for (const node of candidates) {
    const spelled = spelledOf(node);
    const sameNumber = sameMarker(marker, spelled.marker);
    for (const { printed, folded, how } of [...spelled.spellings, ...spelled.marked]) {
      const end = endOfPrefix(text, printed, start) ?? endOfPrefix(text, printed);
      if (end === null) continue;
      const block = node.repeat === 'block' ? blockNumber(text.slice(end)) : null;
      if (node.repeat === 'block' && block === null) continue;
      const after = text.slice(end + (block?.length ?? 0));
      if (!BOUNDARY.test(after) && (sameNumber !== true || folded.length < 3) && block === null) continue;
      const length = folded.length + (sameNumber === true ? 0.5 : 0);
      if (best !== null && best.length >= length) continue;
      best = { node, block: block?.number ?? null, how, sameNumber, start: valueStart(text, after), length };
    }
  }
  if (best === null) return findNear(text, candidates);
  const { length: _, ...found } = best;
  return found;
}

const valueStart = (text: string, after: string): number =>
  text.length - after.length + (BETWEEN.exec(after)?.[0].length ?? 0);

/** The number of a block behind its label; null for a range (システム2～5) and where there is none. */
function blockNumber(after: string): { number: number; length: number } | null {
  const found = /^\s*([0-9０-９]{1,3})(?!\s*[~～〜∼\-－―ー0-9０-９])/u.exec(after);
  const number = Number(nfkc(found?.[1] ?? '0'));
  return found === null || number === 0 ? null : { number, length: found[0].length };
}

/** How many white spaces are tried as the end of a damaged label. */
const TRIES = 4;

function findNear(text: string, candidates: readonly FormNode[]): LabelAtStart | null {
  const { start } = takeMarker(text);
  const ends = [...text.matchAll(/\s+/gu)].map((space) => space.index).filter((end) => end > start);
  for (const end of [...ends.slice(0, TRIES), text.length]) {
    const head = text.slice(0, end);
    const match = matchLabel(head, candidates);
    if (match?.how !== 'near') continue;
    const missing = foldLabel(match.node.label).length - foldLabel(text.slice(start, end)).length;
    if (Math.abs(missing) <= 2) return { ...match, start: valueStart(text, text.slice(end)) };
  }
  return null;
}
