import { countNoun } from '../text/bilingual.ts';
import { cellsOf } from './place/observe-row.ts';
import type { SourceBlock, ReaderNote } from './types.ts';

/** Letters of a private set (外字), which only the machine that made the file can draw, and the sign for a letter that is lost. */
const UNREADABLE = /[\p{Co}\ufffd]/gu;

/** A note for each part that holds letters nobody can read. They stay where they are. */
export function noteUnreadableLetters(parts: readonly SourceBlock[]): ReaderNote[] {
  return parts.flatMap((part) =>
    cellsOf(part).flatMap(({ text, lines }) => {
      const letters = text.match(UNREADABLE);
      if (letters === null) return [];
      const codes = [...new Set(letters)].map(
        (letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase()}`,
      );
      const message = {
        ja: `外字など、読めない文字が${letters.length}字あります（${codes.join('、')}）。原本を見て正しい文字に直してください。`,
        en: `${countNoun(letters.length, 'letter')} cannot be read (外字, ${codes.join(', ')}). Correct them with the original beside you.`,
      };
      return [{ line: lines[0], code: 'unreadable-letter', message }];
    }),
  );
}
