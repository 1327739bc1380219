import { isOpenText, isText, type PageItems } from './items.ts';
import { featuresOf } from './features.ts';

/** Gives words that stand on the line of a label, or below it in its block, to its item. */
export function takeInlineValues({ tokens, items, taken }: PageItems): void {
  for (const token of tokens) {
    if (token.under === null || (token.kind !== 'text' && token.kind !== 'dash')) continue;
    const item = items.find(({ label }) => label?.found === token.under);
    if (!item || (!isText(item) && !(item.node.type === 'choice' && token.inline))) continue;
    if (item.values.length > 0 && token.kind === 'dash') continue;
    // Below several labels of one block the words may be those of any.
    const rivals = items.filter(
      (other) => isOpenText(other) && other.label?.block === token.block && other.label.row < token.row,
    );
    if (!token.inline && rivals.some((other) => other !== item)) continue;
    item.values.push(token);
    taken.add(token);
  }
  takeColumns({ tokens, items, taken });
}

/** 評価書番号 評価書名 side by side, their values side by side below: a number and a name. */
function takeColumns({ tokens, items, taken }: PageItems): void {
  for (const [at, token] of tokens.entries()) {
    const [first, second] = [tokens[at - 2], tokens[at - 1]];
    if (token.kind !== 'text' || token.pieces.length !== 1 || first?.kind !== 'label' || second?.row !== first.row)
      continue;
    const [one, two] = [first, second].map((label) => items.find((item) => item.label === label));
    const parts = /^[\s　]*([0-9０-９]{1,4}(?:[-－][0-9０-９]{1,3})?)[\s　]+(\S.*)$/u.exec(token.pieces[0]?.text ?? '');
    if (!parts || !one || !two || !isOpenText(one) || !isOpenText(two) || featuresOf(one.node, parts[1] ?? '') <= 0)
      continue;
    for (const [item, words] of [
      [one, parts[1]],
      [two, parts[2]],
    ] as const) {
      const piece = { line: token.pieces[0]?.line ?? 0, text: words ?? '' };
      item.values.push({ ...token, pieces: [piece] });
    }
    taken.add(token);
  }
}
