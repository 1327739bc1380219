import { summaryRule } from '../rules/summary/summary-rule.ts';
import { isRuleShown } from '../rules/rules.ts';
import type { SummaryDisplay } from './questions.ts';
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

/** How the lines of an answer are shown, each once, with the first item that each quotes. */
export function displaysOf({ lines }: SummaryAnswer): { display: SummaryDisplay; key: string }[] {
  return lines.flatMap(({ display, words }, at) => {
    const [first] = words;
    const isFirst = lines.findIndex((line) => line.display === display) === at;
    return isFirst && first !== undefined ? [{ display, key: first.key }] : [];
  });
}
