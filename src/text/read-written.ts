import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { decodeWritten } from './decode-written.ts';

export interface WrittenFile {
  /** Without byte order mark; null where the file cannot be read as it was meant. */
  text: string | null;
  /** Without content; fatal messages with line and column say why it cannot be read, and what to do. */
  file: VFile;
}

/** Why the system does not hand out a file, in the words of a message. */
const CAUSES = new Map([
  ['EACCES', '読む権限がありません'],
  ['EPERM', '読む権限がありません'],
  ['EISDIR', 'フォルダです'],
  ['ENOENT', 'リンクの先か、ファイルそのものがありません'],
  ['ELOOP', 'リンクが輪になっています'],
]);

/**
 * Reads a file that a person wrote; the only way in which such files are read. Never throws. `read` gives the bytes, also of a file that
 * its caller has read already, or throws as the system does.
 */
export function readWritten(path: string, read: (path: string) => Uint8Array = readFileSync): WrittenFile {
  const file = new VFile({ path });
  const fault = (code: string, reason: string, place = { line: 1, column: 1 }): void => {
    file.message(reason, { place, ruleId: code, source: 'hyokasho' }).fatal = true;
  };
  let bytes: Uint8Array;
  try {
    bytes = read(path);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    fault('unreadable-file', `このファイルを読めません。${CAUSES.get(code) ?? message}。直すか、外へ移してください。`);
    return { text: null, file };
  }
  const { text, faults } = decodeWritten(bytes);
  for (const { code, reason, line, column } of faults) fault(code, reason, { line, column });
  return { text: faults.length === 0 ? text : null, file };
}
