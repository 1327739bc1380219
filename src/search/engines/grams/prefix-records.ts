import { NumberReader } from '../../index/varint.ts';
import { isCommon } from './files.ts';
import { END, GRAM } from './grams.ts';
import { sharedLength } from './shared-length.ts';
import { toSteps, type Steps } from './steps.ts';

/** The records that hold a piece of up to GRAM characters. */
export interface RecordList {
  piece: string;
  records: Steps;
}

/** Records, each once, in the order they came. */
interface Holders {
  records: Uint32Array;
  length: number;
  /** By record, the turn in which it came last. */
  turns: Uint32Array;
  turn: number;
}

/**
 * Of grams that come in their order, gathers for each common piece that they begin with the records that hold it. When the last gram that begins so has
 * come, it is known whether the piece is common: nothing but the records of one piece of each length is held until then.
 */
export class PrefixRecords {
  readonly #firsts: readonly string[];
  readonly #recordAt: (position: number) => number;
  readonly #lists: RecordList[] = [];
  /** By the length of the piece, from 1. */
  readonly #holders: Holders[];
  #last = '';

  /** `count`: of all records. `firsts`: see `ChunkWriter`. */
  constructor(count: number, recordAt: (position: number) => number, firsts: readonly string[]) {
    this.#firsts = firsts;
    this.#recordAt = recordAt;
    this.#holders = Array.from({ length: GRAM }, () => ({
      records: new Uint32Array(count),
      length: 0,
      turns: new Uint32Array(count),
      turn: 1,
    }));
  }

  /** To be told before the gram is written. */
  add(gram: string, parts: readonly Steps[]): void {
    this.#close(sharedLength(gram, this.#last));
    this.#last = gram;
    const holders = this.#holders[GRAM - 1];
    if (holders === undefined) return;
    let last = -1;
    for (const { count, first, bytes, from } of parts) {
      const reader = new NumberReader(bytes, from);
      let position = first;
      for (let n = 0; n < count; n += 1) {
        if (n > 0) position += reader.next();
        const record = this.#recordAt(position);
        if (record === last) continue;
        holders.records[holders.length] = record;
        holders.length += 1;
        last = record;
      }
    }
  }

  /** Nothing more will come; gives the lists in the order of their pieces. */
  end(): RecordList[] {
    this.#close(0);
    return this.#lists.sort((a, b) => (a.piece < b.piece ? -1 : 1));
  }

  /** Ends the pieces of the last gram that are longer than this. */
  #close(length: number): void {
    // What no chunk begins with lies in one chunk.
    const begun = Math.max(1, sharedLength(this.#firsts.at(-1) ?? '', this.#last));
    for (let own = this.#last.length; own > length; own -= 1) {
      const [holders, outer] = [this.#holders[own - 1], this.#holders[own - 2]];
      if (holders === undefined) continue;
      const piece = own <= begun ? this.#last.slice(0, own) : END;
      if (!piece.endsWith(END) && isCommon({ places: this.#firsts }, piece))
        this.#lists.push({ piece, records: toSteps(holders.records.slice(0, holders.length).sort()) });
      if (outer !== undefined) passOn(holders, outer);
      holders.length = 0;
      holders.turn += 1;
    }
  }
}

function passOn({ records, length }: Holders, outer: Holders): void {
  const { turns, turn, records: known } = outer;
  for (let n = 0; n < length; n += 1) {
    const record = records[n] ?? 0;
    if (turns[record] === turn) continue;
    turns[record] = turn;
    known[outer.length] = record;
    outer.length += 1;
  }
}
