import type { FormNode, FormRole } from '../../forms/types.ts';
import { groupBy } from '../../text/group-by.ts';
import { quoteNames } from './quote.ts';
import type { ChangeSentence, SentenceContext, SentenceRow, SentenceTopic } from './types.ts';

/** A block whose rows of one day all add it, or all take it away. */
interface WholeBlock {
  node: FormNode;
  kind: 'added' | 'removed';
  name: string;
  rows: SentenceRow[];
}

const hasChild = ({ children }: FormNode, role: FormRole): boolean => children.some((child) => child.role === role);

function topicOf(node: FormNode): SentenceTopic {
  if (hasChild(node, 'contractor')) return 'outsourcing';
  if (node.role === 'recipient') return 'recipient';
  return hasChild(node, 'system') || node.role === 'system' ? 'system' : 'item';
}

const isHeading = ({ nodes, block }: SentenceRow): boolean => nodes.some((node) => node === block?.node);

/**
 * Blocks that were added or taken away as a whole: rows of one block, its heading or two of its items among them, that all add or all
 * remove. Of blocks that the document no longer prints, whose numbers nobody knows, a heading begins the next one.
 */
function wholeBlocks(rows: readonly SentenceRow[], { nameOf }: SentenceContext): WholeBlock[] {
  let begun = 0;
  const runs = groupBy(rows, (row) => {
    const { block, change } = row;
    if (block === null) return '';
    if (block.key !== null) return `${change.iso ?? ''} ${block.key}`;
    if (isHeading(row)) begun += 1;
    return `${change.iso ?? ''} ${block.node.field} ${begun}`;
  });
  runs.delete('');
  return [...runs.values()].flatMap((own): WholeBlock[] => {
    const [first] = own;
    const kind = first?.change.kind;
    if (first?.block == null || (kind !== 'added' && kind !== 'removed')) return [];
    if (!own.every(({ change }) => change.kind === kind) || (own.length < 2 && !own.some(isHeading))) return [];
    const heading = own.find(isHeading)?.change;
    const printed = kind === 'added' ? heading?.after : heading?.before;
    const name = printed?.trim()
      ? printed
      : kind === 'added' && first.block.key !== null
        ? nameOf(first.block.key)
        : '';
    return [{ node: first.block.node, kind, name, rows: own }];
  });
}

/** A sentence for the blocks of one kind that were added, and one for those that were taken away. */
export function blockSentences(rows: readonly SentenceRow[], context: SentenceContext): ChangeSentence[] {
  const groups = groupBy(wholeBlocks(rows, context), ({ node, kind }) => `${kind} ${node.field}`);
  return [...groups.values()].flatMap((blocks): ChangeSentence[] => {
    const [first] = blocks;
    if (first === undefined) return [];
    const names = quoteNames(
      blocks.map(({ name }) => name),
      '件',
    );
    const { label } = first.node;
    const text = first.kind === 'added' ? `${label}に${names}を加えた` : `${label}から${names}を除いた`;
    return [{ topic: topicOf(first.node), text, changes: blocks.flatMap((block) => block.rows.map(numberOf)) }];
  });
}

const numberOf = ({ change }: SentenceRow): number => change.n;
