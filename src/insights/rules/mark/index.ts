import type { MeasuredRule } from '../types.ts';

export const markRules: readonly MeasuredRule[] = [];
