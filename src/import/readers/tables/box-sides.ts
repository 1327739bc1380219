import { BOXES } from '../../../match/thresholds.ts';

/** Where the box of a label stands. */
export const SIDES = ['left', 'right', 'above', 'below'] as const;
export type BoxSide = (typeof SIDES)[number];

/** On which side of their labels the boxes of a document stand, by the groups that prove it. */
export class BoxSides {
  readonly #proofs = new Map<BoxSide, number>();
  /** The side that counts where a group proves none; null until it is known. */
  known: BoxSide | null = null;

  prove(side: BoxSide): void {
    this.#proofs.set(side, (this.#proofs.get(side) ?? 0) + 1);
  }

  /** Takes what was proved as known. */
  decide(): void {
    const [only, ...others] = Array.from(this.#proofs);
    this.known = only && others.length === 0 && only[1] >= BOXES.proofs.value ? only[0] : null;
  }
}
