import type { OriginalReader, ReaderNote, SourceDocument } from '../../types.ts';
import { toDocument } from '../tables/to-document.ts';
import { readGridPages, type GridNote } from './read-grid-pages.ts';

const MAGIC = '%PDF-';
/** Writers put a few bytes before the mark; readers of PDF allow for a thousand. */
const WITHIN = 1024;

function recognises(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(0, WITHIN)).toString('latin1').includes(MAGIC);
}

/** Notes with the number of the line that stands where the note belongs. */
function toReaderNotes(notes: readonly GridNote[], { origins }: SourceDocument): ReaderNote[] {
  return notes.map(({ origin, code, message }) => ({
    line: Math.max(1, (origins ?? []).indexOf(origin) + 1),
    code,
    message,
  }));
}

async function read(bytes: Uint8Array): Promise<SourceDocument> {
  const { pages, sizes, notes } = await readGridPages(bytes);
  const document = toDocument('pdf', pages, []);
  return { ...document, pages: sizes, notes: toReaderNotes(notes, document) };
}

/** PDF: cells that the rules on its pages enclose. Pages without rules are read as lines. */
export const pdfReader: OriginalReader = { kind: 'pdf', recognises, read };
