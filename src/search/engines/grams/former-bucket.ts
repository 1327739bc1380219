import { NumberReader, NumberWriter } from '../../index/varint.ts';
import type { RecordList } from './record-lists.ts';
import type { NamedChunk } from './splice-chunks.ts';

/** What a bucket was written from, and what is made again of it where little changed. */
export interface FormerBucket {
  /** Digest of what tells where each record lies. */
  layout: string;
  /** Of each segment, the digest of its runs and how many records it has. */
  segments: [runs: string, records: number][];
  places: NamedChunk[];
  /** Of each common piece, ascending. */
  lists: RecordList[];
}

/** `FormerBucket` but for the numbers of the lists. */
interface Head extends Omit<FormerBucket, 'lists'> {
  lists: [piece: string, count: number, first: number, last: number, bytes: number][];
}

/** A bucket as bytes: JSON, of which the length stands before it, and the steps of each list. */
export function packBucket({ lists, ...others }: FormerBucket): Uint8Array {
  const head: Head = {
    ...others,
    lists: lists.map(({ piece, records: { count, first, last, from, to } }) => [piece, count, first, last, to - from]),
  };
  const json = Buffer.from(JSON.stringify(head));
  const writer = new NumberWriter();
  writer.write(json.length);
  writer.copy(json, 0, json.length);
  for (const { records } of lists) writer.copy(records.bytes, records.from, records.to);
  return writer.toBytes();
}

/** The bucket that `packBucket` made these of. */
export function unpackBucket(bytes: Uint8Array): FormerBucket {
  const reader = new NumberReader(bytes);
  const length = reader.next();
  let to = reader.at + length;
  const { lists, ...others } = JSON.parse(Buffer.from(bytes.subarray(reader.at, to)).toString()) as Head;
  return {
    ...others,
    lists: lists.map(([piece, count, first, last, own]) => {
      const from = to;
      to += own;
      return { piece, records: { count, first, last, bytes, from, to } };
    }),
  };
}
