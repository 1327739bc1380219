import { BilingualError, type Bilingual } from '../../text/bilingual.ts';
import { DamagedValue } from '../values.ts';

/** An error as it goes from thread to thread, which would lose its class and what the system says of it. */
export interface PlainError {
  name: string;
  message: string;
  stack: string | undefined;
  /** Of a BilingualError; null of any other. */
  words: Bilingual | null;
  isDamage: boolean;
  /** What the system, or a database, says beside the message. */
  details: Record<string, string | number>;
}

const DETAILS = ['code', 'errno', 'errcode', 'syscall', 'path', 'dest'];

export function packError(thrown: unknown): PlainError {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const said = error as Error & Record<string, unknown>;
  const details = DETAILS.flatMap((name): [string, string | number][] => {
    const value = said[name];
    return typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [];
  });
  return {
    name: error.name,
    message: error.message,
    stack: error.cause === undefined ? error.stack : `${error.stack}\n[cause]: ${String(error.cause)}`,
    words: error instanceof BilingualError ? error.words : null,
    isDamage: error instanceof DamagedValue,
    details: Object.fromEntries(details),
  };
}

export function unpackError({ name, message, stack, words, isDamage, details }: PlainError): Error {
  const error = words !== null ? new BilingualError(words) : isDamage ? new DamagedValue(message) : new Error(message);
  Object.assign(error, details, { name });
  if (stack !== undefined) error.stack = stack;
  return error;
}
