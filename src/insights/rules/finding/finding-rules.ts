import type { FindingRule } from '../../findings/types.ts';
import { accidents } from './accidents.ts';
import { withoutEffect } from './changes-without-effect.ts';
import { cloudStorage } from './cloud-storage.ts';
import { contradictions } from './contradictions.ts';
import { filedAfter } from './filed-after.ts';
import { governmentCloud } from './government-cloud.ts';
import { onlineApplication } from './online-application.ts';
import { repealedTable } from './repealed-table.ts';
import { selfAssessments } from './self-assessments.ts';
import { subcontracting } from './subcontracting.ts';
import { undeclaredChanges } from './undeclared-changes.ts';
import { unreadable } from './unreadable.ts';

/** The questions that each assessment answers for itself, in the order in which they are shown. */
export const FINDING_RULES: readonly FindingRule[] = [
  subcontracting,
  governmentCloud,
  cloudStorage,
  onlineApplication,
  selfAssessments,
  accidents,
  filedAfter,
  undeclaredChanges,
  withoutEffect,
  contradictions,
  repealedTable,
  unreadable,
];
