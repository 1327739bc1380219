import type { ComparedRow } from '../compare/table/types.ts';
import { shorten } from '../compare/table/words.ts';
import { labelsOf, type Meaning } from '../compare/meanings.ts';
import type { TextDate } from '../compare/copies/text-dates.ts';
import type { FieldFile } from '../compare/values/field-file.ts';
import { areCopiesShown } from '../insights/copies/shown.ts';
import type { FieldJson } from './field-schema.ts';
import type { ProcedureJson } from './procedure-schema.ts';

/** fields/<field>.json. `dates`: since when each value is known; empty where none is compared. */
export function fieldToJson(file: FieldFile, meaning: Meaning, dates: readonly (TextDate | null)[]): FieldJson {
  return {
    field: file.field,
    path: labelsOf(meaning),
    type: meaning.type ?? 'text',
    fields: Object.fromEntries([...meaning.nodes].map(([form, node]) => [form, node.field])),
    options: meaning.options.length > 0 ? meaning.options : meaning.marks.map(({ label }) => label),
    values: file.values.map(({ about, ...value }) => ({ ...value, about: [...about] })),
    // What claims that two texts are alike rests on rules that have to prove themselves.
    texts: areCopiesShown()
      ? file.texts.map((text, at) => (text === null ? null : { ...text, since: dates[at] ?? null }))
      : [],
    groups: areCopiesShown() ? file.groups : [],
  };
}

/** Letters of a text in procedures/<id>.json. */
const LETTERS = 200;

/** procedures/<id>.json */
export function procedureToJson(
  about: Pick<ProcedureJson, 'id' | 'name' | 'part' | 'parts' | 'assessments'>,
  rows: readonly ComparedRow[],
): ProcedureJson {
  return {
    ...about,
    rows: rows.flatMap((row) =>
      row.kind === 'item'
        ? [
            {
              row: row.id,
              field: row.meaning.id,
              path: labelsOf(row.meaning),
              cells: [...row.cells].map(([assessment, { key, answer, text }]) => ({
                assessment,
                key,
                answer,
                text: shorten(text, LETTERS),
              })),
            },
          ]
        : [],
    ),
  };
}
