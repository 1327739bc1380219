import { sameMarker, takeMarker, type Marker } from '../../match/labels/markers.ts';
import { spelledOf } from '../../match/labels/spellings.ts';
import type { FormNode } from '../../forms/types.ts';
import type { LabelText } from '../../match/labels/label-text.ts';

/** A marker of an item column. `bracketed`: (2), which stands for ② as well as for 2. */
export interface ItemMarker extends Omit<Marker, 'kind'> {
  kind: Marker['kind'] | 'bracketed';
  /** Offset behind the marker. */
  end: number;
}

const BRACKETED = /^\(\s*(\d{1,2})\s*\)\s*/u;
/** A number in an item column counts nothing, so any word or dash may follow it: Ⅰ-6-②, Ⅳ8人手を介在させる作業. */
const PLAIN = /^(\d{1,2})(?!\d|[.,]\d)\s*\.?\s*/u;

/** The marker at an offset, if any. */
export function markerAt({ text }: LabelText, at: number): ItemMarker | null {
  const rest = text.slice(at);
  const bracketed = BRACKETED.exec(rest);
  if (bracketed) return { kind: 'bracketed', number: Number(bracketed[1]), end: at + bracketed[0].length };
  const plain = PLAIN.exec(rest);
  if (plain) return { kind: 'plain', number: Number(plain[1]), end: at + plain[0].length };
  const { marker, start } = takeMarker(rest);
  return marker === null ? null : { ...marker, end: at + start };
}

/** The nodes that bear a marker, at the least depth beneath `nodes` at which there are any. */
export function numbered(marker: ItemMarker, nodes: readonly FormNode[]): FormNode[] {
  let level = nodes.flatMap((node) => node.children);
  while (level.length > 0) {
    const single = level.filter((node) => node.repeat !== 'block');
    const exact = single.filter((node) => bears(node, marker));
    if (exact.length > 0) return exact;
    const loose = single.filter((node) => bearsInAnotherShape(node, marker));
    if (loose.length > 0) return loose;
    level = level.flatMap((node) => node.children);
  }
  return [];
}

/**
 * Whether a version of the form prints this marker: which one a row was written for is not known. リスク1 is also the only リスク of a
 * heading, which the form prints without a number.
 */
function bears(node: FormNode, { kind, number }: ItemMarker): boolean {
  const { marker: own, formerMarkers } = spelledOf(node);
  if (kind !== 'bracketed' && formerMarkers.some((former) => sameMarker({ kind, number }, former) === true))
    return true;
  if (kind === 'bracketed') return own?.kind === 'circled' && own.number === number;
  if (kind === 'risk' && own?.kind === 'risk' && own.number === null) return number === 1;
  return sameMarker({ kind, number }, own) === true;
}

/** 2 for ②, and (2) for 2. The other way about, ② is more than a number: it tells the level. */
function bearsInAnotherShape(node: FormNode, { kind, number }: ItemMarker): boolean {
  const own = spelledOf(node).marker;
  if (number === null || own?.number !== number) return false;
  return kind === 'plain' ? own.kind === 'circled' : kind === 'bracketed' && own.kind === 'plain';
}
