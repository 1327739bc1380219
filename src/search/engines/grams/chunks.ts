import { bytesOf, NumberWriter } from '../../index/varint.ts';
import { sharedLength } from './shared-length.ts';
import { numbersOf, type Steps } from './steps.ts';

/** Bytes of a gram and of the length of its list, about. */
const HEAD = 10;

/** Writes lists into chunks of about so many bytes, as `readLists` reads them; a long list goes on in the next one. */
export class ChunkWriter {
  /** What tells the first gram of each chunk from those before, as far as they are begun: see `GramDirectory`. */
  readonly firsts: string[] = [];
  readonly #size: number;
  readonly #onChunk: (chunk: Uint8Array<ArrayBuffer>) => void;
  readonly #chunk = new NumberWriter();
  /** Of the list that is written. */
  readonly #steps = new NumberWriter();
  #last = '';
  #lists = 0;
  /** Bytes of the chunk, about. */
  #bytes = 0;

  constructor(size: number, onChunk: (chunk: Uint8Array<ArrayBuffer>) => void) {
    this.#size = size;
    this.#onChunk = onChunk;
  }

  /** Grams come in their order; `numbers` ascend from one part to the next. */
  add(gram: string, numbers: readonly Steps[]): void {
    const steps = this.#steps;
    let before = this.#bytes + HEAD;
    let count = 0;
    let last = 0;
    for (const part of numbers) {
      const bytes = bytesOf(part.first - last) + part.to - part.from;
      if (before + steps.length + bytes < this.#size) {
        steps.write(part.first - last);
        steps.copy(part.bytes, part.from, part.to);
        count += part.count;
        last = part.last;
        continue;
      }
      for (const number of numbersOf(part)) {
        steps.write(number - last);
        count += 1;
        last = number;
        if (before + steps.length < this.#size) continue;
        this.#addList(gram, count);
        this.#end();
        // The next piece begins with a whole number.
        [count, last, before] = [0, 0, HEAD];
      }
    }
    this.#bytes = before + steps.length;
    if (count > 0) this.#addList(gram, count);
  }

  /** Nothing more will come. */
  end(): void {
    if (this.#lists > 0) this.#end();
    this.#bytes = 0;
  }

  #addList(gram: string, count: number): void {
    const chunk = this.#chunk;
    const common = sharedLength(gram, this.#last);
    if (this.#lists === 0) this.firsts.push(gram.slice(0, common + 1));
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
    this.#onChunk(this.#chunk.toBytes());
    this.#chunk.clear();
    this.#lists = 0;
  }
}
