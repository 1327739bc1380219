import { bareName } from '../../match/companies/legal-form.ts';
import type { ContractorDirectory } from '../../registry/contractors/directory.ts';
import { foldForSearch } from './fold.ts';

/**
 * Groups of names that mean one company, of the companies that the texts name as 委託先: as printed and as the registries write them, with and
 * without their legal form; a name that several companies bear stands in no group. In the order of the companies' ids.
 */
export function companySynonyms(printed: Iterable<string>, directory: ContractorDirectory): string[][] {
  const names = new Map<string, Map<string, string>>();
  for (const text of printed) {
    const stated = directory.read(text);
    for (const { name, key } of stated.kind === 'companies' ? stated.names : []) {
      const id = directory.idOf(key);
      const own = names.get(id) ?? new Map<string, string>();
      names.set(id, own);
      const known = directory.index.namesOf(id).map((borne) => borne.name);
      for (const one of [name, ...known].flatMap((whole) => [bareName(whole), whole]))
        if (!own.has(foldForSearch(one))) own.set(foldForSearch(one), one);
    }
  }
  return [...names]
    .map(([id, own]) => ({ id, words: [...own.values()] }))
    .filter(({ words }) => words.length > 2)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ words }) => words);
}
