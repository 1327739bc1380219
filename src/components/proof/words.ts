import { precisionOf } from '../../insights/rules/measure.ts';
import type { RuleMeasure } from '../../insights/rules/types.ts';
import { number } from '../words.ts';

/** A share as a percentage that never rounds up to 100 %: 0.9872 → `98.7%`. */
export const percent = (share: number): string => `${Math.floor(share * 1000) / 10}%`;

/** `100%（事例での記載48件中48件）`. */
export function precisionInWords(measure: RuleMeasure): string {
  const precision = precisionOf(measure);
  const counts = `事例での記載${number(measure.made)}件中${number(measure.right)}件`;
  return precision === null ? '未測定' : `${percent(precision)}（${counts}）`;
}
