import { readFileSync, statSync } from 'node:fs';
import { VFile } from 'vfile';
import { addMessage } from './bilingual-message.ts';
import { sameInBoth, type Bilingual } from './bilingual.ts';
import { decodeWritten } from './decode-written.ts';

export interface WrittenFile {
  /** Without byte order mark; null where the file cannot be read as it was meant. */
  text: string | null;
  /** Without content; fatal messages with line and column say why it cannot be read, and what to do. */
  file: VFile;
}

const NOT_ORDINARY = 'NOT_ORDINARY';

/** The bytes of a file. Throws as the system does, and where it would wait, or read, without end: of pipes and devices. */
export function readOrdinary(path: string): Uint8Array {
  const stats = statSync(path);
  if (!stats.isFile() && !stats.isDirectory())
    throw Object.assign(new Error(`${path} is not an ordinary file.`), { code: NOT_ORDINARY });
  return readFileSync(path);
}

/** Why the system does not hand out a file, in the words of a message. */
const NOT_PERMITTED: Bilingual = { ja: '読む権限がありません', en: 'there is no permission to read it' };
const CAUSES = new Map<string, Bilingual>([
  [NOT_ORDINARY, { ja: '通常のファイルではありません', en: 'it is not an ordinary file' }],
  ['EACCES', NOT_PERMITTED],
  ['EPERM', NOT_PERMITTED],
  ['EISDIR', { ja: 'フォルダーです', en: 'it is a folder' }],
  ['ENOENT', { ja: 'リンクの先か、ファイルそのものがありません', en: 'it does not exist, or is a link to nothing' }],
  ['ELOOP', { ja: 'リンクが輪になっています', en: 'it is a link that leads back to itself' }],
]);

/**
 * Reads a file that a person wrote; the only way in which such files are read. Never throws. `read` gives the bytes, also of a file that
 * its caller has read already, or throws as the system does.
 */
export function readWritten(path: string, read: (path: string) => Uint8Array = readOrdinary): WrittenFile {
  const file = new VFile({ path });
  const fault = (code: string, words: Bilingual, place = { line: 1, column: 1 }): void => {
    addMessage(file, { words, place, code, fatal: true });
  };
  let bytes: Uint8Array;
  try {
    bytes = read(path);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    const cause = CAUSES.get(code) ?? sameInBoth(message);
    fault('unreadable-file', {
      ja: `このファイルを読めません。${cause.ja}。直すか、外へ移してください。`,
      en: `This file cannot be read: ${cause.en}. Correct that, or move the file out of the folder.`,
    });
    return { text: null, file };
  }
  const { text, faults } = decodeWritten(bytes);
  for (const { code, reason, line, column } of faults) fault(code, reason, { line, column });
  return { text: faults.length === 0 ? text : null, file };
}
