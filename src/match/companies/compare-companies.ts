import { fold } from '../../text/fold.ts';
import { companyKey } from './company-name.ts';
import { companyOf, type CompanyIndex } from './company-index.ts';
import { legalFormOf } from './legal-form.ts';
import { areAlike } from './similar.ts';
import { isLeftOf } from '../similarity.ts';
import { COMPANY_NAME } from '../thresholds.ts';
import { unifySpelling } from './spelling.ts';

/** Whether two names mean one company. `doubt`: nothing proves that they do or that they do not. */
export type CompanyRelation = 'same' | 'other' | 'doubt';

/**
 * Whether two names (without branches) mean one company. `same`: one name in other letters, or names of one company of the registry;
 * `other`: both are of the registry, or the names have nothing in common; `doubt`: names that look alike, one without a legal form, or
 * short for the other.
 */
export function compareCompanies(one: string, other: string, index: CompanyIndex): CompanyRelation {
  const keys = [companyKey(one), companyKey(other)] as const;
  if (keys[0] === keys[1]) return 'same';
  const ids = keys.map((key) => companyOf(key, index));
  if (ids[0] !== null && ids[1] !== null) return ids[0] === ids[1] ? 'same' : 'other';
  // A name that several companies bear may be any of them.
  if (keys.some((key, at) => ids[at] === null && index.bearers(key).length > 0)) return 'doubt';
  const names = ids.map((id, at) => {
    const own = at === 0 ? one : other;
    return id === null ? [own] : [own, ...index.namesOf(id).map(({ name }) => name)];
  });
  const isDoubtful = (names[0] ?? []).some((left) => (names[1] ?? []).some((right) => mayBeOne(left, right)));
  return isDoubtful ? 'doubt' : 'other';
}

/** Whether two names may be spellings of one: alike, or one short for the other (熊計 for 熊本計算センター). */
function mayBeOne(one: string, other: string): boolean {
  if (areAlike(one, other) !== null) return true;
  const [short = '', long = ''] = [bareOf(one), bareOf(other)].sort((a, b) => a.length - b.length);
  if (short.length < COMPANY_NAME.shortened.value) return false;
  return long.includes(short) || (short.charAt(0) === long.charAt(0) && isLeftOf(short, long));
}

const bareOf = (name: string): string => unifySpelling(legalFormOf(name)?.bare ?? fold(name));
