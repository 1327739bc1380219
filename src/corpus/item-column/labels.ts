import { pathOf, walk } from '../../forms/keys.ts';
import { sameMarker, takeMarker, type Marker } from '../../forms/marker.ts';
import { spelledOf } from '../../forms/spellings.ts';
import type { Form, FormNode } from '../../forms/types.ts';
import { endOfLabel, type ItemText } from './text.ts';

/** Labels that begin at an offset: all nodes whose label is the longest there. */
export interface LabelHit {
  nodes: FormNode[];
  /** Letters of the label that fit, folded. */
  length: number;
  /** Offset behind the label. */
  end: number;
}

export function isWithin(node: FormNode, above: FormNode): boolean {
  return pathOf(node).includes(above);
}

const inside = new WeakMap<FormNode, readonly FormNode[]>();

function beneathOne(node: FormNode): readonly FormNode[] {
  let nodes = inside.get(node);
  if (nodes === undefined) inside.set(node, (nodes = [...walk(node)].slice(1)));
  return nodes;
}

/** Everything beneath some nodes, without the nodes themselves, in printed order. */
export function beneath(nodes: readonly FormNode[]): readonly FormNode[] {
  const [only, ...others] = nodes;
  if (only === undefined) return [];
  return others.length === 0 ? beneathOne(only) : [...new Set(nodes.flatMap(beneathOne))];
}

/** What the form prints behind a node up to the end of its parent, nearest first. */
export function behind(node: FormNode): FormNode[] {
  const siblings = node.parent?.children ?? [];
  return siblings.slice(siblings.indexOf(node) + 1).flatMap((sibling) => [...walk(sibling)]);
}

const places = new WeakMap<Form, readonly FormNode[]>();

/** All places of a form that a change can be about, sections included. */
export function everyPlace(form: Form): readonly FormNode[] {
  let nodes = places.get(form);
  if (nodes === undefined) {
    nodes = form.sections.filter(({ special }) => special !== 'changes').flatMap((section) => [...walk(section)]);
    places.set(form, nodes);
  }
  return nodes;
}

/** The longest label of `scope` that stands at an offset of the text. A repeated block is none: it needs its number. */
export function labelAt(text: ItemText, at: number, scope: readonly FormNode[]): LabelHit | null {
  let best: LabelHit | null = null;
  for (const node of scope) {
    if (node.repeat === 'block') continue;
    for (const { folded } of spelledOf(node).spellings) {
      if (best !== null && folded.length < best.length) continue;
      const end = endOfLabel(text, folded, at);
      if (end === null) continue;
      if (best === null || folded.length > best.length) best = { nodes: [node], length: folded.length, end };
      else if (!best.nodes.includes(node)) best.nodes.push(node);
    }
  }
  return best;
}

/** The nodes whose printed marker is `marker`, at the least depth beneath `nodes` at which there are any. */
export function numbered(marker: Marker, nodes: readonly FormNode[]): FormNode[] {
  let level = nodes.flatMap((node) => node.children);
  while (level.length > 0) {
    const found = level.filter((node) => node.repeat !== 'block' && bears(node, marker));
    if (found.length > 0) return found;
    level = level.flatMap((node) => node.children);
  }
  return [];
}

/** Whether a node bears the marker; リスク1 is also the only リスク of a section, which the form prints without a number. */
function bears(node: FormNode, marker: Marker): boolean {
  const own = spelledOf(node).marker;
  if (marker.kind === 'risk' && own?.kind === 'risk' && own.number === null) return marker.number === 1;
  return sameMarker(marker, own) === true;
}

export interface MarkerHit {
  marker: Marker;
  /** Offset behind the marker. */
  end: number;
}

/** The marker at an offset; `(2)` is read as ②. */
export function markerAt({ text }: ItemText, at: number): MarkerHit | null {
  const bracketed = /^[（(]\s*([0-9０-９]{1,2})\s*[）)]\s*/u.exec(text.slice(at));
  if (bracketed) {
    const number = Number((bracketed[1] ?? '').normalize('NFKC'));
    return { marker: { kind: 'circled', number }, end: at + bracketed[0].length };
  }
  const { marker, start } = takeMarker(text.slice(at));
  return marker === null ? null : { marker, end: at + start };
}
