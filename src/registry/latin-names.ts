import { capitalize } from '../text/capitalize.ts';
import { BOUNDARY, kanaToHepburn } from '../text/hepburn.ts';

/** Characters that begin a part of a name with a vowel that would lengthen the one before: 勝浦 is Katsuura, 豊岡 Toyooka. */
const PARTS: readonly (readonly [character: string, reading: string])[] = [
  ['浦', 'うら'],
  ['岡', 'おか'],
  ['丘', 'おか'],
  ['尾', 'お'],
  ['内', 'うち'],
  ['上', 'うえ'],
  ['海', 'うみ'],
  ['面', 'お'],
  ['表', 'おもて'],
  ['於', 'お'],
];
/** Names in which such a character is read as one with what stands before it. */
const JOINED = /河内|高知|真岡|近江/u;
/** The code list writes some contracted syllables with large letters: りゆうおう for りゅうおう. */
const LARGE = /(?<=[きしちにひみりぎじびぴ])[ゆよ](?=う)/gu;
const LARGE_IN: readonly (readonly [printed: string, reading: string])[] = [
  ['おんじゆく', 'おんじゅく'],
  ['きよなん', 'きょなん'],
];
const SMALL_LETTERS: Readonly<Record<string, string>> = { ゆ: 'ゅ', よ: 'ょ' };

/** Last character of a name, ways to read it, and what stands for it; null: the reading itself, behind a hyphen. */
const KINDS: readonly (readonly [character: string, readings: readonly string[], word: string | null])[] = [
  ['市', ['し'], ' City'],
  ['町', ['ちょう', 'まち'], null],
  ['村', ['そん', 'むら'], null],
  ['区', ['く'], null],
  ['県', ['けん'], ' Prefecture'],
  ['府', ['ふ'], ' Prefecture'],
  ['都', ['と'], ' Metropolis'],
  ['道', ['どう'], 'do'],
];

interface Named {
  name: string;
  /** In hiragana; '' where nobody said. */
  kana: string;
}

function withSmallLetters(kana: string): string {
  const reading = LARGE_IN.find(([printed]) => printed === kana)?.[1] ?? kana;
  return reading.replace(LARGE, (letter) => SMALL_LETTERS[letter] ?? letter);
}

/** A reading with its parts kept apart where their vowels would join. */
function withBoundaries(name: string, kana: string): string {
  if (JOINED.test(name)) return kana;
  return PARTS.reduce((reading, [character, own]) => {
    const at = name.lastIndexOf(character) > 0 ? reading.lastIndexOf(own) : -1;
    return at > 0 ? reading.slice(0, at) + BOUNDARY + reading.slice(at) : reading;
  }, kana);
}

/**
 * The name of a prefecture or municipality in Latin letters, by its reading, without macrons as municipalities write themselves: Kumamoto
 * City, Kutchan-cho, Kyogoku-machi, Chuo-ku, Osaka Prefecture. null for a body of another kind, and where no reading in hiragana is known.
 */
export function latinName({ name, kana }: Named): string | null {
  const kind = KINDS.find(([character]) => name.endsWith(character));
  const suffix = kind?.[1].find((reading) => kana.endsWith(reading) && kana.length > reading.length);
  if (kind === undefined || suffix === undefined) return null;
  // A ward of a designated city, which publishes nothing of its own, bears two names.
  if (kind[0] === '区' && name.includes('市')) return null;
  const stem = kanaToHepburn(withBoundaries(name.slice(0, -1), withSmallLetters(kana.slice(0, -suffix.length))));
  if (stem === null) return null;
  return capitalize(stem) + (kind[2] ?? `-${kanaToHepburn(suffix) ?? ''}`);
}
