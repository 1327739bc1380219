import type { IndexRow, MunicipalityRef } from '../corpus/stored.ts';

export interface Municipality extends MunicipalityRef {
  rows: IndexRow[];
}

/** The municipalities that published something, with their assessments, in the order of their codes. */
export function toMunicipalities(rows: readonly IndexRow[]): Municipality[] {
  return [...Map.groupBy(rows, (row) => row.municipality.code).values()]
    .map((own) => ({ ...(own[0] as IndexRow).municipality, rows: own }))
    .toSorted((a, b) => a.code.localeCompare(b.code));
}
