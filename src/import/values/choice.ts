import type { ChoiceValue } from '../../assessment/types.ts';
import type { FormNode } from '../../forms/types.ts';
import { foldLabel } from '../../text/fold.ts';
import { foldWithOffsets } from '../../text/offsets.ts';
import { tidyLine } from '../../text/tidy.ts';
import { withoutBoxes } from './printed.ts';

/** What a choice cell says, and the words of it that are neither value, option nor count. */
export interface ReadChoice {
  value: ChoiceValue;
  leftover: string[];
}

const LIST_HEAD = /[<＜‹〈《]?\s*選択肢\s*[>＞›〉》]?/gu;
const COUNT = /[（(]?\s*([\d０-９]{1,4})?\s*[)）]?\s*(?:([\d０-９]{1,4})\s*[)）]?\s*)?件/u;
const BRACKETS = /[[\]［］「」『』〔〕|]/gu;

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');

/** Number before 件: `( 6 ) 件`, `( ) 1 件`; null where none is printed. */
function takeCount(text: string): { count: number | null; rest: string } {
  const match = COUNT.exec(text);
  if (!match) return { count: null, rest: text };
  const digits = (match[2] ?? match[1])?.normalize('NFKC');
  return { count: digits === undefined ? null : Number(digits), rest: text.replace(match[0], '|') };
}

/** Takes the printed list of options (1) … 2) …) out of a piece, returns the pieces left between them as printed. */
function withoutOptions(piece: string, options: readonly string[]): string[] {
  const { folded, ends } = foldWithOffsets(piece, foldLabel);
  const byLength = [...options].map(foldLabel).sort((a, b) => b.length - a.length);
  const numbered = new RegExp(`\\d{1,2}?(?:${byLength.map(escape).join('|')})(?=\\d|$)`, 'gu');
  if (byLength.includes(folded)) return [piece];
  const rests: string[] = [];
  let from = 0;
  const keep = (start: number, end: number): void => {
    if (end > start) rests.push(piece.slice(start === 0 ? 0 : (ends[start - 1] ?? 0), ends[end - 1]));
  };
  for (const match of folded.matchAll(numbered)) {
    keep(from, match.index);
    from = match.index + match[0].length;
  }
  keep(from, folded.length);
  return rests;
}

/** Reads `[ 十分である ] <選択肢> 1) … 2) …`: the words in the brackets are the value, boxes and quotation marks around it are none. */
export function readChoice(cells: readonly string[], node: FormNode): ReadChoice {
  const { count, rest } = node.takesCount
    ? takeCount(withoutBoxes(cells.join('|')))
    : { count: null, rest: withoutBoxes(cells.join('|')) };
  const pieces = rest
    .replace(LIST_HEAD, '|')
    .replace(BRACKETS, '|')
    .replace(/[（(]\s*[)）]/gu, '|')
    .split('|')
    .map((piece) => piece.replace(/\n/gu, ' '))
    .filter((piece) => foldLabel(piece) !== '')
    .flatMap((piece) => withoutOptions(piece, node.options))
    .filter((piece) => foldLabel(piece) !== '' && !/^\d{1,2}$/u.test(foldLabel(piece)));
  const folded = node.options.map(foldLabel);
  const chosen = new Set<string>();
  const leftover: string[] = [];
  for (const piece of pieces) {
    const option = node.options[folded.indexOf(foldLabel(piece))];
    if (option !== undefined) chosen.add(option);
    else leftover.push(tidyLine(piece));
  }
  const [only, ...others] = chosen;
  if (only !== undefined && others.length === 0)
    return { value: { type: 'choice', value: only, options: node.options, count }, leftover };
  if (chosen.size === 0) return fromPrinted(cells, node, count, leftover);
  return { value: { type: 'choice', value: null, options: node.options, count }, leftover: [...chosen, ...leftover] };
}

/** No option stands apart: the printed words are the value as the document has them, or the one option that is numbered alone. */
function fromPrinted(cells: readonly string[], node: FormNode, count: number | null, leftover: string[]): ReadChoice {
  const value = (text: string | null, rest: string[]): ReadChoice => ({
    value: { type: 'choice', value: text, options: node.options, count },
    leftover: rest,
  });
  const distinct = Array.from(new Set(leftover));
  if (distinct.length === 1) return value(distinct[0] ?? null, []);
  if (distinct.length === 0) {
    const text = foldLabel(cells.join(' '));
    const named = node.options.filter((option) => new RegExp(`^\\d{1,2}${escape(foldLabel(option))}$`, 'u').test(text));
    return value(named.length === 1 ? (named[0] ?? null) : null, []);
  }
  return value(null, leftover);
}
