const MORE = 0x80;
/** Larger numbers are no subject of bit operations. */
const BITS = 2 ** 31 - 1;
/** Bytes of the largest number that is exact, 2 ** 53 - 1. */
const LONGEST = 8;
const SHORT = 40;

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

  /** Writes a unit of UTF-16 in two bytes: most of Japanese would take three. */
  writeUnit(unit: number): void {
    if (this.#length + LONGEST > this.#bytes.length) this.#grow(LONGEST);
    this.#bytes[this.#length] = unit >>> 8;
    this.#bytes[this.#length + 1] = unit & 0xff;
    this.#length += 2;
  }

  /** Takes over what another one wrote. */
  append(other: NumberWriter): void {
    this.copy(other.#bytes, 0, other.#length);
  }

  /** Takes over bytes from one place up to another. */
  copy(bytes: Uint8Array, from: number, to: number): void {
    const length = to - from;
    if (this.#length + length > this.#bytes.length) this.#grow(length);
    // A view costs more than the copy of a few bytes.
    if (length < SHORT) for (let at = 0; at < length; at += 1) this.#bytes[this.#length + at] = bytes[from + at] ?? 0;
    else this.#bytes.set(bytes.subarray(from, to), this.#length);
    this.#length += length;
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

/** Bytes that a number up to 2 ** 32 - 1 needs. */
export const bytesOf = (number: number): number => Math.max(1, Math.ceil((32 - Math.clz32(number)) / 7));

/** Whole numbers from 0 as `NumberWriter` writes them. */
export function writeNumbers(numbers: Iterable<number>): Uint8Array<ArrayBuffer> {
  const writer = new NumberWriter();
  for (const number of numbers) writer.write(number);
  return writer.toBytes();
}

/** The numbers that `writeNumbers` wrote. */
export function readNumbers(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  for (const reader = new NumberReader(bytes); reader.at < bytes.length;) numbers.push(reader.next());
  return numbers;
}

/** The same, one after the other. */
export class NumberReader {
  readonly bytes: Uint8Array;
  /** Where the next number begins. */
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  next(): number {
    const { bytes } = this;
    let { at } = this;
    let byte = bytes[at++] ?? 0;
    let number = 0;
    let factor = 1;
    while (byte >= MORE) {
      number += (byte - MORE) * factor;
      factor *= MORE;
      byte = bytes[at++] ?? 0;
    }
    this.at = at;
    return number + byte * factor;
  }
  nextUnit(): number {
    const { bytes, at } = this;
    this.at = at + 2;
    return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  }

  /** So many numbers, of which each was written as the step from the one before. */
  nextSums(count: number): Uint32Array<ArrayBuffer> {
    const sums = new Uint32Array(count);
    let sum = 0;
    for (let n = 0; n < count; n += 1) {
      sum += this.next();
      sums[n] = sum;
    }
    return sums;
  }

  /** Passes over so many numbers. */
  skip(count: number): void {
    const { bytes } = this;
    let { at } = this;
    for (let left = count; left > 0 && at < bytes.length; at += 1) if ((bytes[at] ?? 0) < MORE) left -= 1;
    this.at = at;
  }
}
