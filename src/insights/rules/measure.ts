import { RULE_PRECISION } from '../../match/thresholds.ts';
import type { MeasuredRule, RuleCase, RuleMeasure } from './types.ts';

/** A case in which a rule was wrong: what it said that is not true, and what it left out. */
export interface RuleFailure {
  about: string;
  untrue: string[];
  missed: string[];
}

/** Applies a rule to cases. A statement that is made twice counts twice. */
export function measureRule(
  rule: Pick<MeasuredRule, 'derive'>,
  cases: readonly RuleCase[],
): { measure: RuleMeasure; failures: RuleFailure[] } {
  const measure: RuleMeasure = { cases: cases.length, made: 0, right: 0, expected: 0 };
  const failures: RuleFailure[] = [];
  for (const { about, given, expected } of cases) {
    const made = rule.derive(given);
    const missed = [...expected];
    const untrue: string[] = [];
    for (const statement of made) {
      const at = missed.indexOf(statement);
      if (at < 0) untrue.push(statement);
      else missed.splice(at, 1);
    }
    measure.made += made.length;
    measure.right += made.length - untrue.length;
    measure.expected += expected.length;
    if (untrue.length + missed.length > 0) failures.push({ about, untrue, missed });
  }
  return { measure, failures };
}

/** Share of the statements made that are true, 0 to 1; null where none was made. */
export const precisionOf = ({ made, right }: RuleMeasure): number | null => (made === 0 ? null : right / made);

/** Share of the true statements that were made, 0 to 1; null where there are none. */
export const recallOf = ({ expected, right }: RuleMeasure): number | null => (expected === 0 ? null : right / expected);

/** Whether enough of what a rule says over enough cases is true for its statements to be shown. */
export function isShown(measure: RuleMeasure): boolean {
  const precision = precisionOf(measure);
  return precision !== null && measure.made >= RULE_PRECISION.fewest.value && precision >= RULE_PRECISION.lowest.value;
}
