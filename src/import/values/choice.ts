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
const COUNT = /[（([［]?\s*([\d０-９]{1,4})?\s*[)）\]］]?\s*(?:([\d０-９]{1,4})\s*[)）]?\s*)?件/u;
const BRACKETS = /[[\]［］「」『』〔〕|]/gu;
/** The words between two brackets: where the form prints the value. */
const BRACKETED = /[[［「『〔]([^[\]［］「」『』〔〕|]+)[\]］」』〕]/gu;
/** The number of an option, printed with the value: `[ 2) 十分である ]`. */
const OPTION_NUMBER = /^\s*[(（]?[\d０-９]{1,2}\s*[)）.．]\s*/u;

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
    if (end <= start) return;
    const last = end === folded.length ? piece.length : ends[end - 1];
    rests.push(piece.slice(start === 0 ? 0 : (ends[start - 1] ?? 0), last));
  };
  for (const match of folded.matchAll(numbered)) {
    keep(from, match.index);
    from = match.index + match[0].length;
  }
  keep(from, folded.length);
  return rests;
}

/** The words in the brackets, each once, without the number of their option; empty where no bracket is filled. */
function bracketed(text: string): string[] {
  const found = new Map<string, string>();
  for (const [, inside = ''] of text.matchAll(BRACKETED)) {
    const words = tidyLine(inside.replace(LIST_HEAD, ' ').replace(OPTION_NUMBER, ''));
    if (foldLabel(words) !== '' && !/^\d+$/u.test(foldLabel(words))) found.set(foldLabel(words), words);
  }
  return Array.from(found.values());
}

/** The words before the list of options, without the number of their option; '' where no list is headed. */
function beforeList(text: string): string {
  const at = text.search(LIST_HEAD);
  return at < 0 ? '' : tidyLine(text.slice(0, at).replace(BRACKETS, ' ')).replace(OPTION_NUMBER, '');
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
  const optionOf = (words: string): string | undefined => node.options[folded.indexOf(foldLabel(words))];
  const inBrackets = bracketed(rest);
  const chosen = new Set<string>([...inBrackets, beforeList(rest)].flatMap((words) => optionOf(words) ?? []));
  const leftover: string[] = [];
  for (const piece of pieces) {
    const option = optionOf(piece);
    if (option !== undefined) chosen.add(option);
    else leftover.push(tidyLine(piece));
  }
  const [only, ...others] = chosen;
  const [printed, ...more] = inBrackets;
  const value = (words: string | null, rest: string[]): ReadChoice => ({
    value: { type: 'choice', value: words, options: node.options, count },
    leftover: rest,
  });
  if (only !== undefined && others.length === 0) return value(only, leftover);
  if (chosen.size > 0) return value(null, [...chosen, ...leftover]);
  if (printed !== undefined && more.length === 0 && leftover.some((words) => foldLabel(words) === foldLabel(printed)))
    return value(
      printed,
      leftover.filter((words) => foldLabel(words) !== foldLabel(printed)),
    );
  const distinct = new Set(leftover);
  if (distinct.size > 1) return value(null, leftover);
  return value(leftover[0] ?? numberedAlone(cells, node), []);
}

/** The one option that is printed with its number where no list of options is. */
function numberedAlone(cells: readonly string[], node: FormNode): string | null {
  const text = foldLabel(cells.join(' '));
  const named = node.options.filter((option) => new RegExp(`^\\d{1,2}${escape(foldLabel(option))}$`, 'u').test(text));
  return named.length === 1 ? (named[0] ?? null) : null;
}
