import type { FormNode } from '../../forms/types.ts';
import { ITEM_LABEL } from '../../match/thresholds.ts';
import { blockAt } from './blocks.ts';
import { labelAt, wordsOf, type LabelHit } from '../../match/labels/label-at.ts';
import { markerAt, numbered } from './markers.ts';
import { nearLabel, type NearHit } from '../../match/labels/near-label.ts';
import type { Certainty } from './reading.ts';
import { isWithin } from './scope.ts';
import type { LabelText } from '../../match/labels/label-text.ts';

/** A place that the words at an offset name. */
export interface NamedPlace {
  nodes: FormNode[];
  /** Printed numbers of its block; [] where none is named. */
  blocks: number[];
  /** Offset behind the words. */
  end: number;
  certainty: Certainty;
}

/**
 * The block, the label with or without its marker, or the marker alone, at an offset. Blocks and labels of `scope` count, labels from
 * `fewest` letters on; markers count beneath `roots`.
 */
export function named(
  text: LabelText,
  at: number,
  scope: readonly FormNode[],
  fewest: number,
  roots: FormNode[] = [],
): NamedPlace | null {
  const mark = markerAt(text, at);
  const behindMark = mark?.end ?? at;
  const byNumber = mark === null ? [] : numbered(mark, roots);
  const fits = (node: FormNode): boolean => byNumber.some((other) => isWithin(node, other));
  const certainty = (nodes: readonly FormNode[]): Certainty =>
    mark === null || mark.kind === 'unreadable' || nodes.some(fits) ? 'exact' : 'label';

  const block = blockAt(text, at, scope) ?? blockAt(text, behindMark, scope);
  if (block !== null)
    return { nodes: [block.node], blocks: block.numbers, end: block.end, certainty: certainty([block.node]) };
  const label = longer(labelAt(text, at, scope), labelAt(text, behindMark, scope));
  const longerLabel = damagedLonger(text, behindMark, label, byNumber.length > 0 ? scope.filter(fits) : scope);
  if (longerLabel !== null) return nearly(longerLabel);
  if (label !== null && label.length >= fewest) {
    const numberedToo = label.nodes.filter(fits);
    const nodes = numberedToo.length > 0 ? numberedToo : label.nodes;
    const contradicts = byNumber.length > 0 && numberedToo.length === 0;
    if (!contradicts || label.length >= ITEM_LABEL.unexpected.value || endsWord(text, label.end))
      return { nodes, blocks: [], end: label.end, certainty: certainty(nodes) };
  }
  return byNumber.length > 0 ? { nodes: byNumber, blocks: [], end: behindMark, certainty: 'exact' } : null;
}

/** Whether a label does not go on at an offset: 監査 is the whole word. */
export const endsWord = ({ text }: LabelText, at: number): boolean =>
  /^(?:$|[\s①-⑳◎○・：:、,(-])/u.test(text.slice(at));

/** A longer label with faults, of which a right but shorter one is only the beginning: 移転する情報 of 移転する情報の対象となる木人の範囲. */
function damagedLonger(
  text: LabelText,
  at: number,
  label: LabelHit | null,
  scope: readonly FormNode[],
): NearHit | null {
  if (label === null || endsWord(text, label.end)) return null;
  const [short] = label.nodes.flatMap(wordsOf).filter((words) => words.length === label.length);
  const longer = scope.filter((node) =>
    wordsOf(node).some((words) => short && words !== short && words.startsWith(short)),
  );
  const near = longer.length === 0 ? null : nearLabel(text, at, longer);
  return near !== null && near.score > label.length + ITEM_LABEL.muchLonger.value && near.end > label.end ? near : null;
}

function longer(a: LabelHit | null, b: LabelHit | null): LabelHit | null {
  if (a === null || b === null) return a ?? b;
  return b.length > a.length ? b : a;
}

/** A place whose words are damaged. */
export function nearly({ nodes, end }: NearHit): NamedPlace {
  return { nodes, blocks: [], end, certainty: 'near' };
}

/** Of items behind the one read last, the first is meant: 具体的な方法 stands under several. */
export function nearest<T extends { nodes: FormNode[] }>(found: T | null): T | null {
  return found === null ? null : { ...found, nodes: found.nodes.slice(0, 1) };
}
