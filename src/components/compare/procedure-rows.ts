import { listAssessments } from '../../corpus/store.ts';
import type { IndexRow } from '../../corpus/stored.ts';

/** Columns of one page: more would be too heavy to load and too wide to read. */
export const COLUMNS = 50;

/** The assessments of a procedure, in the order of the list of all. */
export function procedureRows(id: string): IndexRow[] {
  return listAssessments().filter((row) => row.procedure?.id === id);
}
