import type { Value } from '../../assessment/types.ts';
import type { FormRole } from '../../forms/types.ts';
import { walk } from '../../forms/keys.ts';
import type { AbsenceCounts, AbsenceKind, PlacedEntry, ResultSink, RuleContext } from './types.ts';

/** Why a value says nothing; null where it says something. A box that cannot be read makes a group of boxes unreadable. */
export function absenceOf(value: Value | null): AbsenceKind | null {
  switch (value?.type) {
    case undefined:
      return 'missing';
    case 'none':
      return 'none';
    case 'text':
      return value.text === '' ? 'empty' : null;
    case 'date':
      return value.printed === '' ? 'empty' : null;
    case 'choice':
      return value.value === null ? 'empty' : null;
    case 'marks':
      return value.marks.some(({ state }) => state === 'unclear') ? 'unreadable' : null;
  }
}

/** The option that is chosen; null where there is none, or its item is no choice. */
export const chosenIn = ({ entry: { value } }: PlacedEntry): string | null =>
  value?.type === 'choice' ? value.value : null;

/**
 * The items of a role that say something, each counted as examined; the others are counted by why they say nothing, which `reasonOf`
 * decides.
 */
export function askRole(
  { entries, form, stored }: RuleContext,
  role: FormRole,
  found: ResultSink,
  reasonOf: (value: Value | null) => AbsenceKind | null = absenceOf,
): PlacedEntry[] {
  const own = entries.filter(({ place }) => place.node.role === role);
  if (own.length === 0) found.absent([...walk(form)].some((node) => node.role === role) ? 'missing' : 'not-asked');
  const doubted = new Set((stored.provenance?.doubts ?? []).map(({ key }) => key));
  return own.filter(({ entry }) => {
    const absence = reasonOf(entry.value);
    if (absence === null) found.checked();
    // A choice that an import could not read is empty too, with a doubt beside it.
    else found.absent(absence === 'empty' && doubted.has(entry.key) ? 'unreadable' : absence);
    return absence === null;
  });
}

/** Nothing is absent. */
export const NO_ABSENCES: AbsenceCounts = { empty: 0, none: 0, unreadable: 0, 'not-asked': 0, missing: 0 };
