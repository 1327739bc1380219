import type { MeasuredRule } from '../types.ts';

export const summaryRules: readonly MeasuredRule[] = [];
