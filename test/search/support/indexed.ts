import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { IndexedAssessment } from '../../../src/search/engines/indexed-assessment.ts';
import { RECORDS } from '../../../src/search/index/layout.ts';
import type { FoldedRecords } from '../../../src/search/index/records.ts';
import type { SearchOutputs } from '../../../src/search/index/search-outputs.ts';
import { slotsOfTexts } from '../../../src/search/index/slots.ts';
import { digestOf } from '../../../src/text/digest.ts';
import { openBytesByDigest, type BytesByDigest } from '../../../src/workspace/bytes-by-digest.ts';
import { openDatabase } from '../../../src/workspace/sqlite.ts';

/** An assessment as an engine takes it, by its folded texts. */
export function toIndexed(id: string, folded: FoldedRecords): IndexedAssessment {
  const texts = RECORDS.flatMap((kind) => folded[kind]);
  return {
    id,
    digest: digestOf(JSON.stringify(folded)),
    slots: RECORDS.map((kind) => slotsOfTexts(folded[kind]).reduce((sum, slots) => sum + slots, 0)),
    characters: texts.reduce((sum, text) => sum + text.length, 0),
    folded: () => folded,
  };
}

/** The same of many; the id of each is its number. */
export async function* indexedOf(records: readonly FoldedRecords[]): AsyncGenerator<IndexedAssessment> {
  for (const [n, folded] of records.entries()) yield toIndexed(String(n), folded);
}

/** BytesByDigest that nothing outlives. */
export const memoryPieces = (): BytesByDigest => openBytesByDigest(openDatabase(':memory:'));

/** The files of one run by their path, and which of them it had to write. */
export interface SearchRun {
  files: Map<string, Uint8Array>;
  written: string[];
}

/** Outputs as builds have them: each run begins with the files of the one before, and what it neither keeps nor writes goes. */
export function standingOutputs(): (run: (outputs: SearchOutputs) => Promise<unknown>) => Promise<SearchRun> {
  let standing = new Map<string, { inputs: string; content: Uint8Array }>();
  return async (run) => {
    const made: typeof standing = new Map();
    const written: string[] = [];
    await run({
      keep: (path, inputs) => {
        const file = made.get(path) ?? standing.get(path);
        if (file?.inputs !== inputs) return false;
        made.set(path, file);
        return true;
      },
      write: (path, inputs, content) => {
        if (made.has(path)) throw new Error(`${path} is written twice.`);
        // A Buffer is equal to no other array.
        made.set(path, { inputs, content: new Uint8Array(content) });
        written.push(path);
      },
    });
    standing = made;
    return { files: new Map(Array.from(made, ([path, { content }]) => [path, content])), written };
  };
}

/** What writes files into a folder. */
export function writerInto(folder: string): (file: string, make: () => Uint8Array) => void {
  return (file, make) => {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, make());
  };
}

/** What puts files into a map, by their path. */
export function writerIntoMap(files: Map<string, Uint8Array>): (file: string, make: () => Uint8Array) => void {
  return (file, make) => {
    if (files.has(file)) throw new Error(`${file} is written twice.`);
    // A Buffer is equal to no other array.
    files.set(file, new Uint8Array(make()));
  };
}
