import type { TextStatus } from '../../compare/copies/definition.ts';
import { precisionOf } from '../rules/measure.ts';
import { isRuleShown, RULE_RECORDS } from '../rules/rules.ts';

/** The rule by which a text is called the same as that of another municipality, or nearly the same; the other statuses claim nothing. */
export const COPY_RULES = { same: 'copy-same', near: 'copy-near' } as const;

/** The rule behind a status; null where it claims nothing of another municipality. */
export const ruleOfStatus = (status: TextStatus): string | null =>
  status === 'same' || status === 'near' ? COPY_RULES[status] : null;

/** Whether the statements of both rules are shown: what is counted of one rests on the other. */
export const areCopiesShown = (): boolean => Object.values(COPY_RULES).every((rule) => isRuleShown(rule));

/** Precision of a rule in hundredths (`0.99`), never rounded up; '' where it has not been measured. */
export function precisionInFigures(rule: string): string {
  const measure = RULE_RECORDS.find(({ id }) => id === rule)?.measure;
  const precision = measure === undefined ? null : precisionOf(measure);
  return precision === null ? '' : (Math.floor(precision * 100 + 1e-9) / 100).toFixed(2);
}
