import { BOX, withoutBoxes } from '../../match/boxes.ts';
import type { ChoiceValue } from '../../assessment/types.ts';
import type { FormNode } from '../../forms/types.ts';
import { foldLabel } from '../../text/fold.ts';
import { foldWithOffsets } from '../../text/offsets.ts';
import { tidyLine } from '../../text/tidy.ts';
import { sharedPairs } from '../../match/similarity.ts';
import { OWN_VALUE, SAME_TEXT } from '../../match/thresholds.ts';
import { isMixedOfOptions } from './mixed-options.ts';
import { readTickedOptions } from './ticked-option.ts';

/** What a choice cell says, and the words of it that are neither value, option nor count. */
export interface ReadChoice {
  value: ChoiceValue;
  leftover: string[];
}

const LIST_HEAD = /[<＜‹〈《]?\s*選択肢\s*[>＞›〉》]?/gu;
const COUNT = /[（([［]?\s*([\d０-９]{1,4})?\s*[)）\]］]?\s*(?:([\d０-９]{1,4})\s*[)）]?\s*)?件/u;
const BRACKETS = /[[\]［］「」『』〔〕|]/gu;
/** The words between two brackets: where the form prints the value. */
const BRACKETED = /[[［「『〔]([^[\]［］「」『』〔〕|]+)[\]］」』〕]/gu;
/** A ○ before the value: it marks nothing, the value itself is what was chosen. */
const LONE_CIRCLE = /^\s*[○〇◯]\s+/u;
/** What may be printed before the value that is no part of it: a ○, the number of the option (`[ 2) 十分である ]`). */
const BEFORE_VALUE = /^\s*[○〇◯]?\s*(?:[(（]?[\d０-９]{1,2}\s*[)）.．]\s*)?/u;
/** A number at the head of a folded option of the printed list. */
const NUMBER = '(?:\\d{1,2}?|[①-⑳])';
/** What follows an option in the printed list: a gap, punctuation, the next number, or nothing. */
const OPTION_END = /^(?:$|[\s\d０-９①-⑳、。,，:：()（）])/u;

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');

/** Number before 件: `( 6 ) 件`, `( ) 1 件`; null where none is printed. */
function takeCount(text: string, { takesCount }: FormNode): { count: number | null; rest: string } {
  const match = takesCount ? COUNT.exec(text) : null;
  if (!match) return { count: null, rest: text };
  const digits = (match[2] ?? match[1])?.normalize('NFKC');
  return { count: digits === undefined ? null : Number(digits), rest: text.replace(match[0], '|') };
}

/** Takes the printed list of options (1) … 2) …) out of a piece, returns the pieces left between them as printed. */
function withoutOptions(piece: string, options: readonly string[]): string[] {
  const { folded, ends } = foldWithOffsets(piece, foldLabel);
  const byLength = [...options].map(foldLabel).sort((a, b) => b.length - a.length);
  const numbered = new RegExp(`${NUMBER}(?:${byLength.map(escape).join('|')})`, 'gu');
  if (byLength.includes(folded)) return [piece];
  const rests: string[] = [];
  let from = 0;
  const keep = (start: number, end: number): void => {
    if (end <= start) return;
    const last = end === folded.length ? piece.length : ends[end - 1];
    rests.push(piece.slice(start === 0 ? 0 : (ends[start - 1] ?? 0), last));
  };
  for (const match of folded.matchAll(numbered)) {
    const end = match.index + match[0].length;
    if (!OPTION_END.test(piece.slice(ends[end - 1]))) continue;
    keep(from, match.index);
    from = end;
  }
  keep(from, folded.length);
  return rests;
}

/** Whether a piece is a line of the printed list that the source damaged: `4) 100項目以土`. */
function isDamagedOption(piece: string, options: readonly string[]): boolean {
  const [, number = '', words = ''] = /^\s*([\d０-９]{1,2})\s*[)）]\s*(.+)$/u.exec(piece) ?? [];
  const option = options[Number(number.normalize('NFKC')) - 1];
  return option !== undefined && sharedPairs(foldLabel(words), foldLabel(option)) >= SAME_TEXT.ofForm.value;
}

/** The words in the brackets, each once, without the number of their option; empty where no bracket is filled. */
function bracketed(text: string): string[] {
  const found = new Map<string, string>();
  for (const [, inside = ''] of text.matchAll(BRACKETED)) {
    const words = tidyLine(inside.replace(LIST_HEAD, ' ').replace(BEFORE_VALUE, ''));
    if (foldLabel(words) !== '' && !/^\d+$/u.test(foldLabel(words))) found.set(foldLabel(words), words);
  }
  return Array.from(found.values());
}

/** The words before the list of options, without the number of their option; '' where no list is headed. */
function beforeList(text: string): string {
  const at = text.search(LIST_HEAD);
  return at < 0 ? '' : tidyLine(text.slice(0, at).replace(BRACKETS, ' ')).replace(BEFORE_VALUE, '');
}

