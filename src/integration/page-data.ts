import { isInForce } from '../assessment/in-force.ts';
import type { TablesSummary } from '../export/tables/table-summary.ts';
import type { CompanyLinks } from '../insights/contractors/company-links.ts';
import { areCopiesShown } from '../insights/copies/shown.ts';
import { listIds, makeList } from '../insights/lists/all-lists.ts';
import type { AssessmentFacts } from '../insights/lists/assessment-facts.ts';
import type { List } from '../insights/lists/types.ts';
import { digestOf } from '../text/digest.ts';
import { findMoved } from '../workspace/moved.ts';
import { noteRead, unrecorded } from '../workspace/reads.ts';
import type { IndexRow } from '../workspace/stored.ts';
import type { Corpus } from './corpus.ts';
import type { Comparison } from './derive/comparison.ts';
import {
  findCompanion,
  findComparable,
  type ComparableAssessment,
  findFacts,
  findMovedTo,
  findNeighbours,
  findSearch,
  findTaskCompanies,
  type AssessmentNeighbours,
  type MovedAssessment,
  type OriginalRow,
  type Publication,
  type SearchFacts,
} from './page-views.ts';
import { rememberLists } from './remember-lists.ts';
import type { PageExport } from './virtual-module.ts';

/** What pages show: `virtual:hyokasho`. A page depends on what it reads here, so take no more than is needed. Nobody may change what comes back. */
export interface PageData
  extends Pick<Corpus, keyof Corpus & PageExport>, Pick<Comparison, keyof Comparison & PageExport> {
  /** The assessments that are in force, in the order of the list of all. */
  listInForce: () => readonly IndexRow[];
  /** Those of a procedure that are in force, and the others: 案, and those of a 事務 that has ended. */
  procedureRows: (id: string) => readonly IndexRow[];
  procedureOthers: (id: string) => readonly IndexRow[];
  /** How many assessments are in force. */
  countAssessments: () => number;
  /** Who published an assessment, and about which procedure. */
  getPublication: (id: string) => Publication | undefined;
  /** Where its original is to be had; undefined where there is no such assessment. */
  getOriginal: (id: string) => OriginalRow | undefined;
  /** The last ISO day that an assessment prints, of its publication or of its history; null where it prints none. */
  newestDay: (id: string) => string | null;
  /** What the same body published before and after an assessment in the list. */
  neighbours: (id: string) => AssessmentNeighbours;
  /** The other document of the 事務 of an assessment, 基礎 beside 重点 or 全項目; null where there is none. */
  companion: (id: string) => ReturnType<typeof findCompanion>;
  /** Assessments that an assessment is well compared with, the best first. */
  comparable: (id: string) => ComparableAssessment[];
  /** Items that have a page of their own, by their ids. */
  fieldPages: () => readonly string[];
  /** The companies that the items 委託先名 of an assessment name, by their keys. */
  taskCompanies: (id: string) => CompanyLinks;
  /** Whether a procedure has a page of its copied texts: texts of at least two bodies are compared. */
  hasCopiesPage: (procedure: string) => boolean;
  /** How large the tables of open data are; null where none were made, as by a dev server. */
  tables: () => TablesSummary | null;
  search: () => SearchFacts;
  /** Ids that assessments had before and no assessment has today. */
  listMoved: () => string[];
  /** The assessment that had one of them. */
  movedTo: (former: string) => MovedAssessment;
  /** What lists say of every assessment, by its id. */
  assessmentFacts: () => ReadonlyMap<string, AssessmentFacts>;
  /** A list by its id, and the ids of all; src/insights/lists/all-lists.ts has what makes them. */
  list: (id: string) => List;
  listIds: () => string[];
}

/**
 * What is computed from resources when it is asked for, and smaller than they: a page that reads it depends on no more. It must be told of
 * what has gone too, for it is asked of what pages of an earlier build have read.
 */
const VIEWS = {
  count: (corpus) => corpus.listAssessments().filter(isInForce).length,
  publication: (corpus, id): Publication | undefined => {
    const row = corpus.getRow(id);
    return row && { id, municipality: row.municipality, procedure: row.procedure };
  },
  original: (corpus, id): OriginalRow | undefined => {
    const row = corpus.getRow(id);
    return row && { id, original: row.original, frontmatter: { source: row.frontmatter.source } };
  },
  /** What the values of an item tell of their assessments. */
  publications: (corpus) =>
    corpus.listAssessments().map(({ id, municipality, procedure, frontmatter: { form, published } }) => {
      return { id, municipality, procedure, form, published };
    }),
  day: (corpus, id): string | null => {
    const row = corpus.getRow(id);
    return [row?.frontmatter.published ?? [], row?.newestChange ?? []].flat().toSorted().at(-1) ?? null;
  },
  neighbours: (corpus, id) => findNeighbours(corpus.listAssessments(), id),
  companion: findCompanion,
  comparable: findComparable,
  'field-pages': (corpus) =>
    corpus
      .comparison()
      .fields()
      .map(({ field }) => field),
  'task-companies': findTaskCompanies,
  'copies-page': (corpus, procedure) => {
    const own = corpus
      .comparison()
      .copies()
      .procedures.find(({ id }) => id === procedure);
    return areCopiesShown() && (own?.municipalities ?? 0) > 1;
  },
  search: findSearch,
  'moved-ids': (corpus) => [...findMoved(corpus.listAssessments()).keys()],
  /** In the order of the list of all. */
  facts: findFacts,
  moved: (corpus, former) => findMovedTo(corpus.listAssessments(), former),
} satisfies Record<string, (corpus: Corpus, of: string) => unknown>;

