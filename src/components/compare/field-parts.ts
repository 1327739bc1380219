import { fields } from 'virtual:hyokasho';
import { countParts, paginate } from './parts.ts';

/** Values of one page of a field, and groups of copied texts. */
export const VALUES = 300;
export const GROUPS = 40;

/** How many pages a field has: as many as its values, or its groups, need. */
export function partsOf(values: number, groups: number): number {
  return Math.max(countParts(values, VALUES), countParts(groups, GROUPS));
}

/** The static paths of the pages of all fields. */
export function fieldPaths() {
  return fields().flatMap(({ field, values, groups }) => paginate({ field }, partsOf(values, groups)));
}

/** The page of a field that holds a group. */
export const partOfGroup = (group: number): number => Math.floor(group / GROUPS) + 1;
