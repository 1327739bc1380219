import { NumberWriter } from '../../index/varint.ts';
import type { GramTable } from './gram-table.ts';

/** A chunk as `readLists` reads it, and its first gram. */
export interface Chunk {
  first: string;
  /** How many lists, or pieces of lists, it holds. */
  lists: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Bytes of a gram and of the length of its list, about. */
const HEAD = 10;

/** Cuts a table into chunks of about so many bytes; a long list goes on in the next one. */
export function* toChunks({ grams, starts, numbers }: GramTable, size: number): Generator<Chunk> {
  const chunk = new NumberWriter();
  const steps = new NumberWriter();
  let first = '';
  let lists = 0;
  let bytes = 0;
  const addList = (gram: string, count: number): void => {
    if (lists === 0) first = gram;
    lists += 1;
    chunk.write(gram.length);
    for (let at = 0; at < gram.length; at += 1) chunk.write(gram.charCodeAt(at));
    chunk.write(count);
    chunk.append(steps);
    steps.clear();
  };
  for (const [n, gram] of grams.entries()) {
    const end = starts[n + 1] ?? 0;
    let from = starts[n] ?? 0;
    let last = 0;
    let before = bytes + HEAD;
    for (let at = from; at < end; at += 1) {
      const number = numbers[at] ?? 0;
      steps.write(number - last);
      last = number;
      if (before + steps.length < size) continue;
      addList(gram, at + 1 - from);
      yield { first, lists, bytes: chunk.toBytes() };
      chunk.clear();
      lists = 0;
      // The next piece begins with a whole number.
      [from, last, before] = [at + 1, 0, HEAD];
    }
    bytes = before + steps.length;
    if (from < end) addList(gram, end - from);
  }
  if (lists > 0) yield { first, lists, bytes: chunk.toBytes() };
}