type ViewName = keyof typeof VIEWS;

/** A name that no resource has. */
const nameOf = (view: ViewName, of: string): string => `view:${view}/${of}`;

/** What pages show of a corpus. */
export interface OpenPageData {
  data: PageData;
  /** The state of anything by the name it was read by. */
  digestOf: (name: string) => string;
  /** Says that it will be told how large the tables of open data are: no page may ask before. */
  expectTables: () => void;
  setTables: (summary: TablesSummary) => void;
}

/** A view like those above, which is handed in. */
const TABLES = 'view:tables/';

export function openPageData(corpus: Corpus): OpenPageData {
  let tables: TablesSummary | null = null;
  let areExpected = false;
  const toldTables = (): TablesSummary | null => {
    if (areExpected && tables === null)
      throw new Error('Internal error: a page shows how large the tables are before it is known.');
    return tables;
  };
  /** Every list asks for them, and they change with the content alone. */
  let facts: { content: string; byId: ReadonlyMap<string, AssessmentFacts> } | null = null;
  const read = <Name extends ViewName>(view: Name, of = ''): ReturnType<(typeof VIEWS)[Name]> => {
    noteRead(nameOf(view, of), null);
    return unrecorded(() => compute(corpus, view, of));
  };
  const comparison = corpus.comparison();
  const data: PageData = {
    ...corpus,
    ...comparison,
    field: (field) => {
      for (const name of [`fields/${field}`, nameOf('publications', '')]) noteRead(name, null);
      return unrecorded(() => comparison.field(field));
    },
    listInForce: () => corpus.listAssessments().filter(isInForce),
    procedureRows: (id) => corpus.procedureRows(id).filter(isInForce),
    procedureOthers: (id) => corpus.procedureRows(id).filter((row) => !isInForce(row)),
    countAssessments: () => read('count'),
    getPublication: (id) => read('publication', id),
    getOriginal: (id) => read('original', id),
    newestDay: (id) => read('day', id),
    neighbours: (id) => {
      const neighbours = read('neighbours', id);
      if (neighbours === null) throw new Error(`Internal error: no assessment has the id "${id}".`);
      return neighbours;
    },
    companion: (id) => read('companion', id),
    comparable: (id) => read('comparable', id),
    fieldPages: () => read('field-pages'),
    taskCompanies: (id) => read('task-companies', id),
    hasCopiesPage: (procedure) => read('copies-page', procedure),
    tables: () => {
      noteRead(TABLES, null);
      return toldTables();
    },
    search: () => read('search'),
    listMoved: () => read('moved-ids'),
    movedTo: (former) => {
      const moved = read('moved', former);
      if (moved === null) throw new Error(`Internal error: no assessment had the id "${former}".`);
      return moved;
    },
    assessmentFacts: () => {
      noteRead(nameOf('facts', ''), null);
      const content = unrecorded(() => corpus.siteInfo().content);
      if (facts?.content !== content)
        facts = { content, byId: new Map(unrecorded(() => findFacts(corpus)).map((own) => [own.id, own])) };
      return facts.byId;
    },
    list: rememberLists(corpus, (id) => makeList(data, id)),
    listIds: () => listIds(data),
  };
  const known = new Map<string, string>();
  const digestView = (name: string): string => {
    const digest = known.get(name) ?? digestOfView(corpus, name);
    known.set(name, digest);
    return digest;
  };
  return {
    data,
    digestOf: (name) => {
      if (name === TABLES) return digestOf(JSON.stringify(toldTables()));
      return name.startsWith('view:') ? digestView(name) : (corpus.digest(name) ?? '');
    },
    expectTables: () => {
      areExpected = true;
    },
    setTables: (summary) => {
      tables = summary;
    },
  };
}

const compute = <Name extends ViewName>(corpus: Corpus, view: Name, of: string): ReturnType<(typeof VIEWS)[Name]> =>
  (VIEWS[view] as (corpus: Corpus, of: string) => ReturnType<(typeof VIEWS)[Name]>)(corpus, of);

function digestOfView(corpus: Corpus, name: string): string {
  const [, view = '', of = ''] = /^view:([^/]*)\/(.*)$/su.exec(name) ?? [];
  // Another version of the code read it: what was made then is made again.
  if (!(view in VIEWS)) return '';
  return digestOf(JSON.stringify(unrecorded(() => compute(corpus, view as ViewName, of))) ?? '');
}
