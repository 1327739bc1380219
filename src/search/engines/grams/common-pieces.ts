import { isCommon } from './files.ts';
import { END } from './grams.ts';

/**
 * The pieces of which the records that hold them are listed, ascending. `characters`: those that grams of the bucket begin with. `firsts`: see
 * `GramDirectory`; what is longer than a character and no chunk begins with lies in one chunk.
 */
export function commonPieces(characters: Iterable<string>, firsts: readonly string[]): string[] {
  const pieces = new Set(characters);
  for (const first of firsts)
    for (let length = 2; length <= first.length; length += 1) pieces.add(first.slice(0, length));
  return [...pieces].filter((piece) => !piece.endsWith(END) && isCommon({ places: firsts }, piece)).sort();
}
