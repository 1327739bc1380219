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

/** Writes ascending numbers one by one. */
export class StepWriter {
  readonly #bytes = new NumberWriter();
  #count = 0;
  #first = 0;
  #last = 0;

  write(number: number): void {
    if (this.#count === 0) this.#first = number;
    else this.#bytes.write(number - this.#last);
    this.#last = number;
    this.#count += 1;
  }

  /** null where there are none. */
  end(): Steps | null {
    if (this.#count === 0) return null;
    const bytes = this.#bytes.toBytes();
    return { count: this.#count, first: this.#first, last: this.#last, bytes, from: 0, to: bytes.length };
  }
}

export function* numbersOf({ count, first, bytes, from }: Steps): Generator<number> {
  const reader = new NumberReader(bytes, from);
  let number = first;
  yield number;
  for (let n = 1; n < count; n += 1) yield (number += reader.next());
}
