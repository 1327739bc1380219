import type { Thresholds } from './threshold.ts';

/** What a rule must have shown over its cases before its statements are shown. */
export const RULE_PRECISION = {
  /** So many of its statements are true. One untrue statement in 50 is the most that a reader is asked to bear; set by choice. */
  lowest: { value: 0.98, unit: 'share of the statements' },
  /** It made so many statements: of fewer than 20, not even one untrue in 20 would be met. Set by choice. */
  fewest: { value: 20, unit: 'statements' },
} as const satisfies Thresholds;
