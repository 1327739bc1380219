import { constants, gzipSync } from 'node:zlib';
import { digestOf } from '../../../text/digest.ts';
import { putInto, type SearchOutputs } from '../../index/search-outputs.ts';
import { chunkPath, directoryPath, type GramDirectory, type ListKind, NAME } from './files.ts';

/** Little comes again among the steps of places: looking for it took four times as long, and made the chunks of 2,000 assessments 3 % smaller. */
const OF_PLACES = { strategy: constants.Z_RLE };
/** What many hold is the same step again and again: without looking for it the chunks were half as large again. */
const OF_RECORDS = { level: 6 };
/** What every question loads. */
const BEST = { level: 9 };
/** Of a digest, those that make a name. */
const DIGITS = 12;

/**
 * A part of the digest of what a file holds: 48 bits, of which those of the thousand chunks of the largest bucket are not by chance the same. In small
 * letters and digits, as some disks do not tell small letters from capitals.
 */
const nameOf = (digest: string): string =>
  BigInt(`0x${digest.slice(0, DIGITS)}`)
    .toString(36)
    .padStart(NAME, '0');

export const directoryName = (directory: GramDirectory): string => nameOf(digestOf(JSON.stringify(directory)));

/** The files of a bucket, which are named by what they hold. */
export interface BucketFiles {
  /** Whether all stand; they are part of the site then. */
  keep: (directory: GramDirectory) => boolean;
  /** Whether the chunk of this name stands; it is part of the site then. */
  keepChunk: (name: string) => boolean;
  /** Gives the name of the chunk. */
  putChunk: (kind: ListKind, bytes: Uint8Array) => string;
  putDirectory: (directory: GramDirectory) => void;
}

export function bucketFiles(bucket: number, code: string, outputs: SearchOutputs): BucketFiles {
  const put = putInto(outputs);
  const inputsOf = (path: string): string => digestOf(code, path);
  const isThere = (path: string): boolean => outputs.keep(path, inputsOf(path));
  const keepChunk = (name: string): boolean => isThere(chunkPath(bucket, name));
  return {
    keep: (directory) => {
      const { names, places } = directory;
      if (places.length === 0) return true;
      const chunks = `${names.places}${names.records}`.match(EACH_NAME) ?? [];
      return chunks.every(keepChunk) && isThere(directoryPath(bucket, directoryName(directory)));
    },
    keepChunk,
    putChunk: (kind, bytes) => {
      const name = nameOf(digestOf(kind, bytes));
      const path = chunkPath(bucket, name);
      put(path, inputsOf(path), () => gzipSync(bytes, kind === 'places' ? OF_PLACES : OF_RECORDS));
      return name;
    },
    putDirectory: (directory) => {
      const path = directoryPath(bucket, directoryName(directory));
      put(path, inputsOf(path), () => gzipSync(JSON.stringify(directory), BEST));
    },
  };
}

const EACH_NAME = new RegExp(`.{${NAME}}`, 'gu');
