import type { ResolvedPage } from './page.ts';
import type { Token } from './token.ts';

/**
 * More of the letters of a layer than this without a place show that its order was not understood: what was placed then stands there by
 * chance as often as not. Measured: layers whose cells are whole leave 1 % to 3 %, extracted texts that part and mix cells 11 % and more.
 */
export const MOST_UNPLACED = 0.06;
/** Of the blocks that hold a label, more than this share with running text of other lines show that blocks are no cells.
 * Measured: 3 % to 11 % where blocks are cells, 40 % and more where columns stand beside each other or blank lines are lost. */
export const MOST_MIXED = 0.25;

const WORDS = new Set(['text', 'dash', 'value', 'words', 'box']);

const lettersOf = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, { pieces }) => sum + pieces.reduce((all, { text }) => all + text.trim().length, 0), 0);

/** Share of the letters of the pages that found no place, 0 to 1. */
export function unplacedShare(pages: readonly ResolvedPage[]): number {
  const all = pages.flatMap(({ items }) => items.tokens);
  const left = pages.flatMap(({ items }) =>
    items.tokens.filter((token) => WORDS.has(token.kind) && !items.taken.has(token)),
  );
  const total = lettersOf(all);
  return total === 0 ? 0 : lettersOf(left) / total;
}

/** Share of the blocks with a label that hold text of other lines too, 0 to 1. */
export function mixedShare(pages: readonly ResolvedPage[]): number {
  let labelled = 0;
  let mixed = 0;
  for (const { items } of pages) {
    const blocks = Map.groupBy(items.tokens, ({ block }) => block);
    for (const tokens of blocks.values()) {
      const rows = new Set(tokens.filter(({ kind }) => kind === 'label').map(({ row }) => row));
      if (rows.size === 0) continue;
      labelled += 1;
      if (tokens.some(({ kind, row, inline }) => kind === 'text' && !inline && !rows.has(row))) mixed += 1;
    }
  }
  return labelled === 0 ? 0 : mixed / labelled;
}

/** Whether a layer was read in an order that makes sense: nearly all of it is placed, and its blocks are cells. */
export function isCoherent(pages: readonly ResolvedPage[]): boolean {
  return unplacedShare(pages) <= MOST_UNPLACED && mixedShare(pages) <= MOST_MIXED;
}
