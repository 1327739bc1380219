import { compareCodes } from '../registry/order-bodies.ts';
import type { PrefectureCoverage } from '../insights/coverage.ts';
import type { IndexRow, MunicipalityRef } from '../workspace/stored.ts';
import { groupBy } from '../text/group-by.ts';
import { number } from './words.ts';

export interface MunicipalityWithRows extends MunicipalityRef {
  rows: IndexRow[];
}

/** How many bodies of a prefecture are here: 46団体のうち3団体（ほかに組合など1団体）. */
export function coverageWords({
  bodies,
  counted,
  towns,
}: Pick<PrefectureCoverage, 'bodies' | 'counted' | 'towns'>): string {
  if (bodies === null) return `${number(towns.length)}団体`;
  const others = towns.length - counted;
  return `${number(bodies)}団体のうち${number(counted)}団体${others === 0 ? '' : `（ほかに組合など${number(others)}団体）`}`;
}

/** The municipalities that published something, with their assessments, in the order of their codes. */
export function toMunicipalities(rows: readonly IndexRow[]): MunicipalityWithRows[] {
  return [...groupBy(rows, (row) => row.municipality.code).values()]
    .map((own) => ({ ...(own[0] as IndexRow).municipality, rows: own }))
    .toSorted((a, b) => compareCodes(a.code, b.code));
}
