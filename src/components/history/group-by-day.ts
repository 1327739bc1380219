import { sectionName } from '../../changes/change-facts.ts';
import type { Form } from '../../forms/types.ts';
import { toSeireki } from '../../text/wareki.ts';
import type { ChangeWithFacts } from './choices.ts';
import { groupBy } from '../../text/group-by.ts';
import { NO_DATE } from '../../text/words/unknowns.ts';

/** The changes of one day (or of a month or year, where the document prints no more). */
export interface Day {
  /** Anchor on the page: `date-2018-03-26`, `undated`. */
  id: string;
  iso: string | null;
  label: string;
  /** How many changes fall into each of `sections`. */
  counts: number[];
  /** By section, in the order of the form. */
  groups: { label: string; rows: ChangeWithFacts[] }[];
}

const UNKNOWN = '項目を特定できない変更';

/** Changes by day, newest first, rows without a date last; within a day by section, within a section as the document prints them. */
export function groupByDay(
  rows: readonly ChangeWithFacts[],
  form: Form,
): { days: Day[]; sections: { name: string; part: number }[] } {
  const nodes = [...form.sections, null].filter((section) => rows.some(({ facts }) => facts.section === section));
  // A section has the same colour in every history of its form.
  const sections = nodes.map((section) =>
    section === null
      ? { name: UNKNOWN, part: 9 }
      : { name: sectionName(section), part: Math.min(form.sections.indexOf(section), 8) },
  );
  const days = [...groupBy(rows, ({ change }) => change.iso ?? '')]
    .map(([iso, inDay]): Day => {
      const inSections = nodes.map((section) => inDay.filter(({ facts }) => facts.section === section));
      return {
        id: iso === '' ? 'undated' : `date-${iso}`,
        iso: iso === '' ? null : iso,
        label: iso === '' ? NO_DATE : toSeireki(iso),
        counts: inSections.map((group) => group.length),
        groups: inSections
          .map((group, at) => ({ label: sections[at]?.name ?? UNKNOWN, rows: group }))
          .filter((group) => group.rows.length > 0),
      };
    })
    .toSorted((a, b) => (b.iso ?? '').localeCompare(a.iso ?? ''));
  return { days, sections };
}
