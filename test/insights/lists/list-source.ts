import { assessmentFactsOf } from '../../../src/insights/lists/assessment-facts.ts';
import type { FieldValue } from '../../../src/compare/values/field-values.ts';
import type { ListSource } from '../../../src/insights/lists/source.ts';
import type { IndexRow, SiteInfo } from '../../../src/workspace/stored.ts';
import { loadForm } from '../../../src/forms/load.ts';
import { storedLike } from '../../workspace/stored-like.ts';

/** A line of the list of all assessments, of the form that is named. */
export const rowOf = (
  id: string,
  form: 'kiso' | 'juten' | 'zen' = 'juten',
  more: Partial<IndexRow> = {},
): IndexRow => ({
  ...storedLike(loadForm(form), id, {}, { published: '2025-03-31' }),
  ...more,
});

/** What lists are made from, where nothing but the assessments and some parts are known. */
export function sourceOf(
  rows: readonly IndexRow[],
  parts: Partial<ListSource> = {},
  people: readonly FieldValue[] = [],
): ListSource {
  const nothing = (): never => {
    throw new Error('This list is made from nothing of the kind.');
  };
  const facts = new Map(assessmentFactsOf(rows, people).map((one) => [one.id, one]));
  const procedures = [{ id: 'jido-teate', name: '児童手当', about: '', aliases: [] }];
  return {
    siteInfo: () => ({ procedures }) as unknown as SiteInfo,
    listAssessments: () => rows,
    listInForce: () => rows,
    assessmentFacts: () => facts,
    fields: nothing,
    field: nothing,
    contractors: nothing,
    contractor: nothing,
    systems: nothing,
    findingIds: nothing,
    finding: nothing,
    timelineIndex: nothing,
    timelineMonth: nothing,
    ...parts,
  };
}

/** A value of an item as the file of a field has it. */
export const valueOf = (assessment: string, key: string, more: Partial<FieldValue> = {}): FieldValue => ({
  assessment,
  municipality: assessment.slice(0, 6),
  form: 'juten',
  procedure: 'jido-teate',
  published: '2025-03-31',
  key,
  text: '',
  none: false,
  choice: null,
  count: null,
  on: [],
  unclear: [],
  iso: null,
  about: [],
  ...more,
});
