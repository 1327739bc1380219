import fc from 'fast-check';
import type { Assessment } from '../../src/assessment/types.ts';
import { loadForms } from '../../src/forms/load.ts';
import type { Form } from '../../src/forms/types.ts';
import { entriesOf } from './support/arbitrary-entries.ts';
import { frontmatterOf } from './support/arbitrary-frontmatter.ts';
import { change, unplaced } from './support/arbitrary-rows.ts';

function assessmentOf(form: Form): fc.Arbitrary<Assessment> {
  return fc
    .record({
      frontmatter: frontmatterOf(form),
      entries: entriesOf(form),
      order: fc.option(fc.infiniteStream(fc.nat()), { freq: 8 }),
      changes: fc.array(change, { maxLength: 5 }),
      unplaced: fc.array(unplaced, { maxLength: 3 }),
    })
    .map(({ frontmatter, entries, order, changes, unplaced }) => {
      // Scrambled sources give items in any order.
      const ordered =
        order === null
          ? entries
          : entries
              .map((entry) => [Number(order.next().value), entry] as const)
              .sort(([a], [b]) => a - b)
              .map(([, entry]) => entry);
      const hasSection = entries.some((entry) => entry.key === form.sections.at(-1)?.segment);
      return { frontmatter, entries: ordered, changes: hasSection ? changes : [], unplaced };
    });
}

/** Any assessment in normal form, of any of the three forms. */
export const assessment: fc.Arbitrary<Assessment> = fc.oneof(...loadForms().map(assessmentOf));
