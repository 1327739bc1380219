import { tidy } from '../../text/tidy.ts';
import { BOX } from '../types.ts';

const ANY_BOX = /[\ufdd0-\ufdd5]/gu;

/** Words of a cell as they are shown: boxes in the form's spelling; a box without a readable state leaves no sign of its own. */
export function toPrinted(text: string): string {
  return tidy(
    text
      .replaceAll(BOX.on, '[○]')
      .replaceAll(BOX.round, '(○)')
      .replaceAll(BOX.empty, '[ ]')
      .replaceAll(BOX.bracketed, '[ ]')
      .replace(ANY_BOX, ' '),
  );
}

/** The text without any box. */
export function withoutBoxes(text: string): string {
  return text.replace(ANY_BOX, ' ');
}
