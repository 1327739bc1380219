import { VFile } from 'vfile';

/** A fault or a remark of the check, as the cache keeps it. */
export interface StoredMessage {
  reason: string;
  /** From 1; null for the file as a whole. */
  line: number | null;
  column: number | null;
  ruleId: string | null;
  /** Key of the item concerned. */
  note: string | null;
  fatal: boolean;
}

/** Takes the messages out of a file. */
export function packMessages(file: VFile): StoredMessage[] {
  return file.messages.map((message) => ({
    reason: message.reason,
    line: message.line ?? null,
    column: message.column ?? null,
    ruleId: message.ruleId ?? null,
    note: message.note ?? null,
    fatal: message.fatal === true,
  }));
}

/** A file without content that bears the messages. */
export function unpackMessages(messages: readonly StoredMessage[], path: string): VFile {
  const file = new VFile({ path });
  for (const { reason, line, column, ruleId, note, fatal } of messages) {
    const place = line === null ? undefined : { line, column: column ?? 1 };
    const message = file.message(reason, place === undefined ? {} : { place });
    message.fatal = fatal;
    if (ruleId !== null) message.ruleId = ruleId;
    if (note !== null) message.note = note;
  }
  return file;
}
