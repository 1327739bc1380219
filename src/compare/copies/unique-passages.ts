import { fold } from '../../text/fold.ts';
import { foldWithOffsets } from '../../text/offsets.ts';
import { SHINGLE } from '../../match/thresholds.ts';

/** Letters of one piece: what the texts of a group are compared by. */
const PIECE = SHINGLE.length.value;

const folds = new Map<string, string>();
/** Documents use some thousand letters; folding each once is what makes this affordable. */
function foldLetter(letter: string): string {
  const cached = folds.get(letter);
  if (cached !== undefined) return cached;
  const folded = fold(letter);
  folds.set(letter, folded);
  return folded;
}

/**
 * The stretches of a text that are in no piece which the common wording has too: what a municipality wrote itself. Places are those of
 * the text without white space (UTF-16 units), from and up to, ascending.
 */
export function uniquePassages(text: string, common: string): [number, number][] {
  const shared = new Set<string>();
  const { folded: other } = foldWithOffsets(bare(common), foldLetter);
  for (let at = 0; at + PIECE <= other.length; at += 1) shared.add(other.slice(at, at + PIECE));
  const { folded, ends } = foldWithOffsets(bare(text), foldLetter);
  const own: [number, number][] = [];
  /** Letters before this place are shared. */
  let covered = 0;
  for (let at = 0; at < folded.length; at += 1) {
    if (shared.has(folded.slice(at, at + PIECE)) && at + PIECE <= folded.length) covered = at + PIECE;
    if (at < covered) continue;
    const from = at === 0 ? 0 : (ends[at - 1] ?? 0);
    const to = ends[at] ?? from;
    const last = own.at(-1);
    if (last !== undefined && last[1] >= from) last[1] = to;
    else own.push([from, to]);
  }
  return own;
}

const bare = (text: string): string => text.replace(/\s+/gu, '');
