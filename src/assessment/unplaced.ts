import { escapeLine } from './escape.ts';
import type { HeadingSection } from './parts.ts';
import { fault, type ReadContext } from './reading.ts';
import { parseSourcePlace, sourcePlaceToWords } from './source-place.ts';
import { readText, writeText } from './text.ts';
import type { Unplaced } from './types.ts';

/** Heading over the words of the source that belong to no known item. */
export const UNPLACED = '未整理の記載';

export function writeUnplaced(unplaced: readonly Unplaced[]): string {
  const parts = unplaced.flatMap(({ at, text }) => [
    `## ${escapeLine(sourcePlaceToWords(at), 'heading')}`,
    writeText(text),
  ]);
  return [`# ${UNPLACED}`, ...parts].filter((part) => part !== '').join('\n\n');
}

/** Reads the headings below 未整理の記載, one a place of the source. */
export function readUnplaced(head: HeadingSection, parts: readonly HeadingSection[], reading: ReadContext): Unplaced[] {
  const at: ReadContext = { ...reading, item: null };
  const [unexpected] = head.blocks;
  if (unexpected !== undefined) {
    const reason = {
      ja: '原文の何行目の記載かを「## 47行目」か「## 47～49行目」の見出しで示し、その下に書いてください。',
      en: 'Name the lines of the original in a heading like 「## 47行目」 or 「## 47～49行目」, and write the words below it.',
    };
    fault(at, 'unplaced-heading', unexpected, reason);
  }
  return parts.flatMap((part) => {
    const place = part.depth === 2 ? parseSourcePlace(part.label) : null;
    if (place === null) {
      const reason = {
        ja: `「${part.label}」は原文の場所として読めません。「## 47行目」「## 47～49行目」か「## 12ページ」の形にしてください。`,
        en: `「${part.label}」 cannot be read as a place in the original. Write it like 「## 47行目」, 「## 47～49行目」 or 「## 12ページ」.`,
      };
      fault(at, 'unplaced-heading', part.heading, reason);
      return [];
    }
    return [{ at: place, text: readText(part.blocks, at) }];
  });
}
