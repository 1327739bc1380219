import { printedKey } from '../../match/companies/company-name.ts';
import { formerId } from '../../registry/contractors/directory.ts';
import type { ContractorFacts } from './types.ts';

/**
 * Addresses that companies had while only width, blanks and the place of 株式会社 made spellings one name, each with the id of the company
 * today. An address that a company has is no former one, and a spelling that the publisher wrote down never had one of its own.
 */
export function formerAddresses(
  contractors: readonly Pick<ContractorFacts, 'id' | 'name' | 'entry' | 'spellings'>[],
): Map<string, string> {
  const ids = new Set(contractors.map(({ id }) => id));
  const former = new Map<string, string>();
  for (const { id, name, entry, spellings } of contractors) {
    const written = entry?.source === null ? new Set([name, ...entry.spellings].map(printedKey)) : new Set<string>();
    for (const spelling of spellings) {
      const address = formerId(spelling.name);
      if (!written.has(printedKey(spelling.name)) && !ids.has(address) && !former.has(address)) former.set(address, id);
    }
  }
  return former;
}
