import type { Term } from '../../registry/glossary.ts';
import type { IndexRow } from '../../workspace/stored.ts';
import { titleOf } from '../../workspace/title.ts';
import { loadForms } from '../../forms/load.ts';
import type { Form } from '../../forms/types.ts';
import type { CorpusFile } from './corpus-file.ts';
import type { FoldedRecords } from './records.ts';
import { varyingPairs } from '../query/spelling/kana.ts';

export interface CorpusGatherer {
  /** Number of a part of the documents, by its label; '' where it is not known. */
  partOf: (label: string) => number;
  add: (row: IndexRow, form: Form, folded: FoldedRecords) => void;
  file: () => CorpusFile;
}

/** Gathers the list of all assessments, one by one, in their order. */
export function gatherCorpus(glossary: readonly Term[]): CorpusGatherer {
  const municipalities = numbered<CorpusFile['municipalities'][number]>();
  const procedures = numbered<CorpusFile['procedures'][number]>();
  const forms = numbered<CorpusFile['forms'][number]>();
  const rows: CorpusFile['rows'] = [];
  const pairs = new Set<string>();
  const parts = partLabels();
  return {
    partOf: (label) => (parts.includes(label) ? parts.indexOf(label) : parts.length - 1),
    add(row, form, folded) {
      const { code, name, prefecture } = row.municipality;
      rows.push([
        row.id,
        titleOf(row),
        municipalities.numberOf(code, { code, name, prefecture }),
        row.procedure === null ? -1 : procedures.numberOf(row.procedure.id, row.procedure),
        forms.numberOf(form.id, { id: form.id, name: form.name }),
        row.frontmatter.published,
      ]);
      for (const text of [...folded.now, ...folded.before]) for (const pair of varyingPairs(text)) pairs.add(pair);
    },
    file: () => ({
      municipalities: municipalities.values,
      procedures: procedures.values,
      forms: forms.values,
      parts,
      rows,
      synonyms: glossary.filter(({ same }) => same.length > 0).map(({ term, same }) => [term, ...same]),
      pairs: [...pairs].sort().join(''),
    }),
  };
}

/** Where an item belongs that the form does not know. */
const OTHER = 'その他';

/** Labels of the sections of all forms, in their order: those of the second form behind those of the first. */
function partLabels(): string[] {
  const sections = loadForms().flatMap((form) => form.sections.filter(({ special }) => special !== 'changes'));
  return [...new Set([...sections.map(({ label }) => label), OTHER])];
}

/** A list of values without repetitions, by their names. */
function numbered<Value>(): { values: Value[]; numberOf: (name: string, value: Value) => number } {
  const numbers = new Map<string, number>();
  const values: Value[] = [];
  return {
    values,
    numberOf(name, value) {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, values.length);
      return values.push(value) - 1;
    },
  };
}
