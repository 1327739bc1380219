import { meaningTree } from '../compare/meaning-tree.ts';
import { walkMeanings } from '../compare/meanings.ts';
import type { ContractorFacts } from '../insights/contractors/gather.ts';
import type { EngineName } from '../registry/portal.ts';
import { engineFor } from '../search/engines/engine-name.ts';
import { searchVersion } from '../search/index/version.ts';
import type { CorpusIndex, IndexRow } from '../workspace/stored.ts';
import { titleOf } from '../workspace/title.ts';
import type { Corpus } from './corpus.ts';

/** Parts of what is known of all assessments, as small as the pages that show them: a page is made again when one of its parts changes. */

/** Who published an assessment, and about which procedure. */
export type Publication = Pick<IndexRow, 'id' | 'municipality' | 'procedure'>;

/** A body, and what it published before and after an assessment in the list of all. */
export interface Neighbours {
  municipality: { code: string; name: string };
  previous: { id: string; title: string } | null;
  next: { id: string; title: string } | null;
}

/** The neighbours of an assessment in the list of all, where those of a municipality stand together. */
export function findNeighbours(rows: readonly IndexRow[], id: string): Neighbours {
  const at = rows.findIndex((row) => row.id === id);
  const own = rows[at];
  if (own === undefined) throw new Error(`Internal error: no assessment has the id "${id}".`);
  const linkTo = (row: IndexRow | undefined): { id: string; title: string } | null =>
    row?.municipality.code === own.municipality.code ? { id: row.id, title: titleOf(row) } : null;
  const { code, name } = own.municipality;
  return { municipality: { code, name }, previous: linkTo(rows[at - 1]), next: linkTo(rows[at + 1]) };
}

/** Assessments offered for a comparison. */
const OFFERED = 4;

/** Whole assessments of other bodies about the same procedure: of the same form first, then of a body of the same size, then of the same prefecture. */
export function findComparable(corpus: Corpus, id: string): Publication[] {
  const row = corpus.getRow(id);
  if (row === undefined || row.procedure === null) return [];
  const { municipality, procedure, frontmatter } = row;
  const people = [...walkMeanings(meaningTree().roots)].find(({ role }) => role === 'people');
  const answers = corpus
    .comparison()
    .answers(procedure.id)
    .get(people?.id ?? '');
  const sizeOf = (assessment: string): string =>
    [...(answers ?? [])].find(([, ids]) => ids.includes(assessment))?.[0] ?? '';
  const size = sizeOf(id);
  const nearness = (other: IndexRow): number =>
    (other.frontmatter.form === frontmatter.form ? 4 : 0) +
    (size !== '' && sizeOf(other.id) === size ? 2 : 0) +
    (other.municipality.prefecture === municipality.prefecture ? 1 : 0);
  return corpus
    .listAssessments()
    .filter((other) => other.procedure?.id === procedure.id)
    .filter((other) => other.municipality.code !== municipality.code && other.frontmatter.complete)
    .map((other) => ({ other, near: nearness(other) }))
    .toSorted((a, b) => b.near - a.near)
    .slice(0, OFFERED)
    .map(({ other }) => ({ id: other.id, municipality: other.municipality, procedure: other.procedure }));
}

/** A company, with the names of those whose names are like its own. */
export interface ContractorView extends Omit<ContractorFacts, 'similar'> {
  similar: (ContractorFacts['similar'][number] & { name: string })[];
  /** Another company has the same name: only their addresses tell them apart. */
  namesake: boolean;
}

export function findContractor(all: readonly ContractorFacts[], id: string): ContractorView | undefined {
  const own = all.find((one) => one.id === id);
  if (own === undefined) return undefined;
  const nameOf = (other: string): string => all.find((one) => one.id === other)?.name ?? other;
  return {
    ...own,
    similar: own.similar.map((other) => ({ ...other, name: nameOf(other.id) })),
    namesake: all.filter(({ name }) => name === own.name).length > 1,
  };
}

/** What finds words in the portal, and the name of what it loads. */
export interface SearchFacts {
  engine: EngineName;
  version: string;
}

export const searchOf = (info: Omit<CorpusIndex, 'rows'>, rows: readonly IndexRow[]): SearchFacts => ({
  engine: engineFor(info),
  version: searchVersion(info, rows),
});
