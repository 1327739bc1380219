import { readDate } from '../../../text/wareki.ts';
import { isOpenText, linesOf, type Item, type PageItems } from './items.ts';
import { widthOf, wrapWidth } from './join-lines.ts';
import type { Token } from './token.ts';
import { LEAST_WIDTH, sameWidth } from './widths.ts';

/** Words of the text layer that stand together and apart from any label. */
export interface TokenGroup {
  tokens: Token[];
  /** The items between which the reader cannot choose; empty where no item of the page can hold the words. */
  between: Item[];
}

/** ≪左欄にある※について…≫, [平成30年5月 様式3]: print of the form itself. */
const NOTE = /^[\s　]*(?:[≪《＜<].{0,20}※.*[≫》＞>]|[[［〔].{0,20}様式[\s　]*[0-9０-９].{0,6}[\]］〕])[\s　]*$/u;
/** Brackets torn from a box of another page, or a box the form does not know. */
const SPLIT_WORD = /^[\s　]*(?:[\]］]|[[［][\s　]*[○〇◯]?[\s　]*[\]］])/u;
/** The first line of a text that goes on with the one before. */
const CONTINUES = /^[\s　]*(?:[・※＜<【〈（(]|[②-⑳]|[2-9２-９][\s　．.])/u;

export const isNote = (token: Token): boolean => token.kind === 'text' && NOTE.test(token.pieces[0]?.text ?? '');

const isWords = (token: Token): boolean =>
  token.kind === 'dash' || (token.kind === 'text' && !isNote(token) && !SPLIT_WORD.test(token.pieces[0]?.text ?? ''));

/** Texts of the page that no label holds, in groups that stand together. */
export function groupTexts({ tokens, items, taken }: PageItems): TokenGroup[] {
  const open = items.filter(isOpenText).length;
  const groups: TokenGroup[] = [];
  for (const [at, token] of tokens.entries()) {
    if (taken.has(token) || !isWords(token)) continue;
    const last = groups.at(-1);
    const before = last?.tokens.at(-1);
    if (last && before && tokens[at - 1] === before && belongTogether(last.tokens, token, open))
      last.tokens.push(token);
    else groups.push({ tokens: [token], between: [] });
  }
  return open === 1 ? joinAll(groups) : groups;
}

/** Whether a text that follows another goes on with it: of one width, and a list where several items wait for words. */
function belongTogether(group: readonly Token[], next: Token, open: number): boolean {
  const lines = linesOf(group);
  const [first = ''] = linesOf([next]);
  if (group.some(({ kind }) => kind === 'dash') || next.kind === 'dash') return false;
  if (readDate(first).kind === 'date' && widthOf(first) < LEAST_WIDTH) return false;
  const [a, b] = [wrapWidth(lines, LEAST_WIDTH), wrapWidth(linesOf([next]), LEAST_WIDTH)];
  if (a !== null && b !== null && !sameWidth(a, b)) return false;
  return open <= 1 || CONTINUES.test(first);
}

/** A single item waits for words: long texts of one width that the layer tore apart are all its own. */
function joinAll(groups: TokenGroup[]): TokenGroup[] {
  const widths = groups.map(({ tokens }) => wrapWidth(linesOf(tokens), LEAST_WIDTH));
  const [first = null] = widths;
  const alike = widths.every((width) => width !== null && first !== null && sameWidth(width, first));
  return alike && groups.length > 1 ? [{ tokens: groups.flatMap(({ tokens }) => tokens), between: [] }] : groups;
}
