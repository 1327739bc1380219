import { precisionOf } from './measure.ts';
import { ruleById } from './rules.ts';

/** Precision of a rule as exports give it, in thousandths and never rounded up: `0.987`; null where it has not been measured. */
export function precisionFigure(rule: string): string | null {
  const precision = precisionOf(ruleById(rule).measure);
  return precision === null ? null : (Math.floor(precision * 1000 + 1e-9) / 1000).toFixed(3);
}
