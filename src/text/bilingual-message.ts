import type { VFile } from 'vfile';
import { sameInBoth, type Bilingual } from './bilingual.ts';

/** A message about a file. Its `reason` has the Japanese words, for all that knows only vfile. */
export type BilingualMessage = VFile['messages'][number] & {
  /** What is wrong and what to do. */
  words?: Bilingual;
  /** What is wrong alone. */
  wrong?: Bilingual;
};

export interface MessageRequest {
  words: Bilingual;
  /** From 1; null for the file as a whole. */
  place: { line: number; column: number } | null;
  /** `ruleId` of the message. */
  code: string;
  /** Whether it is an error. */
  fatal: boolean;
}

/** Adds a message to a file, with its words in each language; no other code does. */
export function addMessage(file: VFile, { words, place, code, fatal }: MessageRequest): BilingualMessage {
  const message: BilingualMessage = file.message(words.ja, {
    ...(place === null ? {} : { place }),
    ruleId: code,
    source: 'hyokasho',
  });
  message.fatal = fatal;
  message.words = words;
  return message;
}

export const wordsOf = (message: BilingualMessage): Bilingual => message.words ?? sameInBoth(message.reason);
