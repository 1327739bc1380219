import { pathOf } from '../../forms/keys.ts';
import type { FormNode } from '../../forms/types.ts';
import type { EntryIndex, Instance } from './entry-index.ts';
import { fitOf, type Fit, type RowTexts } from './evidence.ts';
import type { Certainty, ItemTarget } from './reading.ts';
import { beneath, blockOf } from './scope.ts';
import { groupBy } from '../../text/group-by.ts';

/**
 * How a place was settled: as sure as it was read, or by `value`: of several items the texts of the row fit one; or as a `group`: only
 * the heading above the item is known.
 */
export type DisambiguationBasis = Certainty | 'value' | 'group';

export interface Disambiguation {
  nodes: FormNode[];
  /** Entries that are meant; [] where none of them stands in the assessment. */
  keys: string[];
  how: DisambiguationBasis;
}

/** An item that may be meant: a node, in one of its blocks. */
interface ItemCandidate {
  node: FormNode;
  instances: Instance[];
}

/** Finds the entries that a target means: of items that fit equally well the one that the row's texts fit, else their heading. */
export function disambiguate(target: ItemTarget, index: EntryIndex, row: RowTexts): Disambiguation {
  const { nodes, certainty } = target;
  const meant = (node: FormNode): Instance[] => instancesOf(node, target, index);
  const [only, ...others] = nodes;
  if (only && others.length === 0) {
    if (only.type === null && only.repeat !== 'block') return disambiguateHeading(only, target, meant, row);
    if (target.blocks.length > 0 || blockOf(only) === null) return toDisambiguation([only], meant(only), certainty);
  }
  const candidates = nodes.flatMap((node) => perBlock(node, meant(node)));
  const present = candidates.filter(({ instances }) => instances.length > 0);
  const [single] = present.length === 0 && others.length === 0 ? candidates : present;
  if (single && present.length <= 1) return toDisambiguation([single.node], single.instances, certainty);
  const fitting = byTexts(candidates, row, [['equal'], ['kind'], ['equal', 'kind', 'open']]);
  if (fitting) return toDisambiguation([fitting.node], fitting.instances, 'value');
  const heading = headingOf(nodes, target);
  return toDisambiguation(
    only && others.length === 0 ? [only] : heading === null ? [] : [heading],
    heading === null ? [] : meant(heading),
    'group',
  );
}

/** A heading that only groups stands for the one item beneath it, or for the one that the texts fit. */
function disambiguateHeading(
  heading: FormNode,
  target: ItemTarget,
  meant: (node: FormNode) => Instance[],
  row: RowTexts,
): Disambiguation {
  const items = beneath([heading]).filter((node) => node.type !== null && !isBox(node));
  const [only, ...others] = items;
  if (only && others.length === 0) return toDisambiguation([only], meant(only), target.certainty);
  const candidates = items.flatMap((node) => perBlock(node, meant(node)));
  const fitting = byTexts(candidates, row, [['equal'], ['kind']]);
  if (fitting) return toDisambiguation([fitting.node], fitting.instances, 'value');
  return toDisambiguation([heading], meant(heading), 'group');
}

/** A box on a heading (委託しない) is not what a row about the heading means. */
const isBox = (node: FormNode): boolean => node.onHeading && node.type === 'marks';

function toDisambiguation(nodes: FormNode[], instances: readonly Instance[], how: DisambiguationBasis): Disambiguation {
  return { nodes, keys: instances.map(({ key }) => key), how };
}

function perBlock(node: FormNode, instances: readonly Instance[]): ItemCandidate[] {
  const blocks = groupBy(instances, ({ block }) => block);
  return blocks.size === 0
    ? [{ node, instances: [] }]
    : Array.from(blocks.values(), (inBlock) => ({ node, instances: inBlock }));
}

/** The only candidate that fits the row in one of the ways of a stage; a later stage counts where none fits in an earlier one. */
function byTexts(candidates: readonly ItemCandidate[], row: RowTexts, stages: readonly Fit[][]): ItemCandidate | null {
  const rated = candidates.map((candidate) => ({
    candidate,
    fit: fitOf(
      candidate.node,
      candidate.instances.map(({ key }) => key),
      row,
    ),
  }));
  for (const stage of stages) {
    const [one, ...more] = rated.filter(({ fit }) => stage.includes(fit));
    if (one) return more.length === 0 ? one.candidate : null;
  }
  return null;
}

/** The nearest heading above all nodes, outside a block whose number is not known. */
function headingOf(nodes: readonly FormNode[], { blocks }: ItemTarget): FormNode | null {
  const [first = [], ...others] = nodes.map((node) => (nodes.length > 1 ? pathOf(node) : pathOf(node).slice(0, -1)));
  const common = first.filter((node) => others.every((path) => path.includes(node)));
  const outside = blocks.length > 0 ? common : common.filter((node) => blockOf(node) === null);
  return outside.at(-1) ?? null;
}

/** The entries of a node in the files and blocks that a target names. */
function instancesOf(node: FormNode, { files, blocks }: ItemTarget, index: EntryIndex): Instance[] {
  return (index.get(node) ?? []).filter(
    ({ file, block }) =>
      (files.length === 0 || file === null || files.includes(file)) &&
      (blocks.length === 0 || block === null || blocks.includes(block)),
  );
}
