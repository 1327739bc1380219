import type { PrefectureCoverage } from '../insights/coverage.ts';
import { number } from './words.ts';

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
