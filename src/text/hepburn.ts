/** Each kana by itself. */
const SYLLABLES = new Map(
  (
    'あa いi うu えe おo かka きki くku けke こko さsa しshi すsu せse そso たta ちchi つtsu てte とto なna にni ぬnu ねne のno ' +
    'はha ひhi ふfu へhe ほho まma みmi むmu めme もmo やya ゆyu よyo らra りri るru れre ろro わwa ゐi ゑe をo ' +
    'がga ぎgi ぐgu げge ごgo ざza じji ずzu ぜze ぞzo だda ぢji づzu でde どdo ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo ゔvu'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)] as const),
);
const SMALL: Readonly<Record<string, string>> = { ゃ: 'ya', ゅ: 'yu', ょ: 'yo' };
/** Between two parts of a name, whose vowels do not join: かつ|うら. */
export const BOUNDARY = '|';

/**
 * A reading in hiragana in Hepburn letters as municipalities write their names: long vowels as one letter (とうきょう is Tokyo, こおりやま
 * Koriyama), but いい and えい as they are (Niigata); ん always n (ぐんま is Gunma), with an apostrophe before a vowel or y (かんおんじ is
 * Kan'onji); っち tch (くっちゃん is Kutchan); じ and ぢ ji, ず and づ zu. A `|` keeps vowels apart. All small letters; null for a text with other
 * letters than hiragana.
 */
export function kanaToHepburn(kana: string): string | null {
  let latin = '';
  let doubled = false;
  /** Whether the vowel before may still be lengthened. */
  let vowel = '';
  for (const letter of kana) {
    const small = SMALL[letter];
    if (letter === BOUNDARY) vowel = '';
    else if (letter === 'っ') doubled = true;
    else if (letter === 'ん') [latin, vowel] = [`${latin}n`, ''];
    else if (letter === 'ー') vowel = '';
    else if (small !== undefined) {
      const before = latin.replace(/i$/u, '');
      latin = before + (/(?:sh|ch|j)$/u.test(before) ? small.slice(1) : small);
      vowel = small.slice(1);
    } else {
      const syllable = SYLLABLES.get(letter);
      if (syllable === undefined) return null;
      const isLong = (vowel === 'o' && /^[ou]$/u.test(syllable)) || (vowel === 'u' && syllable === 'u');
      if (isLong) vowel = '';
      else {
        const apart = latin.endsWith('n') && /^[aiueoy]/u.test(syllable);
        latin +=
          (apart ? "'" : '') + (doubled ? (syllable.startsWith('ch') ? 't' : syllable.charAt(0)) : '') + syllable;
        vowel = syllable.slice(-1);
      }
      doubled = false;
    }
  }
  return latin;
}
