import { hash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { digestOf } from '../text/digest.ts';

/** A value as a database holds it: text as it is, or packed where that saves room. */
export interface EncodedValue {
  /** Of the value, whichever way it is held. */
  digest: string;
  value: string | Uint8Array;
}

/** Shorter texts hardly shrink. Characters. */
const PACKED_FROM = 2000;
/** 128 bits: as many as tell apart what nobody makes on purpose. */
export const DIGEST_LENGTH = 32;

/** Turns a value into what a database holds of it. Equal JSON gives equal bytes. */
export function encodeValue(value: unknown): EncodedValue {
  const json = JSON.stringify(value);
  if (json.length < PACKED_FROM) return { digest: shorten(digestOf(json)), value: json };
  // Strings beyond Latin-1 lie in memory as UTF-16: to write them as UTF-8 takes longer than to pack them.
  const bytes = Buffer.from(json, BEYOND_LATIN1.test(json) ? 'utf16le' : 'latin1');
  // Level 1 takes a third of the time of the default and what comes out is but a few per cent larger.
  return { digest: shorten(hash('sha256', bytes, 'hex')), value: deflateSync(bytes, { level: 1 }) };
}

const BEYOND_LATIN1 = /[^\0-\xff]/u;

const shorten = (digest: string): string => digest.slice(0, DIGEST_LENGTH);

/** The value that was encoded; a DamagedValue where it cannot be read. */
export function decodeValue(held: unknown): unknown {
  try {
    return JSON.parse(typeof held === 'string' ? held : unpack(held as Uint8Array)) as unknown;
  } catch (error) {
    throw new DamagedValue(error);
  }
}

/** JSON begins with a letter of ASCII, so that its second byte tells how it was written; a NUL stands nowhere in it. */
function unpack(packed: Uint8Array): string {
  const bytes = inflateSync(packed);
  return bytes.toString(bytes[1] === 0 ? 'utf16le' : 'latin1');
}

/** What a database holds cannot be read: it was cut off, or overwritten. */
export class DamagedValue extends Error {
  constructor(cause: unknown) {
    super('A value of the workspace is damaged.', { cause });
  }
}
