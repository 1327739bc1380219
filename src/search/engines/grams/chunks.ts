import { bytesOf, NumberWriter } from '../../index/varint.ts';
import { sharedLength } from './shared-length.ts';
import { numbersOf, type Steps } from './steps.ts';

/** Bytes of a gram and of the length of its list, about. */
const HEAD = 10;

/** From this part of its size on a chunk ends where it can end in the same place though something before it has changed. */
const EARLY = 0.75;
/** One gram in so many is such a place. */
const GRAMS = 8;
/** In a long list, so is every step over a multiple of this. */
const NUMBERS = 2 ** 20;

/**
 * Writes lists into chunks of about so many bytes, as `readLists` reads them; a long list goes on in the next one. Most chunks begin and end
 * where they did when something changes in others.
 */
export class ChunkWriter {
  /** What tells the first gram of each chunk from those before, as far as they are begun: see `GramDirectory`. */
  readonly firsts: string[] = [];
  readonly #size: number;
  readonly #onChunk: (chunk: Uint8Array<ArrayBuffer>) => void;
  readonly #chunk = new NumberWriter();
  /** Of the list that is written. */
  readonly #steps = new NumberWriter();
  #last: string;
  #lists = 0;
  /** Bytes of the chunk, about. */
  #bytes = 0;
  /** The list that is begun: how many of its numbers are in the chunk, the last of them, and the bytes before them. */
  #gram = '';
  #count = 0;
  #lastNumber = 0;
  #before = 0;

  /** `last`: the gram that was written before. */
  constructor(size: number, onChunk: (chunk: Uint8Array<ArrayBuffer>) => void, last = '') {
    this.#size = size;
    this.#onChunk = onChunk;
    this.#last = last;
  }

  /** The gram that was written last. */
  get last(): string {
    return this.#last;
  }

  /** Whether a chunk is begun, and ends where this gram is next. */
  endsBefore(gram: string): boolean {
    return this.#bytes >= this.#size || (this.#bytes >= this.#size * EARLY && isCut(gram));
  }

  /** Grams come in their order; `numbers` ascend from one part to the next. */
  add(gram: string, numbers: readonly Steps[]): void {
    this.begin(gram);
    for (const part of numbers) this.append(part);
    this.close();
  }

  /** Begins a list, which has a number at least. */
  begin(gram: string): void {
    if (this.endsBefore(gram)) this.end();
    this.#gram = gram;
    this.#before = this.#bytes + HEAD;
    this.#count = 0;
    this.#lastNumber = 0;
  }

  /** More numbers of the list that is begun. */
  append(part: Steps): void {
    const steps = this.#steps;
    const bytes = bytesOf(part.first - this.#lastNumber) + part.to - part.from;
    if (this.#before + steps.length + bytes < this.#size * EARLY) {
      steps.write(part.first - this.#lastNumber);
      steps.copy(part.bytes, part.from, part.to);
      this.#count += part.count;
      this.#lastNumber = part.last;
      return;
    }
    for (const number of numbersOf(part)) {
      if (this.endsWithin(number)) this.endWithin();
      steps.write(number - this.#lastNumber);
      this.#count += 1;
      this.#lastNumber = number;
    }
  }

  /** Whether the chunk ends in the list that is begun, where this number is next. */
  endsWithin(number: number): boolean {
    const filled = this.#before + this.#steps.length;
    const isOver = filled >= this.#size || (filled >= this.#size * EARLY && isStep(this.#lastNumber, number));
    return isOver && this.#count > 0;
  }

  /** Ends the chunk in the list that is begun. */
  endWithin(): void {
    this.#addList(this.#gram, this.#count);
    this.#end();
    // The next piece begins with a whole number.
    this.#count = 0;
    this.#lastNumber = 0;
    this.#before = HEAD;
  }

  /** Ends the list that is begun. */
  close(): void {
    this.#bytes = this.#before + this.#steps.length;
    this.#addList(this.#gram, this.#count);
  }

  /** Nothing more will come. */
  end(): void {
    if (this.#lists > 0) this.#end();
    this.#bytes = 0;
  }

  #addList(gram: string, count: number): void {
    const chunk = this.#chunk;
    if (this.#lists === 0) this.firsts.push(distinguish(gram, this.#last));
    const shared = this.#lists === 0 ? 0 : sharedLength(gram, this.#last);
    this.#last = gram;
    this.#lists += 1;
    chunk.write(shared);
    chunk.write(gram.length - shared);
    for (let at = shared; at < gram.length; at += 1) chunk.writeUnit(gram.charCodeAt(at));
    chunk.write(count);
    chunk.append(this.#steps);
    this.#steps.clear();
  }

  #end(): void {
    this.#onChunk(this.#chunk.toBytes());
    this.#chunk.clear();
    this.#lists = 0;
  }
}

/** As much of a gram as tells it from the one before and all in front of that; the whole where it is the same. */
export const distinguish = (gram: string, last: string): string => gram.slice(0, sharedLength(gram, last) + 1);

const isStep = (last: number, number: number): boolean => Math.floor(last / NUMBERS) < Math.floor(number / NUMBERS);

/** Whether a chunk may end before a gram: of grams that stand beside each other one in so many, whatever they begin with. */
function isCut(gram: string): boolean {
  let hash = 0;
  for (let at = 0; at < gram.length; at += 1) hash = (Math.imul(hash, 31) + gram.charCodeAt(at)) | 0;
  return (Math.imul(hash, 0x9e3779b1) >>> 16) % GRAMS === 0;
}
