import { tidy } from '../text/tidy.ts';

/** Stand for a ○ box inside a text: code points that Unicode keeps free of letters, so no source has them. */
export const BOX = {
  /** `[○]`, `checked` */
  on: '\ufdd0',
  /** `(○)` */
  round: '\ufdd5',
  /** printed empty: `[ ]` */
  empty: '\ufdd1',
  /** a form field without brackets and without a state: `<input>` */
  bare: '\ufdd2',
  /** the same inside brackets: `[ <input> ]` */
  bracketed: '\ufdd3',
  /** a box that the reader saw but whose state it cannot know */
  doubtful: '\ufdd4',
} as const;

/** A letter of `BOX`. */
export type BoxSign = (typeof BOX)[keyof typeof BOX];

/** The letters of `BOX`, for the classes of a regular expression with the flag u. */
export const BOX_LETTERS = String.raw`\ufdd0-\ufdd5`;
const ANY_BOX = new RegExp(`[${BOX_LETTERS}]`, 'u');
const EVERY_BOX = new RegExp(`[${BOX_LETTERS}]`, 'gu');
const BOX_PART = new RegExp(`([${BOX_LETTERS}])`, 'u');

/** Every sign that people and programs put into a box, by what it says. */
export const SIGNS = {
  circles: '○〇◯●◎',
  ticks: '✓✔☑☒■',
  /** A tick as the kana that looks like one. */
  kana: 'レﾚ',
  /** They tick the box of a Word control; a person who writes one beside words may mean that they do not hold. */
  crosses: '✗×',
  /** Letters, which mark a box between its brackets alone. */
  letters: 'Ｏ0Oo０xXvVｖ√∨',
  empty: '□☐',
} as const;

const ON_LETTERS = SIGNS.circles + SIGNS.ticks + SIGNS.kana;
const ON = new RegExp(`^[${ON_LETTERS}]$`, 'u');
const EMPTY = new RegExp(`^[${SIGNS.empty}]$`, 'u');
/** A sign that says the state of a box where nothing else stands in its cell or right beside its label. */
export const ANY_SIGN = `[${ON_LETTERS}${SIGNS.empty}]`;

const [OPEN, CLOSE] = ['[[［〔【]', '[\\]］〕】]'];
const ON_IN_BRACKETS = new RegExp(`${OPEN}\\s*[${ON_LETTERS}${SIGNS.letters}]\\s*${CLOSE}`, 'gu');
const EMPTY_BRACKETS = new RegExp(`${OPEN}[\\s\u3000]*(?:□\\s*)?${CLOSE}`, 'gu');
const READ_IN_BRACKETS = new RegExp(`${OPEN}\\s*([${BOX.on}${BOX.empty}${BOX.doubtful}])\\s*${CLOSE}`, 'gu');
const FIELD_IN_BRACKETS = new RegExp(`${OPEN}\\s*${BOX.bare}\\s*${CLOSE}`, 'gu');
const FIELD_IN_ROUND = new RegExp(`[(（]\\s*[${BOX.bare}${BOX.on}]\\s*[)）]`, 'gu');

/** Boxes in every spelling that is one wherever it stands as one letter of `BOX` each. */
export function boxesToLetters(text: string): string {
  return text
    .replace(READ_IN_BRACKETS, '$1')
    .replace(FIELD_IN_BRACKETS, BOX.bracketed)
    .replace(FIELD_IN_ROUND, '( )')
    .replace(ON_IN_BRACKETS, BOX.on)
    .replace(/[☑☒]/gu, BOX.on)
    .replace(/☐/gu, BOX.empty)
    .replace(/[(（]\s*[○〇◯]\s*[)）]/gu, BOX.round)
    .replace(EMPTY_BRACKETS, BOX.empty)
    .replace(READ_IN_BRACKETS, '$1');
}

/** ■ and □ as letters of `BOX` where they are boxes; elsewhere they are bullets. `isBox` is given what stands before and behind. */
export function squaresToLetters(text: string, isBox: (before: string, behind: string) => boolean): string {
  return text.replace(/[■□]/gu, (sign, at: number) =>
    isBox(text.slice(0, at), text.slice(at + 1)) ? signToBox(sign) : sign,
  );
}

/** What a sign says that stands for a box. */
export const signToBox = (sign: string): BoxSign => (EMPTY.test(sign) ? BOX.empty : BOX.on);

/** The box that a text is, by its sign alone; null for any other text. */
export function boxOf(text: string): BoxSign | null {
  const letters = boxesToLetters(text).trim();
  if (letters.length === 1 && ANY_BOX.test(letters)) return letters as BoxSign;
  return ON.test(letters) || EMPTY.test(letters) ? signToBox(letters) : null;
}

/** Whether a text holds a letter of `BOX`. */
export const hasBox = (text: string): boolean => ANY_BOX.test(text);

/** The words and the boxes of a text in turns; it begins and ends with words, which may be ''. */
export const splitAtBoxes = (text: string): string[] => text.split(BOX_PART);

/** The text without any box. */
export const withoutBoxes = (text: string): string => text.replace(EVERY_BOX, ' ');

/** Words of a cell as they are shown: boxes in the form's spelling; a box without a readable state leaves no sign of its own. */
export function toPrinted(text: string): string {
  return tidy(
    withoutBoxes(
      text
        .replaceAll(BOX.on, '[○]')
        .replaceAll(BOX.round, '(○)')
        .replaceAll(BOX.empty, '[ ]')
        .replaceAll(BOX.bracketed, '[ ]'),
    ),
  );
}
