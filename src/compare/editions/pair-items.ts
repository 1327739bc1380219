import type { Entry } from '../../assessment/types.ts';
import { keyOf, parseKey, pathOf } from '../../forms/keys.ts';
import type { Form, FormNode, NodeLocation } from '../../forms/types.ts';
import { meaningTree } from '../meaning-tree.ts';
import { indexDocument, meaningName, type DocumentParts } from '../table/document-index.ts';
import { pairParts } from './pair-parts.ts';

/** An item of two editions; null where an edition does not print it. */
export interface ItemPair {
  node: FormNode;
  older: Entry | null;
  newer: Entry | null;
}

/** A file or block that only one edition has, with all its entries. */
export interface UnpairedPart {
  edition: 'older' | 'newer';
  key: string;
  node: FormNode;
  entries: Entry[];
}

export interface PairedEditions {
  /** In printed order of the newer edition. */
  items: ItemPair[];
  parts: UnpairedPart[];
  /** Address in the newer edition of an address of the older one; null where its file or block is gone, or no place of the form. */
  toNewer: (key: string) => string | null;
}

/** Finds the items of an edition in the next one, whatever numbers its files and blocks have there. */
export function pairItems(older: readonly Entry[], newer: readonly Entry[], form: Form): PairedEditions {
  const numbers = pairNumbers(partsOf(older, form), partsOf(newer, form));
  const toNewer = (key: string): string | null => {
    const place = parseKey(form, key);
    return place === null ? null : counterpart(place, numbers.toNewer);
  };
  const olderByNewerKey = new Map<string, Entry>();
  const gone: UnpairedPart[] = [];
  const dropped: Entry[] = [];
  const newerKeys = new Set(withValue(newer).map(({ key }) => key));
  for (const entry of older) {
    const key = toNewer(entry.key);
    if (key === null) addToPart(gone, 'older', entry, form, numbers.toNewer);
    else if (entry.value === null) continue;
    else if (newerKeys.has(key)) olderByNewerKey.set(key, entry);
    else dropped.push(entry);
  }
  const added: UnpairedPart[] = [];
  const items: ItemPair[] = [];
  for (const entry of newer) {
    const place = parseKey(form, entry.key);
    if (place === null) continue;
    if (counterpart(place, numbers.toOlder) === null) addToPart(added, 'newer', entry, form, numbers.toOlder);
    else if (entry.value !== null)
      items.push({ node: place.node, older: olderByNewerKey.get(entry.key) ?? null, newer: entry });
  }
  for (const entry of dropped) {
    const node = parseKey(form, entry.key)?.node;
    if (node !== undefined) items.push({ node, older: entry, newer: null });
  }
  return { items, parts: [...gone, ...added], toNewer };
}

const withValue = (entries: readonly Entry[]): Entry[] => entries.filter(({ value }) => value !== null);

const partsOf = (entries: readonly Entry[], form: Form): DocumentParts =>
  indexDocument({ id: '', form, entries }, meaningTree()).parts;

/** The number in the other edition of a file, and of a block in a file; null where it has no counterpart. */
interface Numbers {
  file: (file: number) => number | null;
  block: (node: FormNode, file: number | null, block: number) => number | null;
}

function pairNumbers(older: DocumentParts, newer: DocumentParts): { toNewer: Numbers; toOlder: Numbers } {
  const files = pairParts(older.files, newer.files);
  const forth = new Map<string, number>();
  const back = new Map<string, number>();
  const pair = (name: string, olderFile: number | null, newerFile: number | null): void => {
    const own = (parts: DocumentParts, file: number | null) =>
      parts.blocks.find(({ meaning, file: at }) => meaning === name && at === file)?.parts ?? [];
    for (const { older: one, newer: other } of pairParts(own(older, olderFile), own(newer, newerFile))) {
      if (one === null || other === null) continue;
      forth.set(blockName(name, olderFile, one.number), other.number);
      back.set(blockName(name, newerFile, other.number), one.number);
    }
  };
  for (const { older: one, newer: other } of files) {
    if (one === null || other === null) continue;
    forth.set(fileName(one.number), other.number);
    back.set(fileName(other.number), one.number);
  }
  for (const name of new Set([...older.blocks, ...newer.blocks].map(({ meaning }) => meaning))) {
    pair(name, null, null);
    for (const { older: one, newer: other } of files)
      if (one !== null && other !== null) pair(name, one.number, other.number);
  }
  return { toNewer: numbersIn(forth), toOlder: numbersIn(back) };
}

const fileName = (file: number): string => `f${file}`;
const blockName = (name: string, file: number | null, block: number): string => `${name} ${file ?? ''} ${block}`;

const numbersIn = (known: ReadonlyMap<string, number>): Numbers => ({
  file: (file) => known.get(fileName(file)) ?? null,
  block: (node, file, block) => known.get(blockName(meaningName(meaningTree().of(node)), file, block)) ?? null,
});

/** The key of a place in the other edition; null where its file or block has no counterpart. */
function counterpart({ node, file, block }: NodeLocation, numbers: Numbers): string | null {
  const otherFile = file === null ? null : numbers.file(file);
  if (file !== null && otherFile === null) return null;
  const repeated = blockNodeOf(node);
  const otherBlock = block === null || repeated === null ? null : numbers.block(repeated, file, block);
  if (block !== null && otherBlock === null) return null;
  return keyOf({ node, file: otherFile, block: otherBlock });
}

const blockNodeOf = (node: FormNode): FormNode | null =>
  pathOf(node).findLast(({ repeat }) => repeat === 'block') ?? null;

/** Puts an entry without counterpart to those of its file or block, the outermost that has none. */
function addToPart(
  parts: UnpairedPart[],
  edition: UnpairedPart['edition'],
  entry: Entry,
  form: Form,
  numbers: Numbers,
): void {
  const place = parseKey(form, entry.key);
  if (place === null) return;
  const isFileGone = place.file !== null && numbers.file(place.file) === null;
  const node = pathOf(place.node).find(({ repeat }) => repeat === (isFileGone ? 'file' : 'block'));
  if (node === undefined) return;
  const key = keyOf({ node, file: place.file, block: place.block });
  const known = parts.find((part) => part.key === key);
  if (known === undefined) parts.push({ edition, key, node, entries: [entry] });
  else known.entries.push(entry);
}
