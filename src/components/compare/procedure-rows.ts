import { listAssessments } from '../../workspace/store.ts';
import type { IndexRow } from '../../workspace/stored.ts';

/** The assessments of a procedure, in the order of the list of all. */
export function procedureRows(id: string): IndexRow[] {
  return listAssessments().filter((row) => row.procedure?.id === id);
}
