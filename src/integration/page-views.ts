import { isInForce } from '../assessment/in-force.ts';
import type { Frontmatter } from '../assessment/types.ts';
import type { FormId } from '../forms/types.ts';
import { assessmentFactsOf, peopleField, type AssessmentFacts } from '../insights/lists/assessment-facts.ts';
import type { EngineName } from '../registry/portal.ts';
import { companyLinks, type CompanyLinks } from '../insights/contractors/company-links.ts';
import { engineFor } from '../search/engines/engine-name.ts';
import { searchVersion } from '../search/index/version.ts';
import { groupBy } from '../text/group-by.ts';
import { rememberedOf } from '../text/remembered.ts';
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

type Rows = readonly IndexRow[];

const placesIn = rememberedOf((rows: Rows) => new Map(rows.map(({ id }, place) => [id, place])));

/** The neighbours of an assessment in the list of all, where those of a municipality stand together; null where it is not in the list. */
export function findNeighbours(rows: Rows, id: string): AssessmentNeighbours | null {
  const at = placesIn(rows).get(id) ?? -1;
  const own = rows[at];
  if (own === undefined) return null;
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
const linksOf = rememberedOf(companyLinks);

/** The companies that the items 委託先名 of an assessment name. */
export function findTaskCompanies(corpus: Corpus, id: string): CompanyLinks {
  return linksOf(corpus.comparison().contractors()).get(id) ?? {};
}

/** Assessments offered for a comparison. */
const OFFERED = 4;

export type ComparableAssessment = Publication & { form: FormId };

/** Whole assessments by id of their procedure. */
const wholeByProcedure = rememberedOf((rows: Rows) =>
  groupBy(
    rows.filter((row) => row.frontmatter.complete && isInForce(row)),
    ({ procedure }) => procedure?.id ?? null,
  ),
);

/** How near an assessment can be to another one, at most; one without a size is never of the same. */
const NEAREST = 7;
const NEAREST_WITHOUT_SIZE = 5;

/** Whole assessments of other bodies about the same procedure: of the same form first, then of a body of the same size, then of the same prefecture. */
export function findComparable(corpus: Corpus, id: string): ComparableAssessment[] {
  const row = corpus.getRow(id);
  if (row === undefined || row.procedure === null) return [];
  const { municipality, procedure, frontmatter } = row;
  const sizes = sizesIn(corpus, procedure.id);
  const size = sizes.get(id) ?? '';
  const nearness = (other: IndexRow): number =>
    (other.frontmatter.form === frontmatter.form ? 4 : 0) +
    (size !== '' && sizes.get(other.id) === size ? 2 : 0) +
    (other.municipality.prefecture === municipality.prefecture ? 1 : 0);
  const nearest = size === '' ? NEAREST_WITHOUT_SIZE : NEAREST;
  const byNearness = Array.from({ length: NEAREST + 1 }, (): ComparableAssessment[] => []);
  for (const other of wholeByProcedure(corpus.listAssessments()).get(procedure.id) ?? []) {
    if (other.municipality.code === municipality.code) continue;
    const { id: own, municipality: body, procedure: about, frontmatter: front } = other;
    byNearness[nearness(other)]?.push({ ...{ id: own, municipality: body, procedure: about }, form: front.form });
    if (byNearness[nearest]?.length === OFFERED) break;
  }
  return byNearness.reverse().flat().slice(0, OFFERED);
}

interface KnownSizes {
  /** Of the answers. */
  digest: string | null;
  byId: ReadonlyMap<string, string>;
}

const knownSizes = new WeakMap<Corpus, Map<string, KnownSizes>>();

/** The range of 対象人数 that each assessment of a procedure gives, by its id: every page of one of them asks for all. */
function sizesIn(corpus: Corpus, procedure: string): KnownSizes['byId'] {
  const ofProcedure = knownSizes.get(corpus) ?? new Map<string, KnownSizes>();
  knownSizes.set(corpus, ofProcedure);
  const people = peopleField();
  const digest = corpus.digest(`answer/${procedure}/${people}`);
  const known = ofProcedure.get(procedure);
  if (known?.digest === digest) return known.byId;
  const byId = new Map<string, string>();
  for (const [answer, ids] of corpus.comparison().answersTo(procedure, people))
    for (const id of ids) if (!byId.has(id)) byId.set(id, answer);
  ofProcedure.set(procedure, { digest, byId });
  return byId;
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

const movedIn = rememberedOf(findMoved);

/** The assessment that had an id before; null where none had. */
export function findMovedTo(rows: Rows, former: string): MovedAssessment | null {
  const row = movedIn(rows).get(former);
  return row === undefined ? null : { id: row.id, municipality: row.municipality, title: titleOf(row) };
}
