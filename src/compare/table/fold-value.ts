import { textOf } from '../../assessment/value-text.ts';
import type { Value } from '../../assessment/types.ts';
import { fold } from '../../text/fold.ts';
import { parseDate } from '../../text/wareki.ts';

/**
 * A value as it is compared: equal for values that say the same in other widths, blanks or kinds of date. Boxes that are off say
 * nothing, and neither does their order.
 */
export function foldValue(value: Value | null): string {
  switch (value?.type) {
    case 'marks':
      return value.marks
        .filter(({ state }) => state !== 'off')
        .map(({ label, state, text, count }) => fold([label, state, text, count ?? ''].join('/')))
        .sort()
        .join('|');
    case 'date':
      return parseDate(value.printed)?.iso ?? fold(value.printed);
    case 'none':
      return '-';
    default:
      return fold(textOf(value));
  }
}
