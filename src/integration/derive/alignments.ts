import { meaningTree } from '../../compare/meaning-tree.ts';
import { alignDocuments, alignmentToJson } from '../../compare/table/align-documents.ts';
import { indexDocument, type DocumentParts } from '../../compare/table/document-index.ts';
import { loadForm } from '../../forms/load.ts';
import type { Fact, Reducer } from '../../workspace/derivation.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import { kindOf } from './kind.ts';

/** The repeated parts of an assessment, by id of its procedure. */
const parts = kindOf<DocumentParts>('parts');

export function* extractParts({ id, procedure, frontmatter, assessment }: StoredAssessment): Generator<Fact> {
  if (procedure === null) return;
  const document = { id, form: loadForm(frontmatter.form), entries: assessment.entries };
  yield parts.fact(procedure.id, indexDocument(document, meaningTree()).parts);
}

/** Finds which parts of the assessments of a procedure are the same thing. */
export function alignmentReducers(): Reducer[] {
  return [
    parts.reducer((procedure, facts) => {
      const documents = new Map(facts.map(({ source, value }) => [source, value]));
      return { resources: [[`alignments/${procedure}`, alignmentToJson(alignDocuments(documents))]] };
    }),
  ];
}
