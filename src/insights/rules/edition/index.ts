import type { MeasuredRule } from '../types.ts';

export const editionRules: readonly MeasuredRule[] = [];
