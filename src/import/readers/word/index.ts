import type { OriginalReader, SourceDocument } from '../../types.ts';
import { toDocument } from '../tables/to-document.ts';
import { mayHideSigns } from './hidden-signs.ts';
import { isOldOffice, refuseOldOffice } from './old-office.ts';
import { notesToLines } from './notes-to-lines.ts';
import { readWord } from './read-word.ts';

const ENDING = /\.(?:docx|docm|dotx|dotm)$/iu;
const OLD_ENDING = /\.(?:docx?|docm|dot[xm]?)$/iu;

/** Reads Word files (.docx, .docm). Macros do not run, and nothing that a file links to is fetched. */
export const wordReader: OriginalReader = {
  kind: 'docx',
  recognises: (head, name) => {
    const isZip = head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;
    return (isZip && ENDING.test(name)) || (isOldOffice(head) && OLD_ENDING.test(name));
  },
  read: (bytes): Promise<SourceDocument> => {
    if (isOldOffice(bytes)) return Promise.reject(refuseOldOffice(bytes));
    const placed = readWord(bytes);
    const document = toDocument('docx', [placed.page], []);
    return Promise.resolve({
      ...document,
      notes: notesToLines(placed.notes, document.origins ?? []),
      emptyBoxesAreOff: !mayHideSigns(placed),
    });
  },
};
