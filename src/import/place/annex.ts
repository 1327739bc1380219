import { keyOf } from '../../forms/keys.ts';
import type { Form } from '../../forms/types.ts';
import { tidyLine } from '../../text/tidy.ts';
import type { Cell } from '../types.ts';
import { fileNames, foldFileName } from './files.ts';
import type { Slot } from './slots.ts';

/**
 * Divides the recorded items of an annex among the files they belong to, at the lines that name a file ((1) …ファイル).
 * An annex of a single file stays whole.
 */
export function splitAnnex(slots: Map<string, Slot>, form: Form): void {
  const names = new Map<string, number>();
  for (const { name, file } of fileNames(slots, form))
    if (!names.has(foldFileName(name))) names.set(foldFileName(name), file);
  if (names.size < 2) return;
  for (const [key, slot] of Array.from(slots)) {
    const { node } = slot.place;
    if (node.parent?.special !== 'annex' || node.repeat !== 'file') continue;
    const groups: { file: number; label: string; cells: Cell[] }[] = [];
    const head: Cell[] = [];
    for (const cell of slot.runs.flat()) {
      const file = names.get(foldFileName(cell.text));
      const group = groups.at(-1);
      if (file !== undefined) groups.push({ file, label: tidyLine(cell.text), cells: [] });
      else if (group) group.cells.push(cell);
      else head.push(cell);
    }
    if (groups.length === 0) continue;
    slots.delete(key);
    for (const group of groups) {
      const place = { node, file: group.file, block: null };
      const cells = group === groups[0] ? [...head, ...group.cells] : group.cells;
      const first = cells[0]?.lines[0] ?? slot.lines[0];
      slots.set(keyOf(place), {
        place,
        label: group.label,
        lines: [first, cells.at(-1)?.lines[1] ?? first],
        runs: [cells],
      });
    }
  }
}
