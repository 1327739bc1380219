import { nameOf, outline, walkBranches, type ItemSubtree } from '../../assessment/outline.ts';
import type { Entry } from '../../assessment/types.ts';
import { blockFacts, type BlockFacts } from '../align/block-facts.ts';
import type { Meaning, MeaningTree } from '../meanings.ts';
import type { ComparedDocument } from './types.ts';

/** A repeated part of a document: a file, or a block in a file or outside of any. */
export interface RepeatedPart {
  /** Number of the file, or printed number of the block. */
  number: number;
  key: string;
  name: string;
  facts: BlockFacts;
}

/** The repeated parts of a document: all that must be known of it to find what they are in other documents. */
export interface DocumentParts {
  /** The files, by what the sections say that stand once for each. */
  files: RepeatedPart[];
  blocks: { meaning: string; file: number | null; parts: RepeatedPart[] }[];
}

/** Finds what a document says at a place of the merged forms. */
export interface DocumentIndex {
  /** null where the document prints no such item. */
  entry: (meaning: Meaning, file: number | null, block: number | null) => Entry | null;
  parts: DocumentParts;
}

/** Tells meanings apart: a heading may bear the id of an item. */
export const meaningName = ({ type, id }: Meaning): string => `${type === null ? 'heading' : 'item'} ${id}`;

const placeName = (meaning: Meaning, file: number | null, block: number | null): string =>
  `${meaningName(meaning)} ${file ?? ''} ${block ?? ''}`;

export function indexDocument({ form, entries }: ComparedDocument, tree: MeaningTree): DocumentIndex {
  const byPlace = new Map<string, Entry>();
  const blocks = new Map<string, DocumentParts['blocks'][number]>();
  const files = new Map<number, RepeatedPart>();
  for (const branch of walkBranches(outline(entries, form))) {
    const { node, file, block, entry } = branch;
    if (node === null) continue;
    const meaning = tree.of(node);
    byPlace.set(placeName(meaning, file, block), entry);
    if (node.repeat === 'block' && block !== null) {
      const place = placeName(meaning, file, null);
      const part = { number: block, key: entry.key, name: nameOf(branch), facts: blockFacts(branch) };
      const own = blocks.get(place) ?? { meaning: meaningName(meaning), file, parts: [] };
      own.parts.push(part);
      blocks.set(place, own);
    }
    if (node.repeat === 'file' && file !== null && !files.has(file))
      files.set(file, { number: file, key: entry.key, name: fileName(branch), facts: blockFacts(branch) });
  }
  return {
    entry: (meaning, file, block) => byPlace.get(placeName(meaning, file, block)) ?? null,
    parts: { files: [...files.values()], blocks: [...blocks.values()] },
  };
}

/** 1. 特定個人情報ファイル名, or what stands behind the label of a list of recorded items: `(1) 住民基本台帳ファイル`. */
export function fileName(branch: ItemSubtree): string {
  return branch.entry.value?.type === 'text' ? branch.entry.label : nameOf(branch);
}
