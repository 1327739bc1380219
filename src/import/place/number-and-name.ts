import { keyOf } from '../../forms/keys.ts';
import type { SourceCell } from '../types.ts';
import { isOwn } from './observe-row.ts';
import type { Slot } from './slots.ts';

/** A 評価書番号. */
const NUMBER = /^[\d０-９]{1,4}(?:[-－‐][\d０-９]{1,3})?$/u;
/** The same before a name, in one cell. */
const NUMBER_AND_NAME = /^([\d０-９]{1,4}(?:[-－‐][\d０-９]{1,3})?)[\s　]+(\S.*)$/su;
/** The same before a name on a line of its own. */
const NUMBER_LINE = /^([\d０-９]{1,4}(?:[-－‐][\d０-９]{1,3})?)[^\S\n]*\n(\S.*)$/su;

export const isNumber = ({ text }: SourceCell): boolean => NUMBER.test(text);

/** The empty item that asks for a number and was printed right before an empty one: 評価書番号, 評価書名, and then 20. */
export function numberBefore({ place, runs }: Slot, slots: ReadonlyMap<string, Slot>): Slot | null {
  if (runs.flat().length > 0 || place.node.type !== 'text') return null;
  const siblings = place.node.parent?.children ?? [];
  const before = siblings[siblings.indexOf(place.node) - 1];
  const slot = before?.role === 'number' ? slots.get(keyOf({ ...place, node: before })) : undefined;
  return slot && slot.runs.flat().length === 0 ? slot : null;
}

/** A number and the name on the lines below it, in one cell, as two. */
export function splitNumberLine(cell: SourceCell): [number: SourceCell, name: SourceCell] | null {
  const [, digits, name] = NUMBER_LINE.exec(cell.text) ?? [];
  if (digits === undefined || name === undefined) return null;
  return [
    { ...cell, text: digits },
    { ...cell, text: name },
  ];
}

/** `20 児童手当に…` below 評価書番号 and 評価書名, in one cell, as two. */
export function splitNumber(cells: readonly SourceCell[], columns: readonly (Slot | null)[]): SourceCell[] | null {
  const [only, ...others] = cells.filter(isOwn);
  const [first, second] = columns.filter((slot) => slot !== null);
  const parts = only && others.length === 0 ? NUMBER_AND_NAME.exec(only.text) : null;
  if (!parts || !only || first?.place.node.role !== 'number' || !second) return null;
  const texts = columns.map((slot) => (slot === first ? parts[1] : slot === second ? parts[2] : ''));
  return texts.map((text) => ({ ...only, text: text ?? '' }));
}
