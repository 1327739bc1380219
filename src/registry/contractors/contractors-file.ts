import { z } from 'zod';
import { LONGEST_SLUG } from '../../text/slug.ts';
import { refuse, withWords, type FieldHints } from '../../text/yaml-issue.ts';
import { readYaml, type YamlReading } from '../../text/yaml.ts';
import { companyKey } from '../../match/companies/company-name.ts';

const words = z.string().trim().min(1);

const contractor = z.strictObject({
  /** Address of its page. Never changes. */
  id: z
    .string()
    .max(LONGEST_SLUG)
    .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u)
    .refine(
      (id) => !/^c-[0-9a-f]+$/u.test(id),
      withWords({
        ja: '「c-」で始まる id は、このファイルにない会社のものです。別の id にしてください。',
        en: 'An id that begins with 「c-」 is that of a company outside this file. Choose another id.',
      }),
    ),
  name: words,
  /** Other names that mean it: older ones, short ones. */
  spellings: z.array(words).default([]),
  /** Shown on its page; '' for none. */
  note: z.string().trim().default(''),
});
/** A company of content/contractors.yaml: what no rule can know, a person has written down. */
export type KnownContractor = z.infer<typeof contractor>;

const contractors = z
  .array(contractor)
  .nullable()
  .transform((list) => list ?? [])
  .superRefine((list, context) => {
    const ids = new Set<string>();
    const owners = new Map<string, string>();
    for (const [index, { id, name, spellings }] of list.entries()) {
      if (ids.has(id))
        refuse(context, [index, 'id'], {
          ja: `「${id}」は上で使われています。別の id にしてください。`,
          en: `「${id}」 is used above. Choose another id.`,
        });
      ids.add(id);
      for (const [at, spelling] of [name, ...spellings].entries()) {
        const key = companyKey(spelling);
        const owner = owners.get(key);
        const path = at === 0 ? [index, 'name'] : [index, 'spellings', at - 1];
        if (owner !== undefined && owner !== id)
          refuse(context, path, {
            ja: `「${spelling}」は ${owner} も名のっています。どちらか一方だけに書いてください。`,
            en: `「${spelling}」 is also a name of ${owner}. Write it under one of them only.`,
          });
        owners.set(key, id);
      }
    }
  });

const HINTS: FieldHints = {
  id: {
    ja: 'id はローマ字の小文字・数字とハイフンで書きます（例：mihon-system）。',
    en: 'Write an id in small Latin letters, digits and hyphens (such as mihon-system).',
  },
};

/** Reads content/contractors.yaml; `value` is null where the file has faults. */
export function readContractors(yaml: string, path: string): YamlReading<KnownContractor[]> {
  return readYaml(yaml, { path, schema: contractors, hints: HINTS });
}
