import type { Contractors } from './types.ts';

/** A company that an item 委託先名 names. */
export interface CompanyLink {
  id: string;
  /** Its names as documents print them. */
  names: string[];
}

/** The companies that each item 委託先名 of one assessment names, by the key of the item. */
export type CompanyLinks = Readonly<Record<string, readonly CompanyLink[]>>;

/** Of all assessments, by their ids. */
export function companyLinks({ contractors }: Contractors): ReadonlyMap<string, CompanyLinks> {
  const links = new Map<string, Record<string, CompanyLink[]>>();
  for (const { id, spellings, tasks } of contractors) {
    const names = spellings.map(({ name }) => name);
    for (const { assessment, contractorKey, printed } of tasks) {
      const own = links.get(assessment) ?? {};
      const printedNames = names.filter((name) => printed.includes(name));
      const others = (own[contractorKey] ?? []).filter((one) => one.id !== id);
      own[contractorKey] = [...others, { id, names: printedNames }];
      links.set(assessment, own);
    }
  }
  return links;
}

/** A run of a text; `id` of the company that it names, null for other words. */
export interface NamedRun {
  text: string;
  id: string | null;
}

/** Cuts a line at the names of companies; of names that overlap the longest counts, and one that two companies bear names none. */
export function cutAtCompanies(line: string, companies: readonly CompanyLink[]): NamedRun[] {
  const owners = new Map<string, string | null>();
  for (const { id, names } of companies) for (const name of names) owners.set(name, owners.has(name) ? null : id);
  const names = [...owners.keys()].filter((name) => name !== '').sort((a, b) => b.length - a.length);
  const runs: NamedRun[] = [];
  let [at, from] = [0, 0];
  while (at < line.length) {
    const name = names.find((one) => line.startsWith(one, at));
    if (name === undefined) {
      at += 1;
      continue;
    }
    if (at > from) runs.push({ text: line.slice(from, at), id: null });
    runs.push({ text: name, id: owners.get(name) ?? null });
    at += name.length;
    from = at;
  }
  if (from < line.length) runs.push({ text: line.slice(from), id: null });
  return runs;
}
