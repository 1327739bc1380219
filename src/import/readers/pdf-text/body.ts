import { walk } from '../../../forms/keys.ts';
import type { Form, FormNode } from '../../../forms/types.ts';
import type { SourceBlock } from '../../types.ts';
import { isText } from './items.ts';
import type { ResolvedPage } from './page.ts';
import { itemParts, spanOf, textOf, type ItemSource } from './parts.ts';
import { addPrint } from './print.ts';
import { unassignedParts } from './unassigned.ts';
import type { Token } from './token.ts';

/**
 * The parts of the pages before the history, in the form's order page by page. `coherent`: pages without labels go on with the item
 * before them; where the order of the layer is not understood nothing does.
 */
export function bodyParts(pages: readonly ResolvedPage[], form: Form, coherent = true): SourceBlock[] {
  const order = new Map<FormNode, number>(Array.from(walk(form), (node, at) => [node, at]));
  const parts: SourceBlock[] = [];
  let last: ItemSource | null = null;
  for (const { items: page, left, entries } of pages) {
    const own = itemParts(page);
    const running = coherent ? (own.at(-1) ?? (page.items.length === 0 ? last : null)) : null;
    parts.push(...addPrint(page, own, entries, order));
    if (running?.item.node.special === 'annex') parts.push(...annexParts(page.tokens, page.taken));
    else if (own.length === 0 && running && goesOn(running, page.tokens)) append(running, page.tokens);
    else parts.push(...unassignedParts(page, left));
    last = own.at(-1) ?? last;
  }
  return parts;
}

/** An annex has one text of its own shape: all that stands on its pages, in the order of the layer. */
function annexParts(tokens: readonly Token[], taken: Set<Token>): SourceBlock[] {
  const left = tokens.filter((token) => !taken.has(token));
  for (const token of left) taken.add(token);
  const blocks = Map.groupBy(left, ({ block }) => block);
  return Array.from(blocks.values(), (own) => ({ kind: 'line', text: textOf(own), lines: spanOf(own) ?? [0, 0] }));
}

/** Whether a page without any label goes on with the last item of the page before: its words, and nothing but words. */
function goesOn({ item }: ItemSource, tokens: readonly Token[]): boolean {
  return isText(item) && item.values.length > 0 && tokens.length > 0 && tokens.every(({ kind }) => kind === 'text');
}

function append({ item, part }: ItemSource, tokens: readonly Token[]): void {
  item.values.push(...tokens);
  const cell = part.kind === 'row' ? part.cells.at(-1) : undefined;
  if (!cell) return;
  cell.text = textOf(item.values);
  cell.lines = spanOf(item.values) ?? cell.lines;
}
