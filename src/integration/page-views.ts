import { isInForce } from '../assessment/in-force.ts';
import { meaningTree } from '../compare/meaning-tree.ts';
import { walkMeanings } from '../compare/meanings.ts';
import type { Frontmatter } from '../assessment/types.ts';
import type { FormId } from '../forms/types.ts';
import { assessmentFactsOf, peopleField, type AssessmentFacts } from '../insights/lists/assessment-facts.ts';
import type { EngineName } from '../registry/portal.ts';
import { companyLinks, type CompanyLinks } from '../insights/contractors/company-links.ts';
import type { Contractors } from '../insights/contractors/types.ts';
import { engineFor } from '../search/engines/engine-name.ts';
import { searchVersion } from '../search/index/version.ts';
import { findMoved } from '../workspace/moved.ts';
import type { IndexRow } from '../workspace/stored.ts';
import { titleOf } from '../workspace/title.ts';
import type { Corpus } from './corpus.ts';

/** Parts of what is known of all assessments, as small as the pages that show them: a page is made again when one of its parts changes. */

/** Who published an assessment, and about which procedure. */
export type Publication = Pick<IndexRow, 'id' | 'municipality' | 'procedure'>;

/** Where the original of an assessment is to be had. */
export type OriginalRow = Pick<IndexRow, 'id' | 'original'> & { frontmatter: Pick<Frontmatter, 'source'> };

/** A body, and what it published before and after an assessment in the list of all. */
export interface AssessmentNeighbours {
  municipality: { code: string; name: string };
  previous: { id: string; title: string } | null;
  next: { id: string; title: string } | null;
}

/** The neighbours of an assessment in the list of all, where those of a municipality stand together. */
export function findNeighbours(rows: readonly IndexRow[], id: string): AssessmentNeighbours {
  const at = rows.findIndex((row) => row.id === id);
  const own = rows[at];
  if (own === undefined) throw new Error(`Internal error: no assessment has the id "${id}".`);
  const linkTo = (row: IndexRow | undefined): { id: string; title: string } | null =>
    row?.municipality.code === own.municipality.code ? { id: row.id, title: titleOf(row) } : null;
  const { code, name } = own.municipality;
  return { municipality: { code, name }, previous: linkTo(rows[at - 1]), next: linkTo(rows[at + 1]) };
}

/** The other document of the 事務 of an assessment: 基礎 beside 重点 or 全項目, whose slugs differ by `-kiso` alone; null where there is none. */
export function findCompanion(corpus: Corpus, id: string): { id: string; form: FormId } | null {
  const row = corpus.getRow(id);
  const other = corpus.getRow(id.endsWith('-kiso') ? id.slice(0, -'-kiso'.length) : `${id}-kiso`);
  if (row === undefined || other === undefined || row.frontmatter.number !== other.frontmatter.number) return null;
  return { id: other.id, form: other.frontmatter.form };
}

/** By what is known of all companies: they are gathered anew for each content. */
const linksOf = new WeakMap<Contractors, ReadonlyMap<string, CompanyLinks>>();

/** The companies that the items 委託先名 of an assessment name. */
export function findTaskCompanies(corpus: Corpus, id: string): CompanyLinks {
  const contractors = corpus.comparison().contractors();
  const links = linksOf.get(contractors) ?? companyLinks(contractors);
  linksOf.set(contractors, links);
  return links.get(id) ?? {};
}

/** Assessments offered for a comparison. */
const OFFERED = 4;

export type ComparableAssessment = Publication & { form: FormId };

/** Whole assessments of other bodies about the same procedure: of the same form first, then of a body of the same size, then of the same prefecture. */
export function findComparable(corpus: Corpus, id: string): ComparableAssessment[] {
  const row = corpus.getRow(id);
  if (row === undefined || row.procedure === null) return [];
  const { municipality, procedure, frontmatter } = row;
  const people = [...walkMeanings(meaningTree().roots)].find(({ role }) => role === 'people');
  const sizes = new Map<string, string>();
  for (const [answer, ids] of corpus.comparison().answersTo(procedure.id, people?.id ?? ''))
    for (const one of ids) if (!sizes.has(one)) sizes.set(one, answer);
  const sizeOf = (assessment: string): string => sizes.get(assessment) ?? '';
  const size = sizeOf(id);
  const nearness = (other: IndexRow): number =>
    (other.frontmatter.form === frontmatter.form ? 4 : 0) +
    (size !== '' && sizeOf(other.id) === size ? 2 : 0) +
    (other.municipality.prefecture === municipality.prefecture ? 1 : 0);
  // The list of all is held in memory, and that of one procedure is not.
  return corpus
    .listAssessments()
    .filter((other) => other.procedure?.id === procedure.id)
    .filter((other) => other.municipality.code !== municipality.code && other.frontmatter.complete && isInForce(other))
    .map((other) => ({ other, near: nearness(other) }))
    .toSorted((a, b) => b.near - a.near)
    .slice(0, OFFERED)
    .map(({ other: { id: own, municipality: body, procedure: about, frontmatter: front } }) => ({
      ...{ id: own, municipality: body, procedure: about },
      form: front.form,
    }));
}

/** What lists say of each assessment. */
export function findFacts(corpus: Corpus): AssessmentFacts[] {
  const comparison = corpus.comparison();
  const people = peopleField();
  const isPrinted = comparison.fields().some(({ field }) => field === people);
  return assessmentFactsOf(corpus.listAssessments(), isPrinted ? comparison.field(people).values : []);
}

/** What finds words in the portal, and the name of what it loads. */
export interface SearchFacts {
  engine: EngineName;
  version: string;
  /** There are assessments that are not in force. */
  others: boolean;
  /** There are earlier editions. */
  editions: boolean;
}

export function findSearch(corpus: Corpus): SearchFacts {
  const info = corpus.siteInfo();
  const rows = corpus.listAssessments();
  return {
    engine: engineFor(info),
    version: searchVersion(info, rows),
    others: !rows.every(isInForce),
    editions: rows.some(({ id }) => corpus.listEditions(id).length > 0),
  };
}

/** An assessment that has another id today. */
export type MovedAssessment = Pick<IndexRow, 'id' | 'municipality'> & { title: string };

/** The assessment that had an id before; null where none had. */
export function findMovedTo(rows: readonly IndexRow[], former: string): MovedAssessment | null {
  const row = findMoved(rows).get(former);
  return row === undefined ? null : { id: row.id, municipality: row.municipality, title: titleOf(row) };
}
