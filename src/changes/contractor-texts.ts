import { compareContractors, type ContractorRelation } from '../registry/contractors/compare-contractors.ts';
import { programDirectory } from '../registry/contractors/directory.ts';

/** How two texts of 委託先名 relate, see `ContractorRelation`; `unnamed`: neither names a company. One that names none is `other`. */
export type ContractorTextRelation = ContractorRelation | 'unnamed';

/**
 * Compares what two texts of 委託先名 name, by the names and the registry of the program alone: what a publisher wrote of companies holds for
 * a whole site, and kinds of changes are found in one document.
 */
export function compareContractorTexts(before: string, after: string): ContractorTextRelation {
  const directory = programDirectory();
  const named = [before, after].filter((text) => directory.read(text).kind === 'companies').length;
  if (named === 0) return 'unnamed';
  return named === 1 ? 'other' : compareContractors(before, after, directory);
}
