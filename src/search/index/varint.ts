const MORE = 0x80;
/** Larger numbers are no subject of bit operations. */
const BITS = 2 ** 31 - 1;
/** Bytes of the largest number that is exact, 2 ** 53 - 1. */
const LONGEST = 8;

/** Puts whole numbers from 0 into as few bytes as each needs: seven bits a byte, the lowest first. */
export class NumberWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** Bytes written. */
  get length(): number {
    return this.#length;
  }

  write(number: number): void {
    if (this.#length + LONGEST > this.#bytes.length) this.#grow(LONGEST);
    const bytes = this.#bytes;
    let at = this.#length;
    let left = number;
    for (; left > BITS; left = Math.floor(left / MORE)) bytes[at++] = (left % MORE) + MORE;
    for (; left >= MORE; left >>>= 7) bytes[at++] = (left & (MORE - 1)) | MORE;
    bytes[at] = left;
    this.#length = at + 1;
  }

  /** Takes over what another one wrote. */
  append(other: NumberWriter): void {
    if (this.#length + other.#length > this.#bytes.length) this.#grow(other.#length);
    this.#bytes.set(other.#bytes.subarray(0, other.#length), this.#length);
    this.#length += other.#length;
  }

  clear(): void {
    this.#length = 0;
  }

  /** A copy of what was written. */
  toBytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #grow(by: number): void {
    const bytes = new Uint8Array(2 * this.#bytes.length + by);
    bytes.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = bytes;
  }
}

/** Whole numbers from 0 as `NumberWriter` writes them. */
export function writeNumbers(numbers: Iterable<number>): Uint8Array<ArrayBuffer> {
  const writer = new NumberWriter();
  for (const number of numbers) writer.write(number);
  return writer.toBytes();
}

/** The numbers that `writeNumbers` wrote. */
export function readNumbers(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  for (const { left, next } = numberReader(bytes); left();) numbers.push(next());
  return numbers;
}

/** The same, one after the other. */
export function numberReader(bytes: Uint8Array): { left: () => boolean; next: () => number } {
  let at = 0;
  return {
    left: () => at < bytes.length,
    next() {
      let byte = bytes[at++] ?? 0;
      if (byte < MORE) return byte;
      let number = byte - MORE;
      let factor = MORE;
      for (byte = bytes[at++] ?? 0; byte >= MORE; byte = bytes[at++] ?? 0) {
        number += (byte - MORE) * factor;
        factor *= MORE;
      }
      return number + byte * factor;
    },
  };
}
