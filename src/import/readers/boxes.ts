import { BOX } from '../types.ts';

/** A sign that stands for a marked box where nothing else stands in the box or its brackets. */
const ON_SIGNS = '○〇◯●◎Ｏ0Oo０xX✓✔☑☒■レﾚvVｖ√∨';
const ON_IN_BRACKETS = new RegExp(`[[［〔【]\\s*[${ON_SIGNS}]\\s*[\\]］〕】]`, 'gu');

/** ○ boxes in every spelling as one letter of `BOX` each. */
export function boxesToLetters(text: string): string {
  return text
    .replace(new RegExp(`[\\[［〔【]\\s*${BOX.on}\\s*[\\]］〕】]`, 'gu'), BOX.on)
    .replace(new RegExp(`[\\[［〔【]\\s*${BOX.bare}\\s*[\\]］〕】]`, 'gu'), BOX.bracketed)
    .replace(new RegExp(`[(（]\\s*[${BOX.bare}${BOX.on}]\\s*[)）]`, 'gu'), '( )')
    .replace(ON_IN_BRACKETS, BOX.on)
    .replace(/[☑☒]/gu, BOX.on)
    .replace(/☐/gu, BOX.empty)
    .replace(/[[［〔【]\s*□\s*[\]］〕】]/gu, BOX.empty)
    .replace(/[(（]\s*[○〇◯]\s*[)）]/gu, BOX.round)
    .replace(/[[［〔【][\s\u3000]*[\]］〕】]/gu, BOX.empty)
    .replace(new RegExp(`[[［〔【]\\s*([${BOX.on}${BOX.empty}${BOX.doubtful}])\\s*[\\]］〕】]`, 'gu'), '$1');
}
