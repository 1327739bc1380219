import type { MeasuredRule } from '../types.ts';

export const systemRules: readonly MeasuredRule[] = [];
