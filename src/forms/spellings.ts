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
}

const cache = new WeakMap<FormNode, Spelled>();

/** Marker and spellings of a node's label, its own one first. A value on the heading above has no label of its own, so none. */
export function spelledOf(node: FormNode): Spelled {
  let spelled = cache.get(node);
  if (spelled === undefined) {
    spelled = {
      marker: node.number === null ? null : takeMarker(markerText(node.number)).marker,
      spellings: spell(node),
    };
    cache.set(node, spelled);
  }
  return spelled;
}

function spell(node: FormNode): Spelling[] {
  if (node.onHeading) return [];
  const spellings = [node.label, ...node.aliases].map((printed, index): Spelling => {
    return { printed, folded: foldLabel(printed), how: index === 0 ? 'exact' : 'alias' };
  });
  if (node.number === null) return spellings;
  // A marker that lost its dot or colon is read as a part of the label: リスク 目的外の….
  const marked = `${node.number}${node.label}`;
  return [...spellings, { printed: marked, folded: foldLabel(marked), how: 'exact' }];
}

/** リスク alone is a marker only before a colon. */
const markerText = (number: string): string => (number === 'リスク' ? `${number}：` : number);
