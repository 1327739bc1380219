import type { Value } from '../../assessment/types.ts';
import type { FormNode } from '../../forms/types.ts';
import { nfkc } from '../../text/fold.ts';
import { sharedPairs } from '../../match/similarity.ts';
import { COVERED_PRINT, SAME_TEXT } from '../../match/thresholds.ts';
import type { SourceCell } from '../types.ts';

/** Words that the form prints beside every value. */
const PRINT = ['選択肢', '件', '時点', '予定'];
const BETWEEN_WORDS = /[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ーa-z]+/u;

const words = (text: string): string[] =>
  nfkc(text)
    .toLowerCase()
    .split(BETWEEN_WORDS)
    .filter((word) => word.length >= COVERED_PRINT.word.value);

function keptBy(value: Value): string[] {
  switch (value.type) {
    case 'text':
      return [value.text];
    case 'choice':
      return [value.value ?? '', ...value.options];
    case 'marks':
      return value.marks.flatMap((mark) => [mark.label, mark.text]);
    case 'date':
    case 'none':
      return [value.printed];
  }
}

/** Words of the cells of an item that stand neither in its value nor among its left-over words nor in the form: none may vanish. */
export function findDroppedText(
  cells: readonly SourceCell[],
  value: Value,
  leftover: readonly string[],
  node: FormNode,
): SourceCell[] {
  const ofForm = [
    ...[node.label, ...node.aliases, node.caption ?? '', ...node.options, ...PRINT],
    ...node.marks.flatMap((mark) => [mark.label, ...mark.aliases, mark.group ?? '']),
  ];
  const kept = [...keptBy(value), ...leftover, ...ofForm].map((text) => words(text).join('')).join('|');
  const known = ofForm.flatMap(words);
  const dropped: SourceCell[] = [];
  for (const cell of cells) {
    for (const word of words(cell.text)) {
      if (kept.includes(word) || known.some((other) => sharedPairs(other, word) >= SAME_TEXT.ofForm.value)) continue;
      dropped.push({ text: word, lines: cell.lines });
    }
  }
  return dropped;
}
