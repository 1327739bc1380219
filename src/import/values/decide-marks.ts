import { BOX, type BoxSign } from '../../match/boxes.ts';
import type { Mark, MarkState } from '../../assessment/types.ts';
import type { MarkOption } from '../../forms/types.ts';

/** A box as the source prints it. */
export interface SeenMark {
  option: MarkOption;
  /** A letter of `BOX`; null where the source lost the box. */
  box: BoxSign | null;
  text: string;
  count: number | null;
  /** Index of the cell it stands in. */
  cell: number;
}

/** Words in the （ ） that the form prints for them, or a number above 0, prove a mark whatever its box looks like. */
const isProved = (mark: SeenMark): boolean => (mark.option.takesText && mark.text !== '') || (mark.count ?? 0) > 0;

/**
 * States of the boxes of one item, by the way OCR programs print form fields (measured on published texts):
 * - checked boxes are on, and so is a box whose bracket is filled
 * - beside checked boxes, bare fields are off, unless some boxes of the cell are printed as empty brackets: then bare fields stand for
 *   either
 * - bracketed bare fields among empty brackets are on; where every box looks the same nothing is known
 * - empty brackets beside a marked box are off; alone they are off only where `emptyIsOff`: for a lone flag (委託しない),
 *   and in sources that cannot have lost a sign
 */
export function decideMarks(seen: readonly SeenMark[], emptyIsOff: boolean): Mark[] {
  const some = (box: string, cell: number | null): boolean =>
    seen.some((mark) => mark.box === box && (cell === null || mark.cell === cell));
  const someChecked = (cell: number | null): boolean => some(BOX.on, cell) || some(BOX.round, cell);
  const checked = someChecked(null);
  const empty = some(BOX.empty, null);
  /** A cell that has both kinds, or a group that has, tells the bare ones from the checked ones. */
  const isDecided = (cell: number): boolean => (checked && !empty) || (someChecked(cell) && !some(BOX.empty, cell));
  const stateOfBare = (cell: number): MarkState => (isDecided(cell) ? 'off' : 'unclear');
  const stateOfBracketed = (cell: number): MarkState =>
    checked ? (isDecided(cell) ? 'off' : 'unclear') : empty ? 'on' : 'unclear';
  const firstPass = seen.map((mark): MarkState => {
    if (mark.box === BOX.on || mark.box === BOX.round || isProved(mark)) return 'on';
    if (mark.count === 0) return 'off';
    if (mark.box === BOX.bracketed) return stateOfBracketed(mark.cell);
    if (mark.box === BOX.bare) return stateOfBare(mark.cell);
    return 'unclear';
  });
  const marked = firstPass.includes('on');
  return seen.map((mark, at) => {
    const first = firstPass[at] ?? 'unclear';
    const state = mark.box === BOX.empty && first === 'unclear' && (marked || emptyIsOff) ? 'off' : first;
    return { label: mark.option.label, state, text: mark.text, count: mark.count, inferred: null };
  });
}
