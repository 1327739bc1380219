import type { DiffPart } from './diff.ts';

/** An unchanged stretch that a reader opens on demand. */
export interface FoldedPart {
  kind: 'folded';
  text: string;
  was?: string;
  /** Characters that are not white space. */
  count: number;
}

/** What is left out must be worth the click: at least this many characters. */
const MIN_FOLDED = 40;

const countOf = (text: string): number => Array.from(text.replace(/\s+/gu, '')).length;

/** Where a text is cut best near `wish` (UTF-16 units): behind a line, else a sentence, else a clause, else at `wish` itself. */
function cutNear(text: string, target: number): number {
  const from = Math.floor(target / 2);
  const window = text.slice(from, target + Math.ceil(target / 2));
  for (const end of ['\n', '。', '、']) {
    const at = window.lastIndexOf(end, target - from);
    const found = at >= 0 ? at : window.indexOf(end);
    if (found >= 0) return from + found + end.length;
  }
  // Never between the halves of a surrogate pair.
  return /[\udc00-\udfff]/u.test(text.charAt(target)) ? target + 1 : target;
}

function foldOne(part: DiffPart, keep: number, isFirst: boolean, isLast: boolean): (DiffPart | FoldedPart)[] {
  const { text } = part;
  const head = isFirst ? 0 : cutNear(text, keep);
  const tail = isLast ? 0 : cutFromEnd(text, keep);
  const middle = text.slice(head, text.length - tail);
  if (head + tail >= text.length || countOf(middle) < MIN_FOLDED) return [part];
  const pieces = [text.slice(0, head), middle, text.slice(text.length - tail)];
  const was = part.was === undefined ? pieces : splitAlike(part.was, pieces);
  return pieces.flatMap((piece, at): (DiffPart | FoldedPart)[] => {
    const before = was[at] ?? '';
    if (piece === '' && before === '') return [];
    const spelling = before === piece ? {} : { was: before };
    return at === 1
      ? [{ kind: 'folded', text: piece, ...spelling, count: countOf(piece) }]
      : [{ kind: 'equal', text: piece, ...spelling }];
  });
}

/** How many units of the end of a text to keep, cut in front of a sentence or clause near `keep`. */
function cutFromEnd(text: string, keep: number): number {
  const start = Math.max(0, text.length - Math.ceil(keep * 1.5));
  const end = text.slice(start);
  return end.length - cutNear(end, Math.max(0, end.length - keep));
}

/** Cuts another spelling of a text, different in white space only, at the same letters. */
function splitAlike(text: string, pieces: string[]): string[] {
  const cut: string[] = [];
  let at = 0;
  pieces.forEach((piece, index) => {
    const letters = piece.replace(/\s+/gu, '').length;
    const from = at;
    for (let seen = 0; at < text.length && (seen < letters || /\s/u.test(text.charAt(at))); at += 1) {
      if (!/\s/u.test(text.charAt(at))) seen += 1;
    }
    cut.push(text.slice(from, index === pieces.length - 1 ? text.length : at));
  });
  return cut;
}

/**
 * Folds the long unchanged stretches of a difference, keeping about `keep` characters beside each change, cut at sentences where it can be.
 * The pieces in order still are the whole texts. A difference without any change is left as it is.
 */
export function foldUnchanged(parts: DiffPart[], keep: number): (DiffPart | FoldedPart)[] {
  if (parts.every((part) => part.kind === 'equal')) return parts;
  return parts.flatMap((part, at) =>
    part.kind === 'equal' ? foldOne(part, keep, at === 0, at === parts.length - 1) : [part],
  );
}
