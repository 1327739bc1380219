import { createHash } from 'node:crypto';
import { companyKey } from '../../match/companies/company-name.ts';
import type { KnownContractor } from './contractors-file.ts';
import { legalFormOf } from '../../match/companies/legal-form.ts';
import { placeWords, type BodyName } from './place-words.ts';
import { parseContractorField, type StatedContractor } from '../../match/companies/contractor-field.ts';

/** Knows which names are one company. */
export interface ContractorDirectory {
  read: (text: string) => StatedContractor;
  /** The company that a key means: that of content/contractors.yaml, or one known by this name alone. */
  idOf: (key: string) => string;
  /** The entry of content/contractors.yaml; null where there is none. */
  known: (id: string) => KnownContractor | null;
}

/** Opens the directory of companies; `bodies` are those that the code registry lacks. */
export function openDirectory(
  contractors: readonly KnownContractor[],
  bodies: readonly BodyName[],
): ContractorDirectory {
  const places = placeWords(bodies);
  const ids = new Map<string, string>();
  for (const { id, name, spellings } of contractors)
    for (const key of [name, ...spellings].flatMap((spelling) => keysOf(spelling, name))) ids.set(key, id);
  const byId = new Map(contractors.map((contractor) => [contractor.id, contractor]));
  return {
    read: (text) => parseContractorField(text, places, (key) => ids.has(key)),
    idOf: (key) => ids.get(key) ?? ownId(key),
    known: (id) => byId.get(id) ?? null,
  };
}

/** A spelling that a person wrote down without 株式会社 also means the one with it. */
function keysOf(spelling: string, name: string): string[] {
  const form = legalFormOf(name)?.form;
  const key = companyKey(spelling);
  return form === undefined || legalFormOf(spelling) !== null ? [key] : [key, `${key}/${form}`];
}

/** The address of a company that is known by its name alone; the same in every build. 40 bits keep a hundred thousand apart. */
function ownId(key: string): string {
  return `c-${createHash('sha256').update(key).digest('hex').slice(0, 10)}`;
}
