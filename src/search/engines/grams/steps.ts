import { NumberReader, NumberWriter } from '../../index/varint.ts';

/** Ascending numbers, one or more. */
export interface Steps {
  count: number;
  first: number;
  last: number;
  /** Holds, from one place up to another, the steps from each number to the next. */
  bytes: Uint8Array;
  from: number;
  to: number;
}

export function toSteps(numbers: Uint32Array): Steps {
  const first = numbers[0] ?? 0;
  const writer = new NumberWriter();
  for (let at = 1; at < numbers.length; at += 1) writer.write((numbers[at] ?? 0) - (numbers[at - 1] ?? 0));
  const bytes = writer.toBytes();
  return { count: numbers.length, first, last: numbers.at(-1) ?? 0, bytes, from: 0, to: bytes.length };
}

export function* numbersOf({ count, first, bytes, from }: Steps): Generator<number> {
  const reader = new NumberReader(bytes, from);
  let number = first;
  yield number;
  for (let n = 1; n < count; n += 1) yield (number += reader.next());
}
