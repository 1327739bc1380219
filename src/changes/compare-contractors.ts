import { parseContractorField, type StatedContractor } from '../match/companies/contractor-field.ts';
import { findSimilar } from '../match/companies/similar.ts';
import { fold } from '../text/fold.ts';

const NO_PLACES: ReadonlySet<string> = new Set();

/**
 * How two texts of 委託先名 compare. `same`: they name the same companies, in other letters; `branches`: the same, but other branches of
 * them; `maybe`: names that may be those of one company; `unnamed`: neither names any; `others`: other companies, or one names none.
 */
export type ContractorComparison = 'same' | 'branches' | 'maybe' | 'unnamed' | 'others';

type Companies = Extract<StatedContractor, { kind: 'companies' }>;

/** Compares what two texts of 委託先名 name, by the names alone. */
export function compareContractors(before: string, after: string): ContractorComparison {
  const [left, right] = [before, after].map((text) => parseContractorField(text, NO_PLACES));
  if (left?.kind !== 'companies' && right?.kind !== 'companies') return 'unnamed';
  if (left?.kind !== 'companies' || right?.kind !== 'companies') return 'others';
  if (namesOf(left, false) === namesOf(right, false))
    return namesOf(left, true) === namesOf(right, true) ? 'same' : 'branches';
  return maybeSame(left, right) ? 'maybe' : 'others';
}

const namesOf = ({ names }: Companies, branch: boolean): string =>
  names
    .map((name) => `${name.key} ${branch ? fold(name.branch ?? '') : ''}`)
    .sort()
    .join('\n');

/** Whether each company that only one text names has a name like one that only the other names. */
function maybeSame(before: Companies, after: Companies): boolean {
  const keysOf = ({ names }: Companies): Set<string> => new Set(names.map(({ key }) => key));
  const [known, other] = [keysOf(before), keysOf(after)];
  const left = before.names.filter(({ key }) => !other.has(key));
  const right = after.names.filter(({ key }) => !known.has(key));
  if (left.length !== right.length) return false;
  const isLike = (one: string, two: string): boolean =>
    findSimilar(new Map([['before', [one]] as const, ['after', [two]] as const])).length > 0;
  return left.every(({ name }) => right.some((like) => isLike(name, like.name)));
}