/** Reads `[ 十分である ] <選択肢> 1) … 2) …`: the words in the brackets are the value, boxes and quotation marks around it are none. */
export function readChoice(cells: readonly string[], node: FormNode): ReadChoice {
  const boxed = readBoxed(cells, node);
  if (boxed) return boxed;
  const { count, rest } = takeCount(withoutBoxes(cells.join('|')), node);
  const pieces = rest
    .replace(LIST_HEAD, '|')
    .replace(BRACKETS, '|')
    .replace(/[（(]\s*[)）]/gu, '|')
    .split('|')
    .map((piece) => piece.replace(/\n/gu, ' ').replace(LONE_CIRCLE, ''))
    .filter((piece) => foldLabel(piece) !== '')
    .flatMap((piece) => withoutOptions(piece, node.options))
    .filter((piece) => !isDamagedOption(piece, node.options))
    .filter((piece) => foldLabel(piece) !== '' && !/^\d{1,2}$/u.test(foldLabel(piece)));
  const folded = node.options.map(foldLabel);
  const optionOf = (words: string): string | undefined => node.options[folded.indexOf(foldLabel(words))];
  const value = (words: string | null, rest: string[]): ReadChoice => {
    const mixed = words !== null && isMixedOfOptions(words, node.options) ? words : null;
    const others = mixed === null ? rest : rest.filter((piece) => !foldLabel(mixed).includes(foldLabel(piece)));
    return {
      value: { type: 'choice', value: mixed === null ? words : null, options: node.options, count },
      leftover: mixed === null ? others : [mixed, ...others],
    };
  };
  const inBrackets = bracketed(rest);
  const [printed, ...more] = inBrackets;
  if (printed !== undefined && more.length === 0) {
    const others = pieces.map(tidyLine).filter((piece) => !sameWords(piece, printed) && optionOf(piece) === undefined);
    const otherOptions = pieces
      .flatMap((piece) => optionOf(piece) ?? [])
      .filter((option) => !sameWords(option, printed));
    return value(optionOf(printed) ?? printed, [...new Set(otherOptions), ...others]);
  }
  const chosen = new Set<string>([...inBrackets, beforeList(rest)].flatMap((words) => optionOf(words) ?? []));
  const leftover: string[] = [];
  for (const piece of pieces) {
    const option = optionOf(piece);
    if (option !== undefined) chosen.add(option);
    else leftover.push(tidyLine(piece));
  }
  const [only, ...others] = chosen;
  if (only !== undefined && others.length === 0) return value(only, leftover);
  if (chosen.size > 0) return value(null, [...chosen, ...leftover]);
  if (new Set(leftover).size > 1) return value(null, leftover);
  const [words] = leftover;
  if (words === undefined) return value(numberedAlone(cells, node), []);
  const isText = isTooLong(words, node.options) || isPieceOfOption(words, node.options) || hasEmptyBracket(cells);
  return isText ? value(null, leftover) : value(words, []);
}

/** Whether words in no bracket are so long that they are a text, however it came there. */
function isTooLong(words: string, options: readonly string[]): boolean {
  const longest = Math.max(...options.map((option) => foldLabel(option).length));
  return foldLabel(words).length > OWN_VALUE.tooLong.value * longest;
}

/** Whether words are a part of an option: one whose end came on a line of its own. */
function isPieceOfOption(words: string, options: readonly string[]): boolean {
  return options.some((option) => foldLabel(option).includes(foldLabel(words)));
}

/** Whether the bracket for the value is printed empty: then no other words of the cell are the value. */
const hasEmptyBracket = (cells: readonly string[]): boolean =>
  cells.some((text) => text.includes(BOX.empty) || /[[［「『〔]\s*[\]］」』〕]/u.test(text));

/** A choice whose options have a box each; null for any other print. Where the boxes do not prove one option, those marked are left over. */
function readBoxed(cells: readonly string[], node: FormNode): ReadChoice | null {
  const { count, rest } = takeCount(cells.join('\n'), node);
  const boxes = readTickedOptions(rest.replaceAll('|', ' '), node.options);
  if (boxes === null) return null;
  const value = boxes.isCertain ? (boxes.ticked[0] ?? null) : null;
  const { options } = node;
  return { value: { type: 'choice', value, options, count }, leftover: value === null ? boxes.ticked : [] };
}

/** Whether two prints are the same words, the number of an option before them aside. */
const sameWords = (a: string, b: string): boolean =>
  foldLabel(a.replace(BEFORE_VALUE, '')) === foldLabel(b.replace(BEFORE_VALUE, ''));

/** The one option that is printed with its number where no list of options is. */
function numberedAlone(cells: readonly string[], node: FormNode): string | null {
  const text = foldLabel(cells.join(' '));
  const named = node.options.filter((option) => new RegExp(`^\\d{1,2}${escape(foldLabel(option))}$`, 'u').test(text));
  return named.length === 1 ? (named[0] ?? null) : null;
}
