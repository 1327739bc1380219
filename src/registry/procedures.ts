import { z } from 'zod';
import { foldLabel } from '../text/fold.ts';
import { LONGEST_SLUG } from '../text/slug.ts';
import { refuse, type FieldHints } from '../text/yaml-issue.ts';
import { readYaml, type YamlReading } from '../text/yaml.ts';

export interface ProcedureProposal {
  /** null: the title names none, or several. */
  id: string | null;
  /** Ids of all procedures that the title names, in the order of the title. */
  candidates: string[];
}

const words = z.string().trim().min(1);

const procedure = z.strictObject({
  /** Address of its page: `jido-teate`. Never changes. */
  id: z
    .string()
    .max(LONGEST_SLUG)
    .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u),
  name: words,
  /** What it is called on the English pages; null where nobody said. */
  nameEn: words.nullable().default(null),
  /** Other words of a title that mean it. */
  aliases: z.array(words).default([]),
  /** Sums up others (地方税 for all taxes): meant only where a title names none of them. */
  general: z.boolean().default(false),
  /** Two plain sentences for residents. */
  about: words.default(''),
  /** The part of life it belongs to: 子ども・家庭, 税; null where nobody said. */
  theme: words.nullable().default(null),
});
/** A 事務 that municipalities publish assessments of. */
export type Procedure = z.infer<typeof procedure>;

const procedures = z
  .array(procedure)
  .nullable()
  .transform((list) => list ?? [])
  .superRefine((list, context) => {
    const ids = new Set<string>();
    const names = new Map<string, string>();
    for (const [index, { id, name, aliases }] of list.entries()) {
      if (ids.has(id))
        refuse(context, [index, 'id'], {
          ja: `「${id}」は上で使われています。別の id にしてください。`,
          en: `「${id}」 is used above. Choose another id.`,
        });
      ids.add(id);
      for (const [at, alias] of [name, ...aliases].entries()) {
        const path = at === 0 ? [index, 'name'] : [index, 'aliases', at - 1];
        const folded = foldTitle(alias);
        const other = names.get(folded);
        if (folded === '')
          refuse(context, path, {
            ja: `「${alias}」には読み取れる文字がありません。書き直すか、消してください。`,
            en: `「${alias}」 has no letter that can be compared. Rewrite or delete it.`,
          });
        else if (other !== undefined && other !== id)
          refuse(context, path, {
            ja: `「${alias}」は ${other} も使っています。どちらか一方だけに書いてください。`,
            en: `「${alias}」 is also a name of ${other}. Write it under one of them only.`,
          });
        else names.set(folded, id);
      }
    }
  });

const HINTS: FieldHints = {
  id: {
    ja: 'id はローマ字の小文字・数字とハイフンで書きます（例：jido-teate）。',
    en: 'Write an id in small Latin letters, digits and hyphens (such as jido-teate).',
  },
};

/** Reads content/procedures.yaml; `value` is null where the file has faults. */
export function readProcedures(yaml: string, path: string): YamlReading<Procedure[]> {
  return readYaml(yaml, { path, schema: procedures, hints: HINTS });
}

/** A title as it is compared: folded, without punctuation, with one spelling of 子ども and 障害. */
function foldTitle(title: string): string {
  return foldLabel(title)
    .replace(/こども|子供/gu, '子ども')
    .replace(/障がい|障碍/gu, '障害');
}

interface ProcedureHit {
  procedure: Procedure;
  alias: string;
  start: number;
  end: number;
}

function hitsIn(title: string, procedure: Procedure): ProcedureHit[] {
  const hits: ProcedureHit[] = [];
  for (const alias of [procedure.name, ...procedure.aliases]) {
    const folded = foldTitle(alias);
    for (let start = title.indexOf(folded); start >= 0; start = title.indexOf(folded, start + 1))
      hits.push({ procedure, alias, start, end: start + folded.length });
  }
  return hits;
}

/** Of hits that overlap the longest one, so that 特別児童扶養手当 does not also name 児童扶養手当; in the order of the title. */
function longestHits(hits: readonly ProcedureHit[]): ProcedureHit[] {
  const kept: ProcedureHit[] = [];
  const taken = new Set<number>();
  for (const hit of hits.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    // What was kept before is as long or longer: where it meets a shorter one, it covers one of its ends.
    if (taken.has(hit.start) || taken.has(hit.end - 1)) continue;
    kept.push(hit);
    for (let at = hit.start; at < hit.end; at += 1) taken.add(at);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/**
 * The procedure that a 評価書名 names, by the names and aliases that stand in it. A title that names several procedures is not
 * decided: all are candidates. General procedures count only where no other is named.
 */
export function proposeProcedure(title: string, known: readonly Procedure[]): ProcedureProposal {
  const folded = foldTitle(title);
  const hits = longestHits(known.flatMap((procedure) => hitsIn(folded, procedure)));
  const special = hits.filter((hit) => !hit.procedure.general);
  const counted = special.length > 0 ? special : hits;
  const candidates = [...new Set(counted.map((hit) => hit.procedure.id))];
  const [only, ...others] = candidates;
  return { id: others.length === 0 ? (only ?? null) : null, candidates };
}
