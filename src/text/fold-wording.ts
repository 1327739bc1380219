import { fold } from './fold.ts';

const BOX_ON = /[[(〔［（]\s*[○〇◯]\s*[\])〕］）]/gu;
const BOX_OFF = /[[(〔［（]\s*[\])〕］）]/gu;
/** Private letters that keep ○ boxes while brackets and bullets go. */
const ON = '\ufdd6';
const OFF = '\ufdd7';

const BULLETS = /[①-⑳⓪㈠-㈩㊀-㊉•‣▪▫■□◆◇▼▽▲△●◎★☆※]|(?<=^|\s)[○〇◯・･](?=.)/gmu;
/** `1.` `(1)` `１）` `ア）` `a.` at the beginning of a line or behind a blank, and a bare number at the beginning of a line. */
const NUMBERING =
  /(?<=^|\s)(?:[（(［[]?(?:[0-9０-９]{1,2}|[ア-ンa-zａ-ｚA-Z]|[ivx]{1,4}|[ⅰ-ⅹⅠ-Ⅹ])(?:[)）．］\]]|\.(?!\d)))(?!\s*(?:件|人|名|台|回|項|条|号|年|月|日|万|千|割|％|%))|^[0-9０-９]{1,2}(?=\s+\D)/gmu;
const PUNCTUATION = /[、。，．,:;：；'"‘’“”「」『』()[\]<>{}｛｝|｜/／…‥・･!?！？_]|(?<!\d)\.|\.(?!\d)/gu;

/**
 * A text as wording is compared: folded, without punctuation, brackets, bullets and the numbering of its lists. Numbers that count
 * something, ○ boxes and every other letter stay. Never shown to a reader.
 */
export function foldWording(text: string): string {
  const boxes = text.replace(BOX_ON, ` ${ON}`).replace(BOX_OFF, ` ${OFF}`);
  return fold(boxes.replace(NUMBERING, '').replace(BULLETS, '')).replace(PUNCTUATION, '');
}
