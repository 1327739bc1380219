import { legalFormOf } from './legal-form.ts';
import { companyKey } from './company-name.ts';
import { COMPANY_NAME } from '../thresholds.ts';

/** A name that a company bears, over a span of ISO days; null: since ever, or still. */
export interface BorneName {
  name: string;
  /** First day. */
  from: string | null;
  /** First day on which it was over. */
  until: string | null;
}

/** A company with all its names. */
export interface NamedCompany {
  /** Part of addresses. */
  id: string;
  names: readonly BorneName[];
}

/** Knows by the keys of names (see `companyKey`) whose they are. */
export interface CompanyIndex {
  /** Who bears it, in no order; [] where nobody does. */
  bearers: (key: string) => readonly { id: string; from: string | null; until: string | null }[];
  /** Names of a company, in the order of its entry; [] for one that is not in the registry. */
  namesOf: (id: string) => readonly BorneName[];
}

/** Of companies of which a later one takes the names of an earlier one away: what a publisher wrote comes last. */
export function indexCompanies(...registries: readonly (readonly NamedCompany[])[]): CompanyIndex {
  const bearers = new Map<string, { id: string; from: string | null; until: string | null }[]>();
  const names = new Map<string, BorneName[]>();
  for (const registry of registries) {
    const own = new Map<string, { id: string; from: string | null; until: string | null }[]>();
    for (const { id, names: borne } of registry) {
      names.set(id, [...(names.get(id) ?? []), ...borne]);
      for (const { name, from, until } of borne)
        for (const key of keysOf(name, borne[0]?.name ?? name)) {
          const found = own.get(key) ?? [];
          if (!found.some((other) => other.id === id && other.from === from && other.until === until))
            found.push({ id, from, until });
          own.set(key, found);
        }
    }
    for (const [key, found] of own) bearers.set(key, found);
  }
  return { bearers: (key) => bearers.get(key) ?? [], namesOf: (id) => names.get(id) ?? [] };
}

/**
 * A name that the registry writes without 株式会社 also means the one with it, where the company has that form; one that it writes with it
 * also means the name alone, unless that is so short that it may be another word.
 */
function keysOf(name: string, full: string): string[] {
  const key = companyKey(name);
  const own = legalFormOf(name);
  if (own !== null) return own.bare.length < COMPANY_NAME.shortest.value ? [key] : [key, companyKey(own.bare)];
  const form = legalFormOf(full)?.form;
  return form === undefined ? [key] : [key, `${key}/${form}`];
}

/**
 * The company of the registry that a key means on an ISO day, or, with null, on any day; null where none does, or where it cannot be known
 * which of several.
 */
export function companyOf(key: string, index: CompanyIndex, day: string | null = null): string | null {
  const bearers = index.bearers(key);
  const on = bearers.filter(
    ({ from, until }) => day === null || ((from === null || from <= day) && (until === null || day < until)),
  );
  // A name lives on in documents when the company has another one.
  const ids = new Set((on.length > 0 ? on : bearers).map(({ id }) => id));
  const [id] = ids;
  return ids.size === 1 && id !== undefined ? id : null;
}
