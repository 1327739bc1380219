import type { Entry } from '../../assessment/types.ts';
import { textOf } from '../../assessment/value-text.ts';
import { maskItem } from '../../changes/officers.ts';
import { labelOf, type Meaning, type MeaningTree } from '../meanings.ts';
import { alignDocuments, blocksName, type Alignment } from './align-documents.ts';
import type { PartGroup } from './align-parts.ts';
import { indexDocument, meaningName } from './document-index.ts';
import { foldValue } from './fold-value.ts';
import type { ComparedCell, ComparedDocument, ComparedItemRow, ComparedRow } from './types.ts';

export interface ComparisonOptions {
  /** Give every part without counterpart rows of its own, instead of one row that names them all. */
  unmatchedInFull: boolean;
  /** What is known of more documents than these: tables of some of them then have rows of the same ids. Else it is found here. */
  alignment?: Alignment | undefined;
}

/** Where a row stands: the file and the block of each document that are the same thing. */
interface RowPosition {
  /** Ends the ids of rows. */
  suffix: string;
  depth: number;
  file: PartGroup | null;
  /** Place of the file among the aligned ones. */
  fileAt: number | null;
  block: PartGroup | null;
}

/**
 * Puts documents side by side: a row for each item of the merged forms that one of them prints, under its headings. Repeated parts stand
 * in one row where they are the same thing.
 */
export function compareDocuments(
  documents: readonly ComparedDocument[],
  tree: MeaningTree,
  { unmatchedInFull, alignment }: ComparisonOptions,
): ComparedRow[] {
  const indexes = new Map(documents.map((document) => [document.id, indexDocument(document, tree)]));
  const { files, blocks } = alignment ?? alignDocuments(new Map([...indexes].map(([id, { parts }]) => [id, parts])));
  const rows: ComparedRow[] = [];
  const top: RowPosition = { suffix: '', depth: 0, file: null, fileAt: null, block: null };
  for (const root of tree.roots) emit(root, top);
  return withoutEmptyHeadings(rows);

  function emit(meaning: Meaning, at: RowPosition): void {
    if (meaning.repeat === 'file' && at.file === null) emitFiles(meaning, at);
    else if (meaning.repeat === 'block' && at.block === null) emitBlocks(meaning, at);
    else {
      if (meaning.type === null) heading(meaning, at, '');
      else emitItem(meaning, at);
      for (const child of meaning.children) emit(child, { ...at, depth: at.depth + 1 });
    }
  }

  function emitFiles(meaning: Meaning, at: RowPosition): void {
    const groups: readonly (PartGroup | null)[] = files.length > 0 ? files : [null];
    for (const [n, file] of groups.entries()) {
      const suffix = groups.length > 1 ? `${at.suffix}~f${n + 1}` : at.suffix;
      const inFile = { ...at, suffix, file, fileAt: file === null ? null : n };
      if (groups.length > 1) heading(meaning, inFile, file?.name ?? '');
      else if (meaning.type === null) heading(meaning, inFile, '');
      if (meaning.type !== null) emitItem(meaning, inFile);
      for (const child of meaning.children) emit(child, { ...inFile, depth: at.depth + 1 });
    }
  }

  function emitBlocks(meaning: Meaning, at: RowPosition): void {
    const groups = blocks.get(blocksName(meaningName(meaning), at.fileAt)) ?? [];
    const unmatched: PartGroup[] = [];
    for (const [n, block] of groups.entries()) {
      if (block.parts.size === 1 && documents.length > 1 && !unmatchedInFull) {
        unmatched.push(block);
        continue;
      }
      const inBlock = { ...at, suffix: `${at.suffix}~b${n + 1}`, block };
      heading(meaning, inBlock, block.name);
      if (meaning.type !== null) emitItem(meaning, { ...inBlock, depth: at.depth + 1 });
      for (const child of meaning.children) emit(child, { ...inBlock, depth: at.depth + 1 });
    }
    unmatchedRow(meaning, at, unmatched);
  }

  function emitItem(meaning: Meaning, at: RowPosition): void {
    const found = documents.flatMap(({ id }) => {
      const entry = entryOf(id, meaning, at);
      return entry === null ? [] : [[id, entry] as const];
    });
    if (found.length === 0) return;
    const cells = readCells(found, meaning);
    const notInForm = new Set(documents.filter(({ form }) => !meaning.nodes.has(form.id)).map(({ id }) => id));
    const answers = new Set([...cells.values()].map(({ answer }) => answer));
    const silent = documents.length - cells.size - [...notInForm].filter((id) => !cells.has(id)).length;
    const row: ComparedItemRow = {
      kind: 'item',
      id: meaning.id + at.suffix,
      depth: at.depth,
      meaning,
      label: labelOf(meaning),
      cells,
      notInForm,
      differs: answers.size > 1 || silent > 0,
    };
    rows.push(row);
  }

  function entryOf(id: string, meaning: Meaning, { file, fileAt, block }: RowPosition): Entry | null {
    const index = indexes.get(id);
    if (index === undefined) return null;
    const inFile = file?.parts.get(id)?.number ?? null;
    const inBlock = block?.parts.get(id)?.number ?? null;
    if (block !== null && inBlock === null) return null;
    const entry = index.entry(meaning, inFile, inBlock);
    // A form without sections for each file (基礎) says it once, for all.
    return entry ?? (file !== null && fileAt === 0 ? index.entry(meaning, null, inBlock) : null);
  }

  function heading(meaning: Meaning, at: RowPosition, name: string): void {
    rows.push({ kind: 'heading', id: `${meaning.id}${at.suffix}-`, depth: at.depth, label: labelOf(meaning), name });
  }

  function unmatchedRow(meaning: Meaning, at: RowPosition, groups: readonly PartGroup[]): void {
    const parts = new Map<string, { key: string; name: string }[]>();
    for (const { parts: own } of groups) {
      for (const [id, { key, name }] of own)
        if (indexes.has(id)) parts.set(id, [...(parts.get(id) ?? []), { key, name }]);
    }
    if (parts.size > 0)
      rows.push({ kind: 'apart', id: `${meaning.id}${at.suffix}~apart`, depth: at.depth, meaning, parts });
  }
}

/** Answers are the same or others as they are printed; what is shown of them has no names of officials. */
function readCells(found: readonly (readonly [string, Entry])[], meaning: Meaning): Map<string, ComparedCell> {
  const answers = new Map<string, number>();
  return new Map(
    found.map(([id, { key, value }]) => {
      const folded = foldValue(value, meaning.role);
      const answer = answers.get(folded) ?? answers.size + 1;
      answers.set(folded, answer);
      const text = maskItem(textOf(value), meaning);
      const state = value?.type === 'none' ? 'none' : text === '' ? 'empty' : 'value';
      return [id, { key, state, text, answer } satisfies ComparedCell];
    }),
  );
}

/** Leaves out headings that nothing stands under. */
function withoutEmptyHeadings(rows: readonly ComparedRow[]): ComparedRow[] {
  const kept: ComparedRow[] = [];
  let depth = -1;
  for (const row of rows.toReversed()) {
    if (row.kind === 'heading' && depth <= row.depth) continue;
    kept.push(row);
    depth = row.depth;
  }
  return kept.reverse();
}
