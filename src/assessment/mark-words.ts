import type { FormNode, MarkOption } from '../forms/types.ts';
import { fold, nfkc } from '../text/fold.ts';
import { AS_PRINTED } from './suffix.ts';
import type { Mark } from './types.ts';

/** What stands behind a box: `その他（LGWAN）`, `提供を行っている（4）件`, `独自の欄（原文のまま）（…）`. */
export type MarkWords = Pick<Mark, 'label' | 'text' | 'count'>;

/** A mark on one line. A label that is not the form's own spelling bears （原文のまま）. */
export function formatMark({ label, text, count }: MarkWords, node: FormNode): string {
  return markLabel(label, node) + (text === '' ? '' : `（${text}）`) + (count === null ? '' : `（${count}）件`);
}

export function markLabel(label: string, node: FormNode): string {
  return node.marks.some((option) => option.label === label) ? label : label + AS_PRINTED;
}

/**
 * Takes one line apart: the longest label that the form knows, words in （ ）, a number in （ ）件. A label before （原文のまま）
 * stays as it is. null where the form does not know the label.
 */
export function parseMark(line: string, node: FormNode): MarkWords | null {
  const printed = splitAsPrinted(line);
  if (printed !== null) return printed;
  for (const end of labelEnds(line, longestLabel(node))) {
    const option = findMark(line.slice(0, end), node);
    const rest = option === null ? null : parseRest(line.slice(end));
    if (option !== null && rest !== null) return { label: option.label, ...rest };
  }
  return null;
}

/** Folding shortens a label at most to a quarter (half-width kana with their marks, a blank between letters). */
const MOST_SHORTENED = 4;

/** In UTF-16 units: no longer text can be a label of the form. */
function longestLabel(node: FormNode): number {
  const names = node.marks.flatMap(({ label, aliases }) => [label, ...aliases]);
  return MOST_SHORTENED * Math.max(0, ...names.map((name) => fold(name).length));
}

/** The box of the form that a printed label means, by its label or another known spelling. */
export function findMark(label: string, node: FormNode): MarkOption | null {
  const folded = fold(label);
  return node.marks.find((option) => [option.label, ...option.aliases].some((name) => fold(name) === folded)) ?? null;
}

function splitAsPrinted(line: string): MarkWords | null {
  const at = line.indexOf(AS_PRINTED);
  const rest = at <= 0 ? null : parseRest(line.slice(at + AS_PRINTED.length));
  return rest === null ? null : { label: line.slice(0, at), ...rest };
}

/** `（words）`, `（4）件`, both or nothing; null for anything else. */
function parseRest(rest: string): Pick<Mark, 'text' | 'count'> | null {
  const match = /^(?:[（(]([^]*)[）)])??\s*(?:[（(]\s*([0-9０-９]{1,9})\s*[）)]\s*件)?$/u.exec(rest.trim());
  if (match === null) return null;
  return { text: (match[1] ?? '').trim(), count: match[2] === undefined ? null : Number(nfkc(match[2])) };
}

/** Where a label may end, the longest first: at the end of the line, or before a bracket; not behind `longest` letters. */
function* labelEnds(line: string, longest: number): Generator<number> {
  if (line.length <= longest && line !== '') yield line.length;
  for (let at = Math.min(line.length - 1, longest); at > 0; at -= 1)
    if (line.charAt(at) === '（' || line.charAt(at) === '(') yield at;
}
