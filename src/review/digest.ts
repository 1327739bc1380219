import { createHash } from 'node:crypto';

/** Hexadecimal digits that tell two values of one document apart: 64 bits. */
const DIGITS = 16;

/** SHA-256 of a file, in hexadecimal digits. */
export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Short digest of a value: the same for equal values whose members stand in the same order. */
export const digestValue = (value: unknown): string => sha256(JSON.stringify(value)).slice(0, DIGITS);
