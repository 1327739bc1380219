import type { MeasuredRule } from '../types.ts';

export const findingRules: readonly MeasuredRule[] = [];
