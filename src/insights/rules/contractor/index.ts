import type { MeasuredRule } from '../types.ts';

export const contractorRules: readonly MeasuredRule[] = [];
