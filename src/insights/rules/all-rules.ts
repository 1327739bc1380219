import { changeKindRules } from './change-kind/index.ts';
import { contractorRules } from './contractor/index.ts';
import { copyRules } from './copy/index.ts';
import { editionRules } from './edition/index.ts';
import { findingRules } from './finding/index.ts';
import { markRules } from './mark/index.ts';
import { summaryRules } from './summary/index.ts';
import { systemRules } from './system/index.ts';
import type { MeasuredRule } from './types.ts';

/** Every rule by which the site derives statements, with the functions that it derives them by. */
export const ALL_RULES: readonly MeasuredRule[] = [
  ...findingRules,
  ...summaryRules,
  ...contractorRules,
  ...systemRules,
  ...copyRules,
  ...changeKindRules,
  ...editionRules,
  ...markRules,
];
