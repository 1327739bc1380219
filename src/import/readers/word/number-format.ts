const KATAKANA = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';
const HALF_KATAKANA = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ';
const IROHA = 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス';
const HALF_IROHA = 'ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽ';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const WITH_FULL_STOP = '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛';
const PARENTHESISED = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇';
const CIRCLED_KANJI = '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const KANJI_DIGITS = '〇一二三四五六七八九';
const LEGAL_DIGITS = '零壱弐参四五六七八九';
const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** The n-th sign of a row of signs; null past its end. */
const nth =
  (signs: string) =>
  (n: number): string | null =>
    signs[n - 1] ?? null;

function toRoman(n: number): string | null {
  if (n < 1 || n > 3999) return null;
  let rest = n;
  let roman = '';
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      roman += letters;
      rest -= value;
    }
  }
  return roman;
}

/** a … z, aa, bb …: the letter repeats, as Word counts. */
function toLetters(n: number): string | null {
  if (n < 1 || n > 780) return null;
  return String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}

/** 十一, 百二十三, 千: a one before 十, 百 and 千 is not written; with legal digits it is. */
function toKanji(n: number, digits: string, units: readonly string[], writesOne: boolean): string | null {
  if (n < 1 || n > 9999) return null;
  let kanji = '';
  const figures = String(n);
  for (const [at, figure] of Array.from(figures).entries()) {
    if (figure === '0') continue;
    const unit = units[figures.length - 1 - at] ?? '';
    kanji += (figure === '1' && unit !== '' && !writesOne ? '' : digits.charAt(Number(figure))) + unit;
  }
  return kanji;
}

const decimal = (n: number): string => String(n);
const kanjiFigures = (n: number): string => String(n).replace(/\d/gu, (figure) => KANJI_DIGITS.charAt(Number(figure)));
const fullWidth = (n: number): string =>
  String(n).replace(/\d/gu, (figure) => String.fromCharCode(0xff10 + Number(figure)));

/** Number formats of ECMA-376 (ST_NumberFormat) that Japanese and European documents use. */
const FORMATS: Record<string, (n: number) => string | null> = {
  decimal,
  decimalHalfWidth: decimal,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalZero: (n) => String(n).padStart(2, '0'),
  numberInDash: (n) => `- ${n} -`,
  upperRoman: (n) => toRoman(n)?.toUpperCase() ?? null,
  lowerRoman: toRoman,
  upperLetter: (n) => toLetters(n)?.toUpperCase() ?? null,
  lowerLetter: toLetters,
  decimalEnclosedCircle: nth(CIRCLED),
  decimalEnclosedCircleChinese: nth(CIRCLED),
  decimalEnclosedFullstop: nth(WITH_FULL_STOP),
  decimalEnclosedParen: nth(PARENTHESISED),
  ideographEnclosedCircle: nth(CIRCLED_KANJI),
  ideographDigital: kanjiFigures,
  japaneseDigitalTenThousand: kanjiFigures,
  japaneseCounting: (n) => toKanji(n, KANJI_DIGITS, ['', '十', '百', '千'], false),
  japaneseLegal: (n) => toKanji(n, LEGAL_DIGITS, ['', '拾', '百', '阡'], true),
  aiueo: nth(HALF_KATAKANA),
  aiueoFullWidth: nth(KATAKANA),
  iroha: nth(HALF_IROHA),
  irohaFullWidth: nth(IROHA),
  ideographTraditional: nth(STEMS),
  ideographZodiac: nth(BRANCHES),
  none: () => '',
};

/** A number as Word prints it; null where the format, or the number in this format, is not known. */
export function formatNumber(n: number, format: string): string | null {
  return (Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined)?.(n) ?? null;
}
