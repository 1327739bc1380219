import type { Entry } from '../../assessment/types.ts';
import type { Form } from '../../forms/types.ts';
import { foldValue } from '../table/fold-value.ts';
import { pairItems } from './pair-items.ts';

/** An item of an earlier edition in the edition in force. */
export interface ItemToday {
  key: string;
  /** Both say the same, but for width and blanks. */
  isSame: boolean;
}

/** The items of an earlier edition that the edition in force prints too, by their keys in the earlier one. */
export function itemsToday(
  earlier: readonly Entry[],
  current: readonly Entry[],
  form: Form,
): ReadonlyMap<string, ItemToday> {
  const { items } = pairItems(earlier, current, form);
  return new Map(
    items.flatMap(({ older, newer }): [string, ItemToday][] =>
      older === null || newer === null
        ? []
        : [[older.key, { key: newer.key, isSame: foldValue(older.value) === foldValue(newer.value) }]],
    ),
  );
}
