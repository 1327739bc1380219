import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import { companyKey } from '../../match/companies/company-name.ts';
import { LONGEST_SLUG } from '../../text/slug.ts';
import { refuse } from '../../text/yaml-issue.ts';
import { readYaml, type YamlReading } from '../../text/yaml.ts';

const words = z.string().trim().min(1);
/** ISO, as exact as it is known: 2010-10, 2011-10-01. */
const day = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/u);
/** Where a fact is from: an address, or `recall`, written down from memory and not checked. */
const source = z.union([z.url({ protocol: /^https?$/u }), z.literal('recall')]);
export type FactSource = z.infer<typeof source>;

const id = z
  .string()
  .max(LONGEST_SLUG)
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u)
  .refine((slug) => !/^c-[0-9a-f]+$/u.test(slug));

/**
 * `renamed`: the company itself bore another name until a day. `merged`: another company became part of it; `merged-into`: it became part of
 * another one and is over; `took-over`: it has carried on business of another company. Predecessors are companies of their own.
 */
const fact = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('renamed'), name: words, from: day.optional(), until: day, source }),
  z.strictObject({ kind: z.enum(['merged', 'merged-into', 'took-over']), name: words, on: day, source }),
]);
/** A dated fact of a company. `name` of a rename: the former one; else the other company. */
export type CompanyFact = z.infer<typeof fact>;

const company = z.strictObject({
  /** Address of its page. Never changes. */
  id,
  /** With its legal form, as it writes itself. */
  name: words,
  /** Prefecture and municipality of its seat; null where nobody wrote it down. */
  place: words.nullable().default(null),
  /** In katakana, without the legal form. */
  reading: words.nullable().default(null),
  /** In Latin letters, as it writes itself. */
  latin: words.nullable().default(null),
  /** Short forms and other spellings that mean this company and no other. */
  spellings: z.array(words).default([]),
  /** In no order that means something. */
  facts: z.array(fact).default([]),
  /** Of name, place, reading, Latin letters and spellings. */
  source,
});
/** A company that serves municipalities. */
export type Company = z.infer<typeof company>;

/** Every name by which a company is known, its own first; of a former one the days on which it was borne. */
export const namesOfCompany = ({ name, spellings, facts }: Pick<Company, 'name' | 'spellings' | 'facts'>) => [
  ...[name, ...spellings].map((spelling) => ({ name: spelling, from: null, until: null })),
  ...facts.flatMap((one) =>
    one.kind === 'renamed' ? [{ name: one.name, from: one.from ?? null, until: one.until }] : [],
  ),
];

const companies = z.array(company).superRefine((list, context) => {
  const ids = new Set<string>();
  const borne = new Map<string, { id: string; from: string | null; until: string | null }[]>();
  for (const [index, entry] of list.entries()) {
    if (ids.has(entry.id))
      refuse(context, [index, 'id'], {
        ja: `「${entry.id}」は上で使われています。`,
        en: `「${entry.id}」 is already used above.`,
      });
    ids.add(entry.id);
    for (const { name, from, until } of namesOfCompany(entry)) {
      if (from !== null && until !== null && from >= until)
        refuse(context, [index, 'facts'], {
          ja: `「${name}」の期間が前後しています。`,
          en: `The span of 「${name}」 ends before it begins.`,
        });
      const key = companyKey(name);
      const own = borne.get(key) ?? [];
      const other = own.find((one) => one.id !== entry.id && overlap(one, { from, until }));
      if (other !== undefined)
        refuse(context, [index, 'name'], {
          ja: `「${name}」は同じ時期に ${other.id} も名のっています。`,
          en: `「${name}」 is a name of ${other.id} at the same time.`,
        });
      own.push({ id: entry.id, from, until });
      borne.set(key, own);
    }
  }
});

type Span = Record<'from' | 'until', string | null>;

const isBefore = (end: string | null, start: string | null): boolean => end !== null && start !== null && end <= start;
const overlap = (one: Span, other: Span): boolean =>
  !isBefore(one.until, other.from) && !isBefore(other.until, one.from);

/** Reads a registry of companies; `value` is null where the text has faults. */
export function readCompanies(yaml: string, path: string): YamlReading<Company[]> {
  return readYaml(yaml, { path, schema: companies });
}

const FILE = 'companies.yaml';
let loaded: readonly Company[] | null = null;

/** The registry of the program. Read once and shared: nobody may change it. */
export function loadCompanies(): readonly Company[] {
  if (loaded !== null) return loaded;
  // The file lies beside this module, which therefore no bundler may move.
  loaded = parseCompanies(readFileSync(join(import.meta.dirname, FILE), 'utf8'));
  return loaded;
}

/** Values are read by a parser that keeps no places and takes a fifth of the time; where something is wrong the other says where. */
function parseCompanies(yaml: string): readonly Company[] {
  try {
    return companies.parse(load(yaml));
  } catch (error) {
    const { file } = readCompanies(yaml, FILE);
    throw new Error(`Internal error: ${String(file.messages[0] ?? error)}`, { cause: error });
  }
}
