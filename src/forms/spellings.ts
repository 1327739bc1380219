import { foldLabel } from '../text/fold.ts';
import { takeMarker, type Marker } from './marker.ts';
import type { FormNode } from './types.ts';

/** One way in which a label is printed. */
export interface Spelling {
  printed: string;
  folded: string;
  how: 'exact' | 'alias';
}

interface Spelled {
  marker: Marker | null;
  spellings: readonly Spelling[];
  /** The same with the marker as a part of the words, for a marker that lost its dot or colon: リスク 目的外の…. */
  marked: readonly Spelling[];
}

const cache = new WeakMap<FormNode, Spelled>();

/** Marker and spellings of a node's label, its own one first. A value on the heading above has no label of its own, so none. */
export function spelledOf(node: FormNode): Spelled {
  let spelled = cache.get(node);
  if (spelled === undefined) {
    spelled = {
      marker: takeMarker(node.number === 'リスク' ? 'リスク：' : (node.number ?? '')).marker,
      spellings: spell(node, ''),
      marked: node.number === null ? [] : spell(node, node.number),
    };
    cache.set(node, spelled);
  }
  return spelled;
}

function spell({ label, aliases, onHeading }: FormNode, marker: string): Spelling[] {
  if (onHeading) return [];
  return [label, ...aliases].map((words, index) => {
    const printed = marker + words;
    return { printed, folded: foldLabel(printed), how: index === 0 ? 'exact' : 'alias' };
  });
}
