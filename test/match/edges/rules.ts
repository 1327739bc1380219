import { isShown } from '../../../src/insights/rules/measure.ts';
import type { RULE_PRECISION } from '../../../src/match/thresholds.ts';
import { edge, type Edges } from './support.ts';

const judged = (made: number, right: number): boolean => isShown({ cases: made, made, right, expected: made });

export const rulePrecision: Edges<typeof RULE_PRECISION> = {
  lowest: edge((share) => judged(1000, Math.round(share * 1000)), 0.98, 0.979),
  fewest: edge((count) => judged(count, count), 20, 19),
};
