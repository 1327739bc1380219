import { compareCodes } from '../registry/order-bodies.ts';
import type { IndexRow, MunicipalityRef } from '../workspace/stored.ts';
import { groupBy } from '../text/group-by.ts';

export interface MunicipalityWithRows extends MunicipalityRef {
  rows: IndexRow[];
}

/** The municipalities that published something, with their assessments, in the order of their codes. */
export function toMunicipalities(rows: readonly IndexRow[]): MunicipalityWithRows[] {
  return [...groupBy(rows, (row) => row.municipality.code).values()]
    .map((own) => ({ ...(own[0] as IndexRow).municipality, rows: own }))
    .toSorted((a, b) => compareCodes(a.code, b.code));
}
