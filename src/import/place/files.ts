import { keyOf, pathOf } from '../../forms/keys.ts';
import type { FormNode } from '../../forms/types.ts';
import { foldFileName, namesFile, numberBefore } from '../../match/file-name.ts';
import { foldLabel } from '../../text/fold.ts';
import type { Slot } from './slots.ts';

interface FileName {
  section: FormNode;
  file: number;
  name: string;
}

/** What stands under the first text item of each per-file section: the name of its file. */
export function fileNames(slots: ReadonlyMap<string, Slot>): FileName[] {
  const names: FileName[] = [];
  for (const { place, runs } of slots.values()) {
    const { parent: section } = place.node;
    const name = runs.flat().reduce((words, { text }) => words + text, '');
    if (section && namesFile(place.node) && place.file !== null && foldLabel(name) !== '')
      names.push({ section, file: place.file, name });
  }
  return names;
}

/** The number each file of a section should have: the printed one, else that of the file of the same name in the first section. */
function renumber(
  names: readonly FileName[],
  section: FormNode,
  numbers: ReadonlyMap<string, number>,
): Map<number, number> | null {
  const own = names.filter((entry) => entry.section === section);
  const wanted = new Map<number, number>();
  for (const { file, name } of own) {
    const number = numberBefore(name) ?? numbers.get(foldFileName(name));
    if (number !== undefined && number > 0) wanted.set(file, number);
  }
  const taken = new Set(wanted.values());
  if (taken.size < wanted.size) return null;
  for (const { file } of own) if (!wanted.has(file) && taken.has(file)) return null;
  return wanted;
}

/**
 * Gives the files of per-file sections the number that is printed with their names, so that a file whose pages are lost
 * leaves its number free and Ⅲ of a file bears the number of its Ⅱ.
 */
export function alignFiles(slots: Map<string, Slot>): void {
  const names = fileNames(slots);
  const known = new Map<string, number>();
  for (const { section, file, name } of names) {
    if (section === names[0]?.section && !known.has(foldFileName(name)))
      known.set(foldFileName(name), numberBefore(name) ?? file);
  }
  const numbers = new Map<FormNode, Map<number, number>>();
  for (const section of new Set(names.map((name) => name.section))) {
    const found = renumber(names, section, known);
    if (found) numbers.set(section, found);
  }
  const moved = Array.from(slots.values());
  slots.clear();
  for (const slot of moved) {
    const { place } = slot;
    const [section] = pathOf(place.node);
    const file = section && place.file !== null ? (numbers.get(section)?.get(place.file) ?? place.file) : place.file;
    slot.place = { ...place, file };
    slots.set(keyOf(slot.place), slot);
  }
}
