import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alignmentFromJson, type Alignment } from '../compare/table/align-documents.ts';
import type { ComparisonFile, ComparisonFiles, ProcedureAnswers } from './comparison-files.ts';
import type { Contractors } from '../insights/contractors/gather.ts';
import type { Finding } from '../insights/findings/types.ts';
import type { SystemFacts } from '../insights/systems/gather.ts';
import type { Commonness, FieldFile, FieldSummary } from '../compare/values/field-file.ts';

/** Reads what `writeComparison` wrote into a folder. */
export interface ComparisonStore {
  fields: () => FieldSummary[];
  field: (field: string) => FieldFile;
  /** Empty for an assessment whose texts nobody else has. */
  common: (assessment: string) => Record<string, Commonness>;
  /** Empty for a procedure whose assessments have no choice item. */
  answers: (procedure: string) => ProcedureAnswers;
  /** Of a procedure that has assessments. */
  alignment: (procedure: string) => Alignment;
  contractors: () => Contractors;
  systems: () => SystemFacts[];
  findings: () => Finding[];
}

/** Opens the folder of a comparison. The small files are kept, those of single fields and assessments are not. */
export function openComparison(folder: string): ComparisonStore {
  const kept = new Map<string, unknown>();
  /** A page asks item by item. */
  let last: { assessment: string; common: Record<string, Commonness> } = { assessment: '', common: {} };
  const read = <Name extends ComparisonFile>(name: Name, id = ''): ComparisonFiles[Name] =>
    JSON.parse(readFileSync(join(folder, name.replace('*', id)), 'utf8')) as ComparisonFiles[Name];
  const has = (name: ComparisonFile, id: string): boolean => existsSync(join(folder, name.replace('*', id)));
  const keep = <Name extends ComparisonFile>(name: Name): ComparisonFiles[Name] => {
    if (!kept.has(name)) kept.set(name, read(name));
    return kept.get(name) as ComparisonFiles[Name];
  };
  return {
    fields: () => keep('fields.json'),
    field: (field) => read('fields/*.json', field),
    common: (assessment) => {
      if (last.assessment !== assessment) {
        const common = has('common/*.json', assessment) ? read('common/*.json', assessment) : {};
        last = { assessment, common };
      }
      return last.common;
    },
    answers: (procedure) =>
      new Map(
        has('answers/*.json', procedure)
          ? read('answers/*.json', procedure).map(([meaning, given]) => [meaning, new Map(given)])
          : [],
      ),
    alignment: (procedure) => alignmentFromJson(read('alignments/*.json', procedure)),
    contractors: () => keep('contractors.json'),
    systems: () => keep('systems.json'),
    findings: () => keep('findings.json'),
  };
}

let store: ComparisonStore | null = null;

/** The comparison that HYOKASHO_COMPARISON names: pages cannot be handed anything. */
export function comparison(): ComparisonStore {
  const folder = process.env['HYOKASHO_COMPARISON'];
  if (folder === undefined)
    throw new Error('HYOKASHO_COMPARISON is not set: nothing is compared. Start with `npm run build` or `npm start`.');
  store ??= openComparison(folder);
  return store;
}
