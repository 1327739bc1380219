import type { MeasuredRule } from '../types.ts';
import { companySame } from './company-same.ts';
import { contractorBefore } from './contractor-before.ts';
import { contractorSince } from './contractor-since.ts';

export const contractorRules: readonly MeasuredRule[] = [companySame, contractorBefore, contractorSince];
