import { createHash } from 'node:crypto';
import { companyOf, indexCompanies, type CompanyIndex } from '../../match/companies/company-index.ts';
import { printedKey, type CompanyName } from '../../match/companies/company-name.ts';
import { compareCompanies, type CompanyRelation } from '../../match/companies/compare-companies.ts';
import { parseContractorField, type StatedContractor } from '../../match/companies/contractor-field.ts';
import { loadCompanies, namesOfCompany, type Company, type CompanyFact, type FactSource } from './companies-file.ts';
import type { KnownContractor } from './contractors-file.ts';
import { placeWords, type BodyName } from './place-words.ts';

/** What people have written down of a company, in the registry of the program and in content/contractors.yaml. */
export interface CompanyEntry {
  id: string;
  name: string;
  /** Other names that mean it, also short ones. */
  spellings: readonly string[];
  /** null where nobody wrote it down. */
  place: string | null;
  reading: string | null;
  latin: string | null;
  facts: readonly CompanyFact[];
  /** Of its name; null where the publisher wrote it. */
  source: FactSource | null;
  /** The publisher's; '' for none. */
  note: string;
}

/** Knows which names are one company. */
export interface ContractorDirectory {
  read: (text: string) => StatedContractor;
  /** The company that a key means: that of a registry, or one known by this name alone. */
  idOf: (key: string) => string;
  /** Whether two names mean one company. */
  compare: (one: CompanyName, other: CompanyName) => CompanyRelation;
  /** The entry of a registry; null where there is none. */
  known: (id: string) => CompanyEntry | null;
  index: CompanyIndex;
}

/**
 * Opens the directory of companies. What the publisher wrote (`contractors`) goes before the registry of the program (`companies`); `bodies`
 * are those that the code registry lacks.
 */
export function openDirectory(
  contractors: readonly KnownContractor[],
  bodies: readonly BodyName[],
  companies: readonly Company[] = loadCompanies(),
): ContractorDirectory {
  const places = placeWords(bodies);
  const index = indexCompanies(
    companies.map((company) => ({ id: company.id, names: namesOfCompany(company) })),
    contractors.map(({ id, name, spellings }) => ({
      id,
      names: [name, ...spellings].map((spelling) => ({ name: spelling, from: null, until: null })),
    })),
  );
  const byId = new Map(companies.map((company): [string, CompanyEntry] => [company.id, { ...company, note: '' }]));
  for (const contractor of contractors) byId.set(contractor.id, override(byId.get(contractor.id), contractor));
  return {
    read: (text) => parseContractorField(text, places, (key) => index.bearers(key).length > 0),
    idOf: (key) => companyOf(key, index) ?? ownId(key),
    compare: (one, other) => (one.key === other.key ? 'same' : compareCompanies(one.name, other.name, index)),
    known: (id) => byId.get(id) ?? null,
    index,
  };
}

const UNKNOWN = { place: null, reading: null, latin: null, facts: [], source: null };

function override(entry: CompanyEntry | undefined, { id, name, spellings, note }: KnownContractor): CompanyEntry {
  const others = entry === undefined ? [] : [entry.name, ...entry.spellings].filter((other) => other !== name);
  return { ...UNKNOWN, ...entry, id, name, spellings: [...spellings, ...others], note };
}

/** The address of a company that is known by its name alone; the same in every build. 40 bits keep a hundred thousand apart. */
function ownId(key: string): string {
  return `c-${createHash('sha256').update(key).digest('hex').slice(0, 10)}`;
}

/** The address that a name had as long as only width, blanks and the place of 株式会社 were unified; it leads to `idOf` of its key. */
export const formerId = (name: string): string => ownId(printedKey(name));

let own: ContractorDirectory | null = null;

/** The directory of a reader who has no content folder at hand: the registry of the program alone. Opened once. */
export const programDirectory = (): ContractorDirectory => (own ??= openDirectory([], []));
