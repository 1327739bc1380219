import type { CompanyName } from '../../match/companies/company-name.ts';
import type { CompanyRelation } from '../../match/companies/compare-companies.ts';
import { fold } from '../../text/fold.ts';
import type { ContractorDirectory } from './directory.ts';

/** Reads texts of 委託先名 and compares companies: a `ContractorDirectory`. */
export type CompanyReader = Pick<ContractorDirectory, 'read' | 'compare'>;

/**
 * How two texts of 委託先名 relate. `same`: they name the same companies, perhaps in other letters or under former names; `branches`: but
 * other branches of them; `other`: no company of the one is proved to be, or may be, one of the other, or their numbers differ; `doubt`: they may
 * name the same companies, or do not name companies.
 */
export type ContractorRelation = CompanyRelation | 'branches';

export function compareContractors(before: string, after: string, directory: CompanyReader): ContractorRelation {
  const [left, right] = [directory.read(before), directory.read(after)];
  if (left.kind !== 'companies' || right.kind !== 'companies') return 'doubt';
  const [ones, others] = [firstOfEach(left.names, directory), firstOfEach(right.names, directory)];
  const relationTo = (one: CompanyName, names: readonly CompanyName[]): CompanyRelation => {
    const relations = names.map((other) => directory.compare(one, other));
    return (
      relations.find((relation) => relation === 'same') ?? relations.find((relation) => relation === 'doubt') ?? 'other'
    );
  };
  const relations = [...ones.map((one) => relationTo(one, others)), ...others.map((other) => relationTo(other, ones))];
  if (relations.every((relation) => relation === 'same'))
    return branchesOf(left.names) === branchesOf(right.names) ? 'same' : 'branches';
  return relations.includes('doubt') ? 'doubt' : 'other';
}

/** Whether two texts of 委託先名 surely name the same companies, whatever their branches. */
export function isSameCompany(one: string, other: string, directory: CompanyReader): boolean {
  return ['same', 'branches'].includes(compareContractors(one, other, directory));
}

const firstOfEach = (names: readonly CompanyName[], { compare }: CompanyReader): CompanyName[] =>
  names.filter((name, at) => !names.slice(0, at).some((earlier) => compare(earlier, name) === 'same'));

const branchesOf = (names: readonly CompanyName[]): string =>
  names
    .map(({ branch }) => fold(branch ?? ''))
    .sort()
    .join('\n');
