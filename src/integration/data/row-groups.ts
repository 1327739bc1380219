import type { TableValue, Column } from '../../export/tables/table.ts';
import { digestOf } from '../../text/digest.ts';
import { remembered } from '../../text/remembered.ts';
import { packRowGroup } from './parquet.ts';
import type { Pieces } from '../../workspace/pieces.ts';

/** What one assessment gives to a table. */
export interface TableShare {
  rows: number;
  /** UTF-16 code units of its texts. */
  letters: number;
  /** Of its rows. */
  digest: string;
}

/** Letters and rows of a group of a Parquet file: large enough to be read fast, small enough to be held and to be packed again. */
const LEAST_LETTERS = 1_000_000;
const MOST_LETTERS = 4_000_000;
const MOST_ROWS = 40_000;
/** Of so many assessments one may end a group once it is large enough. */
const CHANCE = 8;

/**
 * Parts the rows of a table into groups. Where a group ends follows from the ids of its assessments and from its size: groups before one that
 * changed stay as they are, and so do most of those behind it.
 */
export class RowGroups {
  readonly #table: { name: string; columns: readonly Column[] };
  readonly #pieces: Pieces;
  readonly #readRows: (id: string) => (readonly TableValue[])[];
  #waiting: { id: string; digest: string; rows: readonly (readonly TableValue[])[] | null }[] = [];
  #letters = 0;
  #rows = 0;
  /** Of each group its first assessment, and the digest of its rows. */
  readonly groups: { first: string; inputs: string }[] = [];
  /** Of all groups. */
  rows = 0;

  /** `readRows` gives the rows of an assessment that were not handed over. */
  constructor(
    table: { name: string; columns: readonly Column[] },
    pieces: Pieces,
    readRows: (id: string) => (readonly TableValue[])[],
  ) {
    this.#table = table;
    this.#pieces = pieces;
    this.#readRows = readRows;
  }

  /** Takes the next assessment; `rows` is null where they are not at hand. */
  add(id: string, share: TableShare, rows: readonly (readonly TableValue[])[] | null): void {
    if (share.rows === 0) return;
    this.#waiting.push({ id, digest: share.digest, rows });
    this.#letters += share.letters;
    this.#rows += share.rows;
    this.rows += share.rows;
    const isFull = this.#letters >= MOST_LETTERS || this.#rows >= MOST_ROWS;
    if (isFull || (this.#letters >= LEAST_LETTERS && mayEnd(id))) this.#pack();
  }

  end(): void {
    if (this.#waiting.length > 0) this.#pack();
  }

  /** The groups, as `packRowGroup` makes them. */
  *packed(): Generator<Buffer> {
    for (const { first } of this.groups) yield this.#pieces.read(this.#kind, first);
  }

  get #kind(): string {
    return `parquet ${this.#table.name}`;
  }

  #pack(): void {
    const waiting = this.#waiting;
    const first = waiting[0]?.id ?? '';
    const inputs = digestOf(...waiting.flatMap(({ id, digest }) => [id, digest]));
    if (this.#pieces.digest(this.#kind, first, inputs) === null) {
      const rows = waiting.flatMap((one) => one.rows ?? this.#readRows(one.id));
      this.#pieces.put(this.#kind, first, inputs, packRowGroup(this.#table.columns, rows));
    }
    this.groups.push({ first, inputs });
    this.#waiting = [];
    this.#letters = 0;
    this.#rows = 0;
  }
}

/** As good as by chance, and the same in every build. All tables ask of one assessment before they ask of the next. */
const mayEnd = remembered((id: string): boolean => parseInt(digestOf(id).slice(0, 8), 16) % CHANCE === 0, 1);
