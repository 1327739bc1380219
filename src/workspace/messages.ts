import { VFile } from 'vfile';
import { addMessage, wordsOf } from '../text/bilingual-message.ts';
import type { Bilingual } from '../text/bilingual.ts';

/** A fault or a remark of the check, as the cache keeps it. */
export interface StoredMessage {
  /** What is wrong and what to do. */
  words: Bilingual;
  /** From 1; null for the file as a whole. */
  line: number | null;
  column: number | null;
  /** One of `faultCodes`, or of what is read beside assessments. */
  code: string;
  /** Key of the item concerned. */
  note: string | null;
  fatal: boolean;
}

/** Takes the messages out of a file. */
export function packMessages(file: VFile): StoredMessage[] {
  return file.messages.map((message) => ({
    words: wordsOf(message),
    line: message.line ?? null,
    column: message.column ?? null,
    code: message.ruleId ?? '',
    note: message.note ?? null,
    fatal: message.fatal === true,
  }));
}

/** A file without content that bears the messages. */
export function unpackMessages(messages: readonly StoredMessage[], path: string): VFile {
  const file = new VFile({ path });
  for (const { words, line, column, code, note, fatal } of messages) {
    const place = line === null ? null : { line, column: column ?? 1 };
    const message = addMessage(file, { words, place, code, fatal });
    if (note !== null) message.note = note;
  }
  return file;
}
