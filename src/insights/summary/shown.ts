import { summaryRule } from '../rules/summary/summary-rule.ts';
import { isRuleShown } from '../rules/rules.ts';
import type { SummaryAnswer } from './types.ts';

/** Answers without the lines whose rule is not shown; one that has no other line is left out. */
export function keepShownAnswers(
  answers: readonly SummaryAnswer[],
  isShown: (rule: string) => boolean = isRuleShown,
): SummaryAnswer[] {
  return answers.flatMap((answer) => {
    const lines = answer.lines.filter(({ display }) => isShown(summaryRule(display)));
    return lines.length === 0 && answer.missingBecause === null ? [] : [{ ...answer, lines }];
  });
}
