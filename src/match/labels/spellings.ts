import type { FormNode, MarkOption } from '../../forms/types.ts';
import { foldLabel } from '../../text/fold.ts';
import { takeMarker, type Marker } from './markers.ts';

/** How a form, and prints of it, spell the label of a node; all folded. */
export interface SpelledLabel {
  /** The number that the form prints before the label; '' for none. */
  number: string;
  /** Those that earlier versions of it, or bodies, print. */
  otherNumbers: readonly string[];
  marker: Marker | null;
  formerMarkers: readonly (Marker | null)[];
  /** The form's own words first, then older and damaged ones that the form data knows. None where the node stands on its heading. */
  labels: readonly string[];
  /** The same with a marker of words in front, which is no marker without its colon or brackets: リスク 目的外の…. */
  marked: readonly string[];
}

const spelled = new WeakMap<FormNode, SpelledLabel>();

/** Number and spellings of the label of a node. */
export function spelledOf(node: FormNode): SpelledLabel {
  let known = spelled.get(node);
  if (known === undefined) {
    const { marker } = takeMarker(node.number === 'リスク' ? 'リスク：' : (node.number ?? ''));
    const number = foldLabel(node.number ?? '');
    const labels = node.onHeading ? [] : namesOf(node);
    const inWords = marker?.kind === 'risk' || marker?.kind === 'annex';
    const otherNumbers = [...node.formerNumbers.map((former) => former.number), ...node.otherNumbers].map(foldLabel);
    const formerMarkers = node.formerNumbers.map((former) => takeMarker(former.number).marker);
    known = {
      number,
      otherNumbers,
      marker,
      formerMarkers,
      labels,
      marked: inWords ? labels.map((label) => number + label) : [],
    };
    spelled.set(node, known);
  }
  return known;
}

const names = new WeakMap<object, readonly string[]>();

/** The folded spellings of a node or a box, the form's own one first. */
export function namesOf(named: Pick<MarkOption, 'label' | 'aliases'>): readonly string[] {
  let known = names.get(named);
  if (known === undefined)
    names.set(named, (known = [named.label, ...named.aliases].map(foldLabel).filter((name) => name !== '')));
  return known;
}
