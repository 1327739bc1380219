import { NATIONAL, type PrefectureCoverage } from '../coverage.ts';

/** A quarter of the 47 prefectures: with fewer, a map shows little more than what is not there, and a list of names is read sooner. */
const FEWEST = 12;

/** Whether so many prefectures have something that a map of them tells more than their list. */
export function isMapTelling(coverage: readonly PrefectureCoverage[]): boolean {
  return coverage.filter(({ id, towns }) => id !== NATIONAL && towns.length > 0).length >= FEWEST;
}
