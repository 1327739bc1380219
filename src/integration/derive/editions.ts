import { historyOfEditions, type DatedEdition, type EditionHistory } from '../../compare/editions/edition-history.ts';
import { maskEditions } from '../../compare/editions/with-basis.ts';
import { loadForm } from '../../forms/load.ts';
import { keepShownHistory } from '../../insights/rules/keep-shown.ts';
import type { Fact, Reducer } from '../../workspace/derivation.ts';
import type { StoredAssessment, StoredEdition } from '../../workspace/stored.ts';
import { kindOf } from './kind.ts';

/** What the editions of an assessment prove, by its id. */
const histories = kindOf<EditionHistory>('editions');

/**
 * Compares the editions of an assessment, given newest first; null where there is but one. Names of officials are masked: what is made of
 * two editions is no row of a document.
 */
export function compareWithEditions(
  stored: StoredAssessment,
  editions: readonly StoredEdition[],
): EditionHistory | null {
  if (editions.length === 0) return null;
  const form = loadForm(stored.frontmatter.form);
  return maskEditions(keepShownHistory(historyOfEditions(toDated(stored, editions), form)), form);
}

/** An assessment with its earlier editions, given newest first; they come oldest first, the one in force last. */
export function toDated(stored: StoredAssessment, editions: readonly StoredEdition[]): DatedEdition[] {
  const dated = editions.map((edition): DatedEdition => ({ ...edition, date: edition.edition }));
  return [...dated.reverse(), { ...stored, date: stored.frontmatter.published }];
}

export function* extractEditions({ id }: StoredAssessment, history: EditionHistory | null): Generator<Fact> {
  if (history !== null) yield histories.fact(id, history);
}

export function editionReducers(): Reducer[] {
  return [
    histories.reducer((id, facts) => ({
      resources: facts.map(({ value }) => [`edition-history/${id}`, value] as const),
    })),
  ];
}
