import type { Bilingual } from '../../text/bilingual.ts';
import { keyOf } from '../../forms/keys.ts';
import { tidyLine } from '../../text/tidy.ts';
import type { SourceCell } from '../types.ts';
import { foldFileName } from '../../match/file-name.ts';
import { fileNames } from './files.ts';
import type { Slot } from './slots.ts';
import { ANNEX_HEAD } from '../../match/thresholds.ts';

/** The recorded items of one file, as an annex prints them. */
interface AnnexGroup {
  file: number;
  label: string;
  cells: SourceCell[];
}

/** A name in brackets is a line of the annex's own text (＜住民基本台帳ファイル＞); any other is the heading of what follows it. */
const TITLE = /^\s*[＜<〈《【〔［]/u;

const NO_FILE: Bilingual = {
  ja: '記録項目の別添が何度も印字され、どの特定個人情報ファイルのものか分かりません。原文を見て正しいファイルの別添へ移してください。',
  en: 'The annex of recorded items is printed several times, and its 特定個人情報ファイル is not known. Move the text to the annex of the right file with the original beside you.',
};

/** Groups of a run at the cells that are nothing but the name of a file; cells before the first name belong to it. */
function splitAtNames(cells: readonly SourceCell[], names: ReadonlyMap<string, number>): AnnexGroup[] {
  const groups: AnnexGroup[] = [];
  const head: SourceCell[] = [];
  for (const cell of cells) {
    const file = names.get(foldFileName(cell.text));
    const group = groups.at(-1);
    const isTitle = TITLE.test(cell.text);
    if (file !== undefined)
      groups.push({ file, label: isTitle ? '' : tidyLine(cell.text), cells: isTitle ? [cell] : [] });
    else if (group) group.cells.push(cell);
    else head.push(cell);
  }
  groups[0]?.cells.unshift(...head);
  return groups;
}

/** Cells divided before each line that names a file, where the name stands in one cell with what follows it. */
function divideCells(cells: readonly SourceCell[], names: ReadonlyMap<string, number>): SourceCell[] {
  return cells.flatMap((cell) => {
    const pieces: string[][] = [];
    for (const line of cell.text.split('\n')) {
      const piece = pieces.at(-1);
      if (piece && !names.has(foldFileName(line))) piece.push(line);
      else pieces.push([line]);
    }
    return pieces.length < 2 ? [cell] : pieces.map((lines) => ({ ...cell, text: lines.join('\n') }));
  });
}

/** The file that a run of cells names in its first lines; null where it names none. */
function namedFile(cells: readonly SourceCell[], names: ReadonlyMap<string, number>): number | null {
  const lines = cells.flatMap(({ text }) => text.split('\n')).slice(0, ANNEX_HEAD.lines.value);
  return lines.map((line) => names.get(foldFileName(line))).find((file) => file !== undefined) ?? null;
}

/** Groups of cells that begin with the name of a file, which stays with them; null where the first one names none. */
function groupByHead(cells: readonly SourceCell[], names: ReadonlyMap<string, number>): AnnexGroup[] | null {
  const groups: AnnexGroup[] = [];
  for (const cell of divideCells(cells, names)) {
    const file = namedFile([cell], names);
    const group = groups.at(-1);
    if (file !== null && file !== group?.file) groups.push({ file, label: '', cells: [cell] });
    else if (group) group.cells.push(cell);
    else return null;
  }
  return groups.length > 0 ? groups : null;
}

/**
 * The file of each run of an annex whose title is printed once for each file: by the names at their heads, else by their order, where there
 * are as many as files and no name says otherwise. Null where neither proves it.
 */
function filesOfRuns(runs: readonly SourceCell[][], names: ReadonlyMap<string, number>): number[] | null {
  const named = runs.map((cells) => namedFile(cells, names));
  const files = [...new Set(names.values())].sort((a, b) => a - b);
  const inOrder = runs.length === files.length && named.every((file, at) => file === null || file === files[at]);
  if (inOrder) return files;
  return named.every((file) => file !== null) ? named : null;
}

/**
 * Divides the recorded items of an annex among the files they belong to: at the lines that name a file ((1) …ファイル), and at the titles
 * of an annex that is printed once for each file. An annex of a single file stays whole. What belongs to no file that is known is given to
 * `setAside`.
 */
export function splitAnnex(
  slots: Map<string, Slot>,
  setAside: (cell: SourceCell, why: Bilingual) => void = () => undefined,
): void {
  const names = new Map<string, number>();
  for (const { name, file } of fileNames(slots))
    if (!names.has(foldFileName(name))) names.set(foldFileName(name), file);
  if (names.size < 2) return;
  for (const [key, slot] of Array.from(slots)) {
    const { node } = slot.place;
    if (node.parent?.special !== 'annex' || node.repeat !== 'file') continue;
    const runs = slot.runs.filter((cells) => cells.length > 0);
    const files = runs.length > 1 ? filesOfRuns(runs, names) : null;
    const whole = runs.flat();
    const atNames = splitAtNames(whole, names);
    const groups: AnnexGroup[] | null =
      atNames.length > 0
        ? atNames
        : runs.length > 1
          ? (files?.map((file, at) => ({ file, label: '', cells: runs[at] ?? [] })) ?? null)
          : groupByHead(whole, names);
    if (groups === null) {
      for (const cell of runs.length > 1 ? runs.slice(1).flat() : []) setAside(cell, NO_FILE);
      slot.runs = runs.slice(0, 1);
      continue;
    }
    slots.delete(key);
    for (const { file, label, cells } of groups) putGroup({ file, label, cells }, slot, slots);
  }
}

function putGroup({ file, label, cells }: AnnexGroup, slot: Slot, slots: Map<string, Slot>): void {
  const place = { node: slot.place.node, file, block: null };
  const existing = slots.get(keyOf(place));
  if (existing) {
    existing.runs.push(cells);
    return;
  }
  const first = cells[0]?.lines[0] ?? slot.lines[0];
  slots.set(keyOf(place), {
    place,
    label: label === '' ? slot.label : label,
    lines: [first, cells.at(-1)?.lines[1] ?? first],
    runs: [cells],
  });
}
