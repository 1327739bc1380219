import { SIGNS } from '../../../match/boxes.ts';
import type { Origin } from '../../types.ts';
import type { PlacedDocument } from './place-blocks.ts';

/** What may be a box, or the place of its sign. */
const BOX_PRINT = new RegExp(`[${SIGNS.circles}${SIGNS.ticks}${SIGNS.empty}]|[[［][\\s　]*[\\]］]`, 'u');

/**
 * Whether a sign may stand on the page that no letter of the file is: a ring drawn over a label, which can be anchored anywhere, a control
 * whose state cannot be read, a picture in a cell that prints boxes.
 */
export function mayHideSigns({ page, notes }: PlacedDocument): boolean {
  const boxed = new Set<Origin>(
    [...page.cells, ...page.loose].filter(({ text }) => BOX_PRINT.test(text)).map(({ origin }) => origin),
  );
  return notes.some(
    ({ code, origin }) => code === 'shape' || code === 'control' || (code === 'picture' && boxed.has(origin)),
  );
}
