import { meaningTree } from '../../../compare/meaning-tree.ts';
import { historyOfEditions } from '../../../compare/editions/edition-history.ts';
import { contributionTo, toContext } from '../../findings/gather.ts';
import type { FindingRow, FindingRule } from '../../findings/types.ts';
import type { MeasuredRule } from '../types.ts';
import { caseSchema, storedCase } from './case-document.ts';

/** `II-f1-6-place 2024-04-01 change`: what a row is about, since when and how that is known; behind them what the rule adds. */
export function statementOf({ key, change, since, basis }: FindingRow, more = ''): string {
  const place = key ?? (change === null ? 'document' : `change${change}`);
  return [place, since, basis, more].filter((word) => word !== null && word !== '').join(' ');
}

/** A rule that is put to each assessment, to be measured over small documents. `more`: what else a statement says. */
export function toMeasured(rule: FindingRule, more: (row: FindingRow) => string = () => ''): MeasuredRule {
  const { id, subject, title, rule: words, caution } = rule;
  return {
    ...{ id, subject, title, rule: words, caution },
    derive: (given) => {
      const { earlier, ...document } = caseSchema.parse(given);
      const { stored, form } = storedCase(document);
      const older = earlier === undefined ? null : storedCase(earlier).stored;
      const editions =
        older === null
          ? null
          : historyOfEditions(
              [older, stored].map((edition) => ({ ...edition, date: edition.frontmatter.published })),
              form,
            );
      const { rows } = contributionTo(rule, toContext({ stored, form, tree: meaningTree(), editions }));
      return rows.map((row) => statementOf(row, more(row)));
    },
  };
}
