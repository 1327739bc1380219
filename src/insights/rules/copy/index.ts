import type { MeasuredRule } from '../types.ts';

export const copyRules: readonly MeasuredRule[] = [];
