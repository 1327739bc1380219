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

/** How a chunk begins. */
export interface ChunkStart {
  gram: string;
  /** The gram before it, which is the same where its list goes on; '' where there is none. */
  before: string;
}

/** Of the first gram of a chunk, what `GramDirectory` tells. */
export const firstOf = ({ gram, before }: ChunkStart): string => gram.slice(0, sharedLength(gram, before) + 1);

/**
 * Writes lists into chunks of about so many bytes, as `readLists` reads them; a long list goes on in the next one. Most chunks begin and end
 * where they did when something changes in others.
 */
export class ChunkWriter {
  readonly #size: number;
  readonly #onChunk: (chunk: Uint8Array<ArrayBuffer>, start: ChunkStart) => void;
  readonly #chunk = new NumberWriter();
  /** Of the list that is written. */
  readonly #steps = new NumberWriter();
  #last: string;
  #start: ChunkStart = { gram: '', before: '' };
  #lists = 0;
  /** Bytes of the chunk, about. */
  #bytes = 0;

  /** `last`: the gram before the first one. */
  constructor(size: number, onChunk: (chunk: Uint8Array<ArrayBuffer>, start: ChunkStart) => void, last = '') {
    this.#size = size;
    this.#onChunk = onChunk;
    this.#last = last;
  }

  /** Whether a chunk ends before this gram, were it the next one. */
  endsBefore(gram: string): boolean {
    return this.#bytes >= this.#size || (this.#bytes >= this.#size * EARLY && isCut(gram));
  }

  /** Grams come in their order; `numbers` ascend from one part to the next. */
  add(gram: string, numbers: readonly Steps[]): void {
    const early = this.#size * EARLY;
    if (this.endsBefore(gram)) this.end();
    const steps = this.#steps;
    let before = this.#bytes + HEAD;
    let count = 0;
    let last = 0;
    for (const part of numbers) {
      const bytes = bytesOf(part.first - last) + part.to - part.from;
      if (before + steps.length + bytes < early) {
        steps.write(part.first - last);
        steps.copy(part.bytes, part.from, part.to);
        count += part.count;
        last = part.last;
        continue;
      }
      for (const number of numbersOf(part)) {
        const filled = before + steps.length;
        const isOver = filled >= this.#size || (filled >= early && isStep(last, number));
        if (isOver && count > 0) {
          this.#addList(gram, count);
          this.#end();
          // The next piece begins with a whole number.
          [count, last, before] = [0, 0, HEAD];
        }
        steps.write(number - last);
        count += 1;
        last = number;
      }
    }
    this.#bytes = before + steps.length;
    this.#addList(gram, count);
  }

  /** Nothing more will come. */
  end(): void {
    if (this.#lists > 0) this.#end();
    this.#bytes = 0;
  }

  #addList(gram: string, count: number): void {
    const chunk = this.#chunk;
    const common = sharedLength(gram, this.#last);
    if (this.#lists === 0) this.#start = { gram, before: this.#last };
    const shared = this.#lists === 0 ? 0 : common;
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
    this.#onChunk(this.#chunk.toBytes(), this.#start);
    this.#chunk.clear();
    this.#lists = 0;
  }
}

const isStep = (last: number, number: number): boolean => Math.floor(last / NUMBERS) < Math.floor(number / NUMBERS);

/** Whether a chunk may end before a gram: of grams that stand beside each other one in so many, whatever they begin with. */
function isCut(gram: string): boolean {
  let hash = 0;
  for (let at = 0; at < gram.length; at += 1) hash = (Math.imul(hash, 31) + gram.charCodeAt(at)) | 0;
  return (Math.imul(hash, 0x9e3779b1) >>> 16) % GRAMS === 0;
}
