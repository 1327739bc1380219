import type { Alignment } from '../compare/table/align-documents.ts';
import type { Commonness, FieldFile, FieldSummary } from '../compare/values/field-file.ts';
import type { TableSummary } from '../export/tables/table-summary.ts';
import type { Contractors } from '../insights/contractors/gather.ts';
import type { Finding } from '../insights/findings/types.ts';
import type { SystemFacts } from '../insights/systems/gather.ts';
import type { TimelineGroup, TimelineIndex } from '../insights/timeline.ts';
import { digestOf } from '../text/digest.ts';
import type { IndexRow, StoredAssessment } from '../workspace/stored.ts';
import type { ProcedureAnswers } from './comparison-files.ts';
import type { Corpus } from './corpus.ts';
import { noteRead, unrecorded } from './reads.ts';
import {
  findComparable,
  findContractor,
  findNeighbours,
  searchOf,
  type ContractorView,
  type Neighbours,
  type Publication,
  type SearchFacts,
} from './page-views.ts';

/** What holds for the whole site; each property is read, and counts as read, by itself. */
export type SiteInfo = Pick<
  ReturnType<Corpus['siteInfo']>,
  'portal' | 'glossary' | 'pages' | 'procedures' | 'fictional' | 'site'
>;

/** What pages show: `virtual:hyokasho`. Nobody may change what comes back. */
export interface PageData {
  siteInfo: () => SiteInfo;
  /** All assessments in the order of municipality code, number, id. */
  listAssessments: () => readonly IndexRow[];
  /** How many there are. */
  countAssessments: () => number;
  /** Who published an assessment, and about which procedure. */
  getPublication: (id: string) => Publication | undefined;
  /** The assessments of a procedure, and of a municipality, in the order of the list of all. */
  procedureRows: (procedure: string) => IndexRow[];
  municipalityRows: (code: string) => IndexRow[];
  /** What the same body published before and after an assessment in the list. */
  neighbours: (id: string) => Neighbours;
  /** Assessments that an assessment is well compared with, the best first. */
  comparable: (id: string) => Publication[];
  /** One whole assessment. Only the last two are held, so ask for one after the other. */
  loadAssessment: (id: string) => Promise<StoredAssessment>;
  fields: () => FieldSummary[];
  field: (field: string) => FieldFile;
  /** How common the texts of an assessment are, by key; empty where nobody else has any of them. */
  common: (assessment: string) => Record<string, Commonness>;
  /** Empty for a procedure whose assessments have no choice item. */
  answers: (procedure: string) => ProcedureAnswers;
  /** Of a procedure that has assessments. */
  alignment: (procedure: string) => Alignment;
  contractors: () => Contractors;
  contractor: (id: string) => ContractorView | undefined;
  systems: () => SystemFacts[];
  findings: () => Finding[];
  timelineIndex: () => TimelineIndex;
  /** The groups of a month (`2018-03`, `2016`, `undated`), newest first. */
  timelineMonth: (month: string) => TimelineGroup[];
  /** The newest groups of all months, at most `count`. */
  newestGroups: (count: number) => TimelineGroup[];
  tableSummaries: () => TableSummary[];
  search: () => SearchFacts;
}

/** By the first part of a name what it names; `of` is the rest of it: `row/992011-12`. */
type Views = Record<string, (corpus: Corpus, of: string) => unknown>;

const isSiteName = (name: string, info: ReturnType<Corpus['siteInfo']>): name is keyof SiteInfo => name in info;

const VIEWS = {
  site: (corpus, of) => {
    const info = corpus.siteInfo();
    return isSiteName(of, info) ? info[of] : undefined;
  },
  rows: (corpus) => corpus.listAssessments(),
  count: (corpus) => corpus.listAssessments().length,
  publication: (corpus, id): Publication | undefined => {
    const row = corpus.getRow(id);
    return row && { id, municipality: row.municipality, procedure: row.procedure };
  },
  'procedure-rows': (corpus, id) => corpus.listAssessments().filter(({ procedure }) => procedure?.id === id),
  'municipality-rows': (corpus, code) =>
    corpus.listAssessments().filter(({ municipality }) => municipality.code === code),
  neighbours: (corpus, id) => findNeighbours(corpus.listAssessments(), id),
  comparable: findComparable,
  fields: (corpus) => corpus.comparison().fields(),
  contractors: (corpus) => corpus.comparison().contractors(),
  contractor: (corpus, id) => findContractor(corpus.comparison().contractors().contractors, id),
  systems: (corpus) => corpus.comparison().systems(),
  findings: (corpus) => corpus.comparison().findings(),
  timeline: (corpus) => corpus.timelineIndex(),
  newest: (corpus, count) => newestOf(corpus, Number(count)),
  tables: (corpus) => corpus.tableSummaries(),
  search: (corpus) => searchOf(corpus.siteInfo(), corpus.listAssessments()),
} satisfies Views;

