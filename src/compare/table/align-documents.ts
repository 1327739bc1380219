import { alignFiles, alignParts, type PartGroup } from './align-parts.ts';
import type { DocumentParts, RepeatedPart } from './document-index.ts';

/** Which repeated parts of many documents are the same thing. Holds for any of these documents, in any table of them. */
export interface Alignment {
  files: readonly PartGroup[];
  /** The groups of a repeated part in a file, by `blocksName`. */
  blocks: ReadonlyMap<string, readonly PartGroup[]>;
}

/** `file`: place of the file among the aligned ones; null outside of any. */
export const blocksName = (meaning: string, file: number | null): string => `${meaning} ${file ?? ''}`;

/** Finds the files that are the same, and in them the systems, tasks and recipients that are. The keys are ids of the documents. */
export function alignDocuments(documents: ReadonlyMap<string, DocumentParts>): Alignment {
  const files = alignFiles(mapValues(documents, (parts) => parts.files));
  const found = [...documents.values()].flatMap(({ blocks }) => blocks);
  const inFiles = new Set(found.filter(({ file }) => file !== null).map(({ meaning }) => meaning));
  const blocks = new Map<string, PartGroup[]>();
  for (const meaning of new Set(found.map((one) => one.meaning))) {
    const align = (place: number | null, numberIn: (id: string) => number | null): void => {
      const own = mapValues(documents, (parts, id) => blocksIn(parts, meaning, numberIn(id)));
      blocks.set(blocksName(meaning, place), alignParts(own));
    };
    if (!inFiles.has(meaning)) align(null, () => null);
    // A form without sections for each file (基礎) has them beside the first file.
    else
      for (const [place, { parts }] of files.entries())
        align(place, (id) => parts.get(id)?.number ?? (place === 0 ? null : NO_FILE));
  }
  return { files, blocks };
}

/** Files are counted from 1. */
const NO_FILE = 0;

const blocksIn = ({ blocks }: DocumentParts, meaning: string, file: number | null): readonly RepeatedPart[] =>
  blocks.find((one) => one.meaning === meaning && one.file === file)?.parts ?? [];

const mapValues = <Value, Other>(
  map: ReadonlyMap<string, Value>,
  change: (value: Value, key: string) => Other,
): Map<string, Other> => new Map(Array.from(map, ([key, value]) => [key, change(value, key)]));

interface GroupJson {
  name: string;
  parts: Record<string, Pick<RepeatedPart, 'number' | 'key' | 'name'>>;
}

/** An alignment as it is kept in a file. */
export interface AlignmentJson {
  files: GroupJson[];
  blocks: Record<string, GroupJson[]>;
}

export function alignmentToJson({ files, blocks }: Alignment): AlignmentJson {
  return {
    files: files.map(groupToJson),
    blocks: Object.fromEntries(mapValues(blocks, (own) => own.map(groupToJson))),
  };
}

export function alignmentFromJson({ files, blocks }: AlignmentJson): Alignment {
  return {
    files: files.map(groupFromJson),
    blocks: new Map(Object.entries(blocks).map(([name, own]) => [name, own.map(groupFromJson)])),
  };
}

function groupToJson({ name, parts }: PartGroup): GroupJson {
  return {
    name,
    parts: Object.fromEntries(mapValues(parts, ({ number, key, name: own }) => ({ number, key, name: own }))),
  };
}

function groupFromJson({ name, parts }: GroupJson): PartGroup {
  return { name, parts: new Map(Object.entries(parts)) };
}
