import type { FormNode } from '../../../forms/types.ts';
import type { SourceBlock } from '../../types.ts';
import { blockOf, type PageItems } from './items.ts';
import type { LabelOccurrence } from './labels.ts';
import { spanOf, wordsOf, type ItemSource } from './parts.ts';
import type { Token } from './token.ts';

type FormNodeOrder = ReadonlyMap<FormNode, number>;

/**
 * Adds what the form prints besides items: its title and the contents list before everything, in the form's order, range headings
 * (委託事項2～5) before the first block they announce.
 */
export function addPrint(
  { tokens, taken }: PageItems,
  own: readonly ItemSource[],
  entries: readonly LabelOccurrence[],
  order: FormNodeOrder,
): SourceBlock[] {
  const isPrint = ({ kind, found }: Token): boolean => kind === 'print' || (found !== null && entries.includes(found));
  const print = tokens.filter((token) => !taken.has(token) && isPrint(token));
  for (const token of print) taken.add(token);
  const place = ({ found }: Token): number => order.get(found?.nodes[0] as FormNode) ?? 0;
  const of = (kind: LabelOccurrence['kind']): Token[] => print.filter(({ found }) => found?.kind === kind);
  const listed = of('label').sort((a, b) => place(a) - place(b));
  const contents = [...of('contents').map(toHeading), ...listed.map((token) => toPart('line', token))];
  return [...of('title').map(toHeading), ...withRanges(own, of('range'), order), ...contents];
}

const toPart = (kind: 'heading' | 'line', token: Token): SourceBlock => {
  return { kind, text: wordsOf([token]), lines: spanOf([token]) ?? [0, 0] };
};
const toHeading = (token: Token): SourceBlock => toPart('heading', token);

function withRanges(own: readonly ItemSource[], ranges: Token[], order: FormNodeOrder): SourceBlock[] {
  const parts = own.map(({ part }) => part);
  const numberOf = ({ found }: Token): number => found?.number ?? 0;
  for (const token of ranges.sort((a, b) => numberOf(b) - numberOf(a))) {
    const [node] = token.found?.nodes ?? [];
    if (!node) continue;
    const next = own.find(({ item }) => {
      if (blockOf(item.node) === node) return (item.block ?? 0) >= numberOf(token);
      return (order.get(item.node) ?? 0) > (order.get(node) ?? 0);
    });
    const ranged = parts.findIndex((other) => other.kind === 'heading' && isLater(other, ranges, token));
    const at = next ? parts.indexOf(next.part) : parts.length;
    parts.splice(ranged >= 0 ? Math.min(at, ranged) : at, 0, toHeading(token));
  }
  return parts;
}

/** Whether a part is a range heading of the same block that was put in already: ranges come from the last to the first. */
function isLater(part: SourceBlock, ranges: readonly Token[], token: Token): boolean {
  const words = 'text' in part ? part.text : '';
  const same = ranges.filter(({ found }) => found?.nodes[0] === token.found?.nodes[0]);
  return same.some((other) => (other.found?.number ?? 0) > (token.found?.number ?? 0) && wordsOf([other]) === words);
}