/** What stands as it is in the corpus, with a digest of its own: read by these functions, named as there. */
const RESOURCES = ['fields/', 'common/', 'answers/', 'alignments/', 'timeline/'];

/** Opens what pages show of a corpus. `digestOf` names the state of anything that was read, by the name it was read by. */
export function openPageData(corpus: Corpus): { data: PageData; digestOf: (name: string) => string } {
  const view = <Kind extends keyof typeof VIEWS>(kind: Kind, of = ''): ReturnType<(typeof VIEWS)[Kind]> => {
    noteRead(`${kind}/${of}`);
    const compute = VIEWS[kind] as (corpus: Corpus, of: string) => ReturnType<(typeof VIEWS)[Kind]>;
    return unrecorded(() => compute(corpus, of));
  };
  const resource = <Value>(name: string, read: () => Value): Value => {
    noteRead(name);
    return unrecorded(read);
  };
  const site = {} as SiteInfo;
  for (const name of ['portal', 'glossary', 'pages', 'procedures', 'fictional', 'site'] as const)
    Object.defineProperty(site, name, { enumerable: true, get: () => view('site', name) });
  const data: PageData = {
    siteInfo: () => site,
    listAssessments: () => view('rows'),
    countAssessments: () => view('count'),
    getPublication: (id) => view('publication', id),
    procedureRows: (id) => view('procedure-rows', id),
    municipalityRows: (code) => view('municipality-rows', code),
    neighbours: (id) => view('neighbours', id),
    comparable: (id) => view('comparable', id),
    loadAssessment: (id) => resource(`assessment/${id}`, () => corpus.loadAssessment(id)),
    fields: () => view('fields'),
    field: (field) => resource(`fields/${field}`, () => corpus.comparison().field(field)),
    common: (id) => resource(`common/${id}`, () => corpus.comparison().common(id)),
    answers: (id) => resource(`answers/${id}`, () => corpus.comparison().answers(id)),
    alignment: (id) => resource(`alignments/${id}`, () => corpus.comparison().alignment(id)),
    contractors: () => view('contractors'),
    contractor: (id) => view('contractor', id),
    systems: () => view('systems'),
    findings: () => view('findings'),
    timelineIndex: () => view('timeline'),
    timelineMonth: (month) => resource(`timeline/${month}`, () => corpus.timelineMonth(month)),
    newestGroups: (count) => view('newest', String(count)),
    tableSummaries: () => view('tables'),
    search: () => view('search'),
  };
  const known = new Map<string, string>();
  return {
    data,
    digestOf: (name) => {
      const digest = known.get(name) ?? digestOfName(corpus, name);
      known.set(name, digest);
      return digest;
    },
  };
}

function digestOfName(corpus: Corpus, name: string): string {
  const at = name.indexOf('/');
  const [kind, of] = [name.slice(0, at), name.slice(at + 1)];
  if (kind === 'assessment') return digestOf(JSON.stringify(corpus.getRow(of) ?? null));
  if (of !== '' && RESOURCES.includes(`${kind}/`)) return corpus.digest(name) ?? '';
  const compute = (VIEWS as Views)[kind];
  // A name of another version of the code: what was made from it is made again.
  if (compute === undefined) return '';
  return digestOf(JSON.stringify(compute(corpus, of), withoutDigest) ?? '');
}

/** Rows name the version of their file, which an edit of its text alone changes. */
const withoutDigest = (key: string, value: unknown): unknown => (key === 'digest' ? undefined : value);

function newestOf(corpus: Corpus, count: number): TimelineGroup[] {
  const newest: TimelineGroup[] = [];
  for (const { month } of corpus.timelineIndex().months) {
    if (newest.length >= count) break;
    newest.push(...corpus.timelineMonth(month).slice(0, count - newest.length));
  }
  return newest;
}
