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
  const digest = digestOf(json).slice(0, DIGEST_LENGTH);
  // Level 1 takes a third of the time of the default and what comes out is but a few per cent larger.
  return { digest, value: json.length < PACKED_FROM ? json : deflateSync(json, { level: 1 }) };
}

/** The value that was encoded; a DamagedValue where it cannot be read. */
export function decodeValue(held: unknown): unknown {
  try {
    const json = typeof held === 'string' ? held : inflateSync(held as Uint8Array).toString('utf8');
    return JSON.parse(json) as unknown;
  } catch (error) {
    throw new DamagedValue(error);
  }
}

/** What a database holds cannot be read: it was cut off, or overwritten. */
export class DamagedValue extends Error {
  constructor(cause: unknown) {
    super('A value of the workspace is damaged.', { cause });
  }
}
