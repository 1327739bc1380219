import type { GlossaryTerm } from '../../registry/glossary.ts';
import type { IndexRow } from '../../workspace/stored.ts';
import { titleOf } from '../../workspace/title.ts';
import type { Form } from '../../forms/types.ts';
import type { SearchCorpus } from './corpus-file.ts';
import { partLabels } from './part-labels.ts';

/** Gathers the list of all assessments, one by one, in their order. */
export function gatherCorpus(glossary: readonly GlossaryTerm[]) {
  const municipalities = numbered<SearchCorpus['municipalities'][number]>();
  const procedures = numbered<SearchCorpus['procedures'][number]>();
  const forms = numbered<SearchCorpus['forms'][number]>();
  const rows: SearchCorpus['rows'] = [];
  const pairs = new Set<string>();
  return {
    /** `own`: pairs of its texts, one behind the other. `edition`: ISO day of an earlier edition; null for the one in force. */
    add(row: Omit<IndexRow, 'digest'>, form: Form, own: string, edition: string | null): void {
      const { code, name, prefecture } = row.municipality;
      rows.push([
        row.id,
        titleOf(row),
        municipalities.numberOf(code, { code, name, prefecture }),
        row.procedure === null ? -1 : procedures.numberOf(row.procedure.id, row.procedure),
        forms.numberOf(form.id, { id: form.id, name: form.name }),
        row.frontmatter.published,
        row.frontmatter.status,
        ...(edition === null ? ([] as const) : ([edition] as const)),
      ]);
      const letters = [...own];
      for (let at = 0; at < letters.length; at += 2) pairs.add(letters.slice(at, at + 2).join(''));
    },
    /** `companies`: groups of names that mean one company. */
    file: (companies: readonly (readonly string[])[] = []): SearchCorpus => ({
      municipalities: municipalities.values,
      procedures: procedures.values,
      forms: forms.values,
      parts: partLabels(),
      rows,
      synonyms: [
        ...glossary.filter(({ same }) => same.length > 0).map(({ term, same }) => [term, ...same]),
        ...companies.map((names) => [...names]),
      ],
    }),
    /** `PAIRS_FILE` */
    pairs: (): string => [...pairs].sort().join(''),
  };
}

/** A list of values without repetitions, by their names. */
function numbered<Value>(): { values: Value[]; numberOf: (name: string, value: Value) => number } {
  const numbers = new Map<string, number>();
  const values: Value[] = [];
  return {
    values,
    numberOf(name, value) {
      const existing = numbers.get(name);
      if (existing !== undefined) return existing;
      numbers.set(name, values.length);
      return values.push(value) - 1;
    },
  };
}
