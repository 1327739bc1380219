import type { Origin, OriginalReader, SourceDocument } from '../../types.ts';
import { toDocument } from '../tables/to-document.ts';
import { readGridPages } from './read-grid-pages.ts';

const MAGIC = '%PDF-';
/** Writers put a few bytes before the mark; readers of PDF allow for a thousand. */
const WITHIN = 1024;

function recognises(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(0, WITHIN)).toString('latin1').includes(MAGIC);
}

async function read(bytes: Uint8Array): Promise<SourceDocument> {
  const { pages, sizes, notes } = await readGridPages(bytes);
  const document = toDocument('pdf', pages, []);
  // A note is about the line that stands in its place.
  const lineOf = (origin: Origin): number => Math.max(1, (document.origins ?? []).indexOf(origin) + 1);
  return { ...document, pages: sizes, notes: notes.map(({ origin, ...note }) => ({ line: lineOf(origin), ...note })) };
}

/** PDF: cells that the rules on its pages enclose. Pages without rules are read as lines. */
export const pdfReader: OriginalReader = { kind: 'pdf', recognises, read };
