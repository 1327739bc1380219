import { formerId } from '../../registry/contractors/directory.ts';
import type { ContractorFacts } from './types.ts';

/**
 * Addresses that companies had while only width, blanks and the place of 株式会社 made spellings one name, each with the id of the company
 * today. An address that a company has is no former one.
 */
export function formerAddresses(
  contractors: readonly Pick<ContractorFacts, 'id' | 'spellings'>[],
): Map<string, string> {
  const ids = new Set(contractors.map(({ id }) => id));
  const former = new Map<string, string>();
  for (const { id, spellings } of contractors)
    for (const { name } of spellings) {
      const address = formerId(name);
      if (!ids.has(address) && !former.has(address)) former.set(address, id);
    }
  return former;
}
