import type { OriginalReader } from '../types.ts';

/** Every kind of original that can be read, each loaded when a file of its kind comes: a text needs none of their libraries. */
const READERS: readonly (() => Promise<OriginalReader>)[] = [
  async () => (await import('./pdf/index.ts')).pdfReader,
  async () => (await import('./sheet/index.ts')).sheetReader,
  async () => (await import('./word/index.ts')).wordReader,
];

/** The reader of an original; null where the bytes are of no known kind. `head`: the first bytes of the file. */
export async function chooseOriginalReader(head: Uint8Array, name: string): Promise<OriginalReader | null> {
  for (const load of READERS) {
    const reader = await load();
    if (reader.recognises(head, name)) return reader;
  }
  return null;
}
