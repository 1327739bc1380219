/** Each kana as a Latin letter or two, by the rule that needs no exceptions (訓令式): し is `si`, so that しゃ is `sya`. */
const SYLLABLES = new Map(
  (
    'あa いi うu えe おo かka きki くku けke こko さsa しsi すsu せse そso たta ちti つtu てte とto なna にni ぬnu ねne のno ' +
    'はha ひhi ふhu へhe ほho まma みmi むmu めme もmo やya ゆyu よyo らra りri るru れre ろro わwa ゐi ゑe をo んn ' +
    'がga ぎgi ぐgu げge ごgo ざza じzi ずzu ぜze ぞzo だda ぢzi づzu でde どdo ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo ゔbu'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)] as const),
);
/** Small kana that join the one before: き + ゃ is `kya`. */
const SMALL: Readonly<Record<string, string>> = { ゃ: 'ya', ゅ: 'yu', ょ: 'yo' };

/** Long vowels as one letter (Ōsaka, Ohsaka and Oosaka are Osaka), and one letter before b, m, p (Gumma is Gunma). */
const shortenVowels = (latin: string): string =>
  latin
    .replace(/m(?=[bmp])/gu, 'n')
    .replace(/o(?:[ou]|h(?![aiueoy]))+/gu, 'o')
    .replace(/u{2,}/gu, 'u');

/**
 * A reading in hiragana as Latin letters are compared: くまもとし is `kumamotosi`, とうきょうと `tokyoto`. What is no hiragana is left
 * out, ー too. The same as `foldRomaji` of the reading in any common romanisation.
 */
export function kanaToRomaji(kana: string): string {
  let latin = '';
  let doubled = false;
  for (const letter of kana) {
    const small = SMALL[letter];
    if (letter === 'っ') doubled = true;
    else if (small !== undefined) latin = latin.replace(/i$/u, '') + small;
    else {
      const syllable = SYLLABLES.get(letter) ?? '';
      latin += (doubled ? syllable.charAt(0) : '') + syllable;
      doubled = false;
    }
  }
  return shortenVowels(latin);
}

/**
 * A name in Latin letters as it is compared: Hepburn and 訓令式, with long vowels marked, written out or left out, with or without hyphens
 * and a last word such as City. What is typed so far of a name gives the beginning of what the whole name gives, but for a letter
 * that the next one changes (Gum, Gumma).
 */
export function foldRomaji(name: string): string {
  const latin = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\s-]+(?:city|town|village|ward|pref(?:ecture)?)\.?\s*$/u, '')
    .replace(/[^a-z]+/gu, '');
  const regular = latin
    .replace(/sh(?=[auo])/gu, 'sy')
    .replace(/sh/gu, 's')
    .replace(/cch/gu, 'tch')
    .replace(/ch(?=[auo])/gu, 'ty')
    .replace(/ch/gu, 't')
    .replace(/ts/gu, 't')
    .replace(/f/gu, 'h')
    .replace(/j(?=[auo])/gu, 'zy')
    .replace(/j/gu, 'z');
  return shortenVowels(regular);
}
