import { keyOf, pathOf } from '../../forms/keys.ts';
import type { FormNode, NodeLocation } from '../../forms/types.ts';
import type { Lines, SourceCell } from '../types.ts';
import type { RecognizedLabel } from './observe-row.ts';

/** The words that stand under one label. A label printed again begins a new run. */
export interface Slot {
  place: NodeLocation;
  label: string;
  lines: Lines;
  runs: SourceCell[][];
}

/** Whether a node is, or stands in, what a form repeats for each file or as a block. */
export const isIn = (node: FormNode, kind: 'file' | 'block'): boolean =>
  pathOf(node).some(({ repeat }) => repeat === kind);

/** The slot of a label; a new one where its place is met for the first time. */
export function openSlot(
  slots: Map<string, Slot>,
  label: RecognizedLabel,
  at: { file: number | null; block: number | null },
  lines: Lines,
): Slot {
  const { node, text } = label;
  const file = isIn(node, 'file') ? (at.file ?? 1) : null;
  const block = isIn(node, 'block') ? (label.block ?? at.block ?? 1) : null;
  const place: NodeLocation = { node, file, block };
  const slot = slots.get(keyOf(place)) ?? { place, label: text, lines: [...lines], runs: [] };
  slots.set(keyOf(place), slot);
  return slot;
}

/** Puts cells at the end of the newest run of a slot. */
export function putCells(slot: Slot, cells: readonly SourceCell[]): void {
  const run = slot.runs.at(-1);
  if (run) for (const cell of cells) run.push(cell);
  else slot.runs.push([...cells]);
  for (const { lines } of cells) slot.lines = [Math.min(slot.lines[0], lines[0]), Math.max(slot.lines[1], lines[1])];
}
