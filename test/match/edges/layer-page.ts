import type { FormNode } from '../../../src/forms/types.ts';
import type { Item, PageItems } from '../../../src/import/readers/pdf-text/items.ts';
import type { Token, TokenKind } from '../../../src/import/readers/pdf-text/token.ts';

export const token = (kind: TokenKind, texts: string | string[], given: Partial<Token> = {}): Token => ({
  kind,
  pieces: [texts].flat().map((text, at) => ({ line: at + 1, text })),
  key: [texts].flat().join(''),
  block: 0,
  row: 0,
  under: null,
  inline: false,
  found: null,
  ...given,
});
export const itemOf = (of: FormNode, label: Token | null, given: Partial<Item> = {}): Item => ({
  node: of,
  block: null,
  label,
  host: null,
  values: [],
  boxes: [],
  count: null,
  ...given,
});
export const page = (tokens: Token[], items: Item[] = [], taken: Token[] = []): PageItems => ({
  tokens,
  items,
  taken: new Set(taken),
});

/** A box that takes words in its （ ）. */
export const BOX_FOR_WORDS = {
  label: '甲',
  aliases: [],
  group: null,
  icon: null,
  takesText: true,
  takesCount: false,
  since: null,
  until: null,
};
