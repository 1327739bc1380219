import { SHORT_FORMS } from '../../compare/table/short-forms.ts';
import type { ComparedColumn } from '../../compare/table/to-element.ts';
import type { Loaded } from './documents.ts';

/** The head of the column of a document that a reader chose. */
export function toColumn({ id, wanted, row }: Loaded): ComparedColumn {
  const facts = [row.procedure?.name, SHORT_FORMS[row.form], wanted.day === null ? null : `${wanted.day}の時点`];
  return {
    id,
    assessment: wanted.id,
    name: row.municipality.name,
    facts: facts.filter((fact) => fact !== null && fact !== undefined),
  };
}
