import { cutAtWord } from '../../text/cut-at-word.ts';
import { number } from '../words.ts';

/** Names shown of a list that stands whole elsewhere, and letters of each. */
const [SHOWN, LETTERS] = [2, 24];

/** The first names of a list, each cut between words, and how many others there are, in the unit by which all are counted: 甲社、乙社 ほか3者. */
export function namesInShort(names: readonly string[], unit = '件'): string {
  const first = names.slice(0, SHOWN).map((name) => cutAtWord(name, LETTERS));
  return first.join('、') + (names.length > SHOWN ? ` ほか${number(names.length - SHOWN)}${unit}` : '');
}
