import { z } from 'zod';
import type { FindingRow } from '../../findings/types.ts';
import type { MeasuredRule } from '../types.ts';
import { caseSchema, storedCase } from './case-document.ts';
import { FINDING_RULES } from './finding-rules.ts';
import { newestDatesOf, notRevised, notRevisedRule } from './not-revised.ts';
import { toMeasured } from './to-measured.ts';

/** What a statement says beside its place: a word of the row. */
const MORE: Record<string, (row: FindingRow) => string> = {
  contradictions: ({ cells: [sort = ''] }) => sort,
  'changes-without-effect': ({ cells }) => cells[2] ?? '',
  'online-application': ({ cells: [where = ''] }) => where,
};

/** All assessments of a case, by their names in its statements. */
const corpusSchema = z.record(z.string(), caseSchema);

const { id, subject, title, rule, caution } = notRevisedRule;
const measuredNotRevised: MeasuredRule = {
  ...{ id, subject, title, rule, caution },
  derive: (given) => {
    const all = Object.entries(corpusSchema.parse(given)).map(([name, document]) => ({
      ...newestDatesOf(storedCase(document).stored),
      assessment: name,
    }));
    return notRevised(all).rows.map(({ assessment, cells: [day = ''] }) => `${assessment} ${day}`);
  },
};

export const findingRules: readonly MeasuredRule[] = [
  ...FINDING_RULES.map((each) => toMeasured(each, MORE[each.id])),
  measuredNotRevised,
];
