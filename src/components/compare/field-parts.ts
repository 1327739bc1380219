import { fields } from 'virtual:hyokasho';
import { GROUPS_A_PAGE } from '../../insights/lists/field-list.ts';
import { ROWS } from '../list/rows.ts';
import { countParts, paginate } from './parts.ts';

/** Groups of copied texts on one page of a field. */
export const GROUPS = GROUPS_A_PAGE;

/** How many pages a field has: as many as its values, or its groups, need. */
export function partsOf(values: number, groups: number): number {
  return Math.max(countParts(values, ROWS), countParts(groups, GROUPS));
}

/** The static paths of the pages of all fields. */
export function fieldPaths() {
  return fields().flatMap(({ field, values, groups }) => paginate({ field }, partsOf(values, groups)));
}

/** The page of a field that holds a group. */
export const partOfGroup = (group: number): number => Math.floor(group / GROUPS) + 1;
