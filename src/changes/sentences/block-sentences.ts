import type { FormNode, FormRole } from '../../forms/types.ts';
import { groupBy } from '../../text/group-by.ts';
import { quoteNames, speaksOfRow } from './quote.ts';
import { isNaming, namesWholeBlock } from './rows.ts';
import { printedName } from './subject.ts';
import type { ChangeSentence, RowBlock, SentenceContext, SentenceRow, SentenceTopic } from './types.ts';

type WholeKind = 'added' | 'removed';

/** A block that was added or taken away. */
interface WholeBlock {
  node: FormNode;
  kind: WholeKind;
  name: string;
  rows: SentenceRow[];
}

const hasChild = ({ children }: FormNode, role: FormRole): boolean => children.some((child) => child.role === role);

export function topicOfBlock(node: FormNode): SentenceTopic {
  if (hasChild(node, 'contractor')) return 'outsourcing';
  if (node.role === 'recipient') return 'recipient';
  return hasChild(node, 'system') ? 'system' : 'item';
}

const sideOf = ({ change: { before, after } }: SentenceRow, kind: WholeKind): string =>
  kind === 'added' ? after : before;

/** What a row adds or takes away as a whole; null for a row of another kind, and for one that adds to what is there. */
const kindOfRow = ({ change: { kind, rule } }: SentenceRow): WholeKind | null =>
  kind === 'removed' ? kind : kind === 'added' && rule === 'new' ? kind : null;

/** Whether a row adds or takes away a block by its name: the block itself, and with more than words about the row. */
function isHead(row: SentenceRow, block: RowBlock, kind: WholeKind): boolean {
  if (!isNaming(row.nodes, block.node) || speaksOfRow(sideOf(row, kind))) return false;
  return row.nodes.includes(block.node) ? namesWholeBlock(row.change, block) : true;
}

/** Rows of one block. Of blocks that the document does not print, whose numbers nobody knows, a heading begins the next one. */
function byBlock(rows: readonly SentenceRow[]): SentenceRow[][] {
  let begun = 0;
  const runs = groupBy(rows, ({ block, change, nodes }) => {
    if (block === null || block.isMany) return '';
    const at = `${change.iso ?? ''} ${block.node.field}`;
    if (block.key !== null) return `${at} ${block.key}`;
    if (block.number !== null) return `${at} number ${block.number}`;
    if (isNaming(nodes, block.node)) begun += 1;
    return `${at} begun ${begun}`;
  });
  runs.delete('');
  return [...runs.values()];
}

/**
 * The block as it was added, or taken away. Its rows must all do so, or divide into those of a block that went and those of one that came;
 * and its heading or name must be among them, or its first item with another one: a 再委託事項 alone is no 委託事項.
 */
function wholeBlocks(own: readonly SentenceRow[], context: SentenceContext): WholeBlock[] {
  const [block] = own.flatMap((row) => row.block ?? []);
  if (block === undefined) return [];
  const byKind = groupBy(own, kindOfRow);
  if (byKind.has(null)) return [];
  const found = [...byKind].flatMap(([kind, rows]): WholeBlock[] => {
    if (kind === null) return [];
    const heads = rows.filter((row) => isHead(row, block, kind));
    const hasFirst = rows.some(({ nodes }) => nodes[0] === block.node.children[0]);
    if (heads.length === 0 && !(hasFirst && rows.length > 1 && byKind.size === 1)) return [];
    const others = rows.filter((row) => !heads.includes(row));
    const blocks = heads.length === 0 ? [others] : heads.map((head, at) => (at === 0 ? [head, ...others] : [head]));
    return blocks.map((its) => ({ node: block.node, kind, name: nameOfBlock(its, block, kind, context), rows: its }));
  });
  return new Set(found.map(({ kind }) => kind)).size === byKind.size ? found : [];
}

/** What a block is called that was added or taken away: as its heading prints it, else as the document calls what was added. */
function nameOfBlock(
  [first]: readonly SentenceRow[],
  block: RowBlock,
  kind: WholeKind,
  { nameOf }: SentenceContext,
): string {
  if (first === undefined) return '';
  const printed = isHead(first, block, kind) ? printedName(sideOf(first, kind)) : '';
  return printed === '' && kind === 'added' && block.key !== null ? nameOf(block.key, first.change) : printed;
}

/** A sentence for the blocks of one kind that were added, and one for those that were taken away. */
export function blockSentences(rows: readonly SentenceRow[], context: SentenceContext): ChangeSentence[] {
  const whole = byBlock(rows).flatMap((own) => wholeBlocks(own, context));
  return [...groupBy(whole, ({ node, kind }) => `${kind} ${node.field}`).values()].flatMap(
    (blocks): ChangeSentence[] => {
      const [first] = blocks;
      if (first === undefined) return [];
      const { label } = first.node;
      const names = quoteNames(
        blocks.map(({ name }) => name),
        '件',
      );
      const isNamed = names.startsWith('「');
      const [what, done] =
        first.kind === 'added' ? [`${label}に${names}`, '加えた'] : [`${label}から${names}`, '除いた'];
      return [
        {
          topic: topicOfBlock(first.node),
          text: `${isNamed ? what : `${label}${names}`}を${done}`,
          rows: 'together',
          changes: blocks.flatMap((own) => own.rows.map(({ change }) => change.n)),
        },
      ];
    },
  );
}
