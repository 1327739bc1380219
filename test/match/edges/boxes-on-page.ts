import type { PrintedCheckbox, Item, PageItems } from '../../../src/import/readers/pdf-text/items.ts';
import { readBoxes } from '../../../src/import/readers/pdf-text/boxes.ts';
import type { Token, TokenKind } from '../../../src/import/readers/pdf-text/token.ts';
import { letters, node } from './support.ts';

/** The boxes of two items of one page that print the same labels, each behind its own label, so many of them; the first is marked once. */
export function placeLetters(count: number): PrintedCheckbox[] {
  const marks = Array.from({ length: count }, (_, at) => ({
    label: letters(4, at * 10),
    aliases: [],
    group: null,
    icon: null,
    takesText: false,
    takesCount: false,
    since: null,
    until: null,
  }));
  const tokens: Token[] = [];
  let row = 0;
  const add = (kind: TokenKind, key = ''): Token => {
    const token: Token = {
      kind,
      key,
      pieces: [{ line: row + 1, text: key }],
      block: 0,
      row,
      under: null,
      inline: false,
      found: null,
    };
    tokens.push(token);
    return token;
  };
  const items = ['一', '二'].map((label, item): Item => {
    const own = add('label', label);
    row += 1;
    for (const [at, mark] of marks.entries()) {
      add('open');
      if (item === 0 && at === 0) add('circle');
      add('close');
      add('box', mark.label);
      row += 1;
    }
    return {
      node: node({ label, type: 'marks', marks }),
      block: null,
      label: own,
      host: null,
      values: [],
      boxes: [],
      count: null,
    };
  });
  const page: PageItems = { tokens, items, taken: new Set() };
  readBoxes(page);
  return items.flatMap(({ boxes }) => boxes);
}
