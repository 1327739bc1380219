import { BOX } from '../../../match/boxes.ts';
import { foldLabel } from '../../../text/fold.ts';
import { tidyLine } from '../../../text/tidy.ts';
import type { SourceCell, Lines, SourceBlock } from '../../types.ts';
import { linesOf, type PrintedCheckbox, type Item, type PageItems } from './items.ts';
import { joinLines } from './join-lines.ts';
import type { Token, TokenKind } from './token.ts';
import { LEAST_WIDTH } from './widths.ts';
import { WRAPPED_LINE } from '../../../match/thresholds.ts';

/** First and last source line of tokens; null where there are none. */
export function spanOf(tokens: readonly Token[]): Lines | null {
  const numbers = tokens.flatMap(({ pieces }) => pieces.map(({ line }) => line));
  return numbers.length === 0 ? null : [Math.min(...numbers), Math.max(...numbers)];
}

/** Words of tokens on one line; a label that was broken over lines is put together. */
export const wordsOf = (tokens: readonly Token[]): string =>
  tidyLine(linesOf(tokens).reduce((words, line) => words + line.trim(), ''));

export const textOf = (tokens: readonly Token[], least: number = LEAST_WIDTH): string =>
  joinLines(linesOf(tokens), least);

/** Takes print of the form that no word tells apart (brackets, （ ）, 件, ＜選択肢＞) for the items of a page, in the order they ask. */
class Pool {
  readonly #page: PageItems;

  constructor(page: PageItems) {
    this.#page = page;
  }

  take(kind: TokenKind, key = ''): Token[] {
    const { tokens, taken } = this.#page;
    const isFree = (token: Token): boolean => token.kind === kind && !taken.has(token);
    const token = tokens.find((candidate) => isFree(candidate) && (key === '' || candidate.key === key));
    if (token) taken.add(token);
    return token ? [token] : [];
  }

  giveBack(tokens: readonly Token[]): void {
    for (const token of tokens) this.#page.taken.delete(token);
  }
}

/** An item and the part that says it. */
export interface ItemSource {
  item: Item;
  part: SourceBlock;
}

/** The parts of the items of a page in the form's order. Takes the print that belongs to them. */
export function itemParts(page: PageItems): ItemSource[] {
  const pool = new Pool(page);
  const done = new Set<Item>();
  const result: ItemSource[] = [];
  for (const item of page.items) {
    if (done.has(item) || !item.label) continue;
    const label: SourceCell = { text: wordsOf([item.label]), lines: spanOf([item.label]) ?? [0, 0] };
    const guests = page.items.filter(({ host }) => host === item);
    for (const guest of guests) done.add(guest);
    const valued = item.node.type === null ? guests : [item];
    if (valued.length === 0) {
      result.push({ part: { kind: 'heading', text: label.text, lines: label.lines }, item });
      continue;
    }
    const caption = item.node.caption === null ? [] : pool.take('caption', foldLabel(item.node.caption));
    const cells = [
      ...caption.map((token): SourceCell => ({ text: wordsOf([token]), lines: spanOf([token]) ?? label.lines })),
      label,
      ...valued.map((one) => valueCell(one, pool, label.lines)),
    ];
    result.push({ part: { kind: 'row', cells, lines: label.lines }, item });
  }
  return result;
}

function valueCell(item: Item, pool: Pool, fallback: Lines): SourceCell {
  switch (item.node.type) {
    case 'choice':
      return choiceCell(item, pool, fallback);
    case 'marks':
      return boxesCell(item, pool, fallback);
    default:
      return { text: textOf(item.values), lines: spanOf(item.values) ?? fallback };
  }
}

/** `[ 値 ] （1）件`, below it ＜選択肢＞ and the options with their numbers. */
function choiceCell({ node, values, count }: Item, pool: Pool, fallback: Lines): SourceCell {
  const counted = node.takesCount
    ? [...pool.take('roundOpen'), ...(count ? [count] : []), ...pool.take('roundClose'), ...pool.take('unit')]
    : [];
  const chosen = [...pool.take('open'), ...values, ...pool.take('close')];
  const listed = node.options.flatMap((option) => pool.take('option', foldLabel(option)));
  // A part of the list without a value would look like what was chosen.
  const options = values.length > 0 || listed.length === node.options.length ? listed : [];
  if (options.length === 0) pool.giveBack(listed);
  const head = options.length > 0 ? pool.take('listHead') : [];
  const lines = [[...chosen, ...counted], head, ...options.map((option) => [option])];
  const text = lines.map((line) => linesOf(line).map(tidyLine).join(' ')).filter((line) => line !== '');
  return { text: text.join('\n'), lines: spanOf([...values, ...(count ? [count] : [])]) ?? fallback };
}

/** Boxes in the form's order, a line each, the captions of the form between them. */
function boxesCell({ node, boxes }: Item, pool: Pool, fallback: Lines): SourceCell {
  const lines: string[] = [];
  const seen: Token[] = [];
  const groups = new Set<string>();
  for (const option of node.marks) {
    if (option.group !== null && !groups.has(option.group)) {
      groups.add(option.group);
      for (const caption of pool.take('caption', foldLabel(option.group))) lines.push(wordsOf([caption]));
    }
    for (const box of boxes.filter((candidate) => candidate.option === option)) {
      lines.push(boxLine(box, pool));
      seen.push(box.label, ...box.words, ...(box.count ? [box.count] : []));
    }
  }
  return { text: lines.join('\n'), lines: spanOf(seen) ?? fallback };
}

/** Brackets and ○ of a box become a letter of `BOX`; （ ） are kept, or put around words that have lost theirs. */
function boxLine({ option, label, state, signs, words, count }: PrintedCheckbox, pool: Pool): string {
  const sign = (kind: TokenKind): string => {
    const own = signs.find((token) => token.kind === kind);
    return linesOf(own ? [own] : pool.take(kind)).join('');
  };
  sign('open');
  sign('close');
  let text = `${BOX[state]} ${wordsOf([label])}`;
  if (option.takesText || option.takesCount || words.length > 0) {
    const inner = option.takesCount ? linesOf(count ? [count] : []).join('') : textOf(words, WRAPPED_LINE.box.value);
    const [open, close] = [sign('roundOpen'), sign('roundClose')];
    text += inner === '' ? ` ${open} ${close}` : ` ${open || '（'}${inner}${close || '）'}`;
  }
  if (option.takesCount) text += sign('unit');
  return tidyLine(text);
}
