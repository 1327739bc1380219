import { comparison } from '../../integration/comparison-store.ts';

/** Values of one page of a field, and groups of copied texts. */
export const VALUES = 300;
export const GROUPS = 40;

/** How many pages a field has: as many as its values, or its groups, need. */
export function partsOf(values: number, groups: number): number {
  return Math.max(1, Math.ceil(values / VALUES), Math.ceil(groups / GROUPS));
}

/** The static paths of the pages of all fields. */
export function fieldPaths() {
  return comparison()
    .fields()
    .flatMap(({ field, values, groups }) => {
      const parts = partsOf(values, groups);
      return Array.from({ length: parts }, (_, n) => ({
        params: { field, part: n === 0 ? undefined : String(n + 1) },
        props: { part: n + 1, parts },
      }));
    });
}

/** The page of a field that holds a group. */
export const partOfGroup = (group: number): number => Math.floor(group / GROUPS) + 1;
