import type { MeasuredRule } from '../types.ts';

export const changeKindRules: readonly MeasuredRule[] = [];
