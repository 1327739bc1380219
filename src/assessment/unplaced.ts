import { nfkc } from '../text/fold.ts';
import type { Part } from './parts.ts';
import { fault, type Reading } from './reading.ts';
import { readText, writeText } from './text.ts';
import type { Unplaced } from './types.ts';

/** Heading over the words of the source that belong to no known item. */
export const UNPLACED = '未整理の記載';

export function writeUnplaced(unplaced: readonly Unplaced[]): string {
  const parts = unplaced.flatMap(({ lines: [first, last], text }) => [
    first === last ? `## ${first}行目` : `## ${first}～${last}行目`,
    writeText(text),
  ]);
  return [`# ${UNPLACED}`, ...parts].filter((part) => part !== '').join('\n\n');
}

/** Reads the headings below 未整理の記載, one a run of source lines. */
export function readUnplaced(head: Part, parts: readonly Part[], reading: Reading): Unplaced[] {
  const at: Reading = { ...reading, item: null };
  const [stray] = head.blocks;
  if (stray !== undefined) {
    const reason = '原文の何行目の記載かを「## 47行目」か「## 47～49行目」の見出しで示し、その下に書いてください。';
    fault(at, 'unplaced-heading', stray, reason);
  }
  return parts.flatMap((part) => {
    const match =
      part.depth === 2 ? /^(\d{1,9})(?:[~-](\d{1,9}))?行目$/u.exec(nfkc(part.label).replace(/[〜–—]/gu, '~')) : null;
    const first = Number(match?.[1]);
    const last = Number(match?.[2] ?? match?.[1]);
    if (match === null || first < 1 || last < first) {
      const reason = `「${part.label}」は行の番号として読めません。「## 47行目」か「## 47～49行目」の形にしてください。`;
      fault(at, 'unplaced-heading', part.heading, reason);
      return [];
    }
    return [{ lines: [first, last], text: readText(part.blocks, at) }];
  });
}
