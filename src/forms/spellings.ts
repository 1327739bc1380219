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
  /** The same with a marker of words in front, which is no marker without its colon or brackets: リスク 目的外の…. */
  marked: readonly Spelling[];
}

const cache = new WeakMap<FormNode, Spelled>();

/** Marker and spellings of a node's label, its own one first. A value on the heading above has no label of its own, so none. */
export function spelledOf(node: FormNode): Spelled {
  let spelled = cache.get(node);
  if (spelled === undefined) {
    const { marker } = takeMarker(node.number === 'リスク' ? 'リスク：' : (node.number ?? ''));
    const inWords = marker?.kind === 'risk' || marker?.kind === 'annex';
    spelled = { marker, spellings: spell(node, ''), marked: inWords ? spell(node, node.number ?? '') : [] };
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
