import { textOf } from '../../assessment/value-text.ts';
import type { Value } from '../../assessment/types.ts';
import type { FormRole } from '../../forms/types.ts';
import { parseContractorField } from '../../match/companies/contractor-field.ts';
import { fold } from '../../text/fold.ts';
import { parseDate } from '../../text/wareki.ts';

/**
 * A value as it is compared: equal for values that say the same in other widths, blanks or kinds of date. Boxes that are off say
 * nothing, and neither does their order. `role`: of an item that names companies their names in other letters say the same.
 */
export function foldValue(value: Value | null, role: FormRole | null = null): string {
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
      return role === 'contractor' ? foldCompanies(textOf(value)) : fold(textOf(value));
  }
}

const NO_PLACES: ReadonlySet<string> = new Set();

/** Names of companies by their keys, in whichever order; another text folded. */
function foldCompanies(text: string): string {
  const stated = parseContractorField(text, NO_PLACES);
  if (stated.kind !== 'companies') return fold(text);
  return stated.names
    .map(({ key, branch }) => `${key} ${fold(branch ?? '')}`)
    .sort()
    .join('|');
}
