import { BOX, splitAtBoxes, squaresToLetters } from '../../match/boxes.ts';
import { foldLabel } from '../../text/fold.ts';

/** What stands between a box and the words of its option: a number, its bracket. */
const BEFORE_OPTION = /^[\s　]*(?:[(（]?[\d０-９]{1,2}[\s　]*[)）.．、]|[①-⑳])?[\s　]*/u;
const HEAD = /[<＜‹〈《]?\s*選択肢\s*[>＞›〉》]?/gu;

/** What boxes before the options of a choice say; `ticked` holds every option whose box is marked. */
export interface TickedOptions {
  ticked: string[];
  /** Every option has a box, each box is marked or empty, and one is marked. */
  isCertain: boolean;
}

/** The option that a piece of a text begins with and that fills it. */
function optionOf(piece: string, options: readonly string[]): string | undefined {
  const words = foldLabel(piece.replace(HEAD, ' ').replace(BEFORE_OPTION, ''));
  return options.find((option) => foldLabel(option) === words);
}

/**
 * Reads a choice whose options are printed with a box each (`☑ 1) 十分である ☐ 2) 課題が残されている`). null where the boxes are not those of
 * the options: fewer than two options have one, or words that are no option stand behind a box.
 */
export function readTickedOptions(text: string, options: readonly string[]): TickedOptions | null {
  const [before = '', ...pieces] = splitAtBoxes(squaresToLetters(text, () => true));
  if (foldLabel(before.replace(HEAD, ' ')) !== '') return null;
  const found = new Map<string, string>();
  for (let at = 0; at < pieces.length; at += 2) {
    const option = optionOf(pieces[at + 1] ?? '', options);
    if (option === undefined || found.has(option)) return null;
    found.set(option, pieces[at] ?? '');
  }
  if (found.size < 2) return null;
  const isOn = (box: string): boolean => box === BOX.on || box === BOX.round;
  const ticked = Array.from(found).flatMap(([option, box]) => (isOn(box) ? [option] : []));
  const areClear = Array.from(found.values()).every((box) => isOn(box) || box === BOX.empty);
  return { ticked, isCertain: areClear && ticked.length === 1 && found.size === options.length };
}
