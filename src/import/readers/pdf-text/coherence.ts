import type { ResolvedPage } from './page.ts';
import type { Token } from './token.ts';
import { LAYER_READING } from '../../../match/thresholds.ts';

const WORDS = new Set(['text', 'dash', 'value', 'words', 'box']);

const lettersOf = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, { pieces }) => sum + pieces.reduce((all, { text }) => all + text.trim().length, 0), 0);

/** Share of the letters of the pages that found no place, 0 to 1. */
function unplacedShare(pages: readonly ResolvedPage[]): number {
  const total = lettersOf(pages.flatMap(({ items }) => items.tokens));
  const left = pages.flatMap(({ items: { tokens, taken } }) =>
    tokens.filter((token) => WORDS.has(token.kind) && !taken.has(token)),
  );
  return total === 0 ? 0 : lettersOf(left) / total;
}

/** Share of the blocks with a label that hold text of other lines too, 0 to 1. */
function mixedShare(pages: readonly ResolvedPage[]): number {
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
  return unplacedShare(pages) <= LAYER_READING.unplaced.value && mixedShare(pages) <= LAYER_READING.mixed.value;
}
