import { channel } from 'node:diagnostics_channel';
import { rememberedOf } from '../text/remembered.ts';
import { noteRead, unrecorded } from './reads.ts';
import type { ResourceReader } from './resource-reader.ts';
import type { BaseResources } from './resources.ts';
import type { EditionRow, IndexRow, ParsedAssessment, SiteInfo, StoredAssessment, StoredEdition } from './stored.ts';

/** Carries `{ id }` each time an assessment is loaded: how a build that is under way shows its progress. */
export const loads = channel('hyokasho:load');

/** The assessments of a workspace, and what holds for the whole site. Nobody may change what comes back. */
export interface Assessments {
  /** What holds for the whole site. Each part is read when it is asked for, so take no more than is needed. */
  siteInfo: () => SiteInfo;
  /** All assessments in the order of municipality code, number, id. */
  listAssessments: () => readonly IndexRow[];
  getRow: (id: string) => IndexRow | undefined;
  /** The assessments of a municipality, and of a procedure, in the order of the list of all. */
  municipalityRows: (code: string) => readonly IndexRow[];
  procedureRows: (id: string) => readonly IndexRow[];
  /** One whole assessment. Only the last ones are held, so ask for one after the other. Throws for an unknown id. */
  loadAssessment: (id: string) => StoredAssessment;
  /** Its earlier editions, newest first. */
  listEditions: (id: string) => readonly EditionRow[];
  /** One of them, by its ISO date. Throws for an unknown one. */
  loadEdition: (id: string, date: string) => StoredEdition;
  /** All assessments, one at a time, in the order of `listAssessments`. */
  eachAssessment: () => Generator<StoredAssessment>;
}

/** What is known of a site but does not come from its content. */
export type SitePlace = Pick<SiteInfo, 'contentDir' | 'site'>;

/** Puts what was read of a file to its line of the list. The rows of a history are kept once. */
export function joinParsed<Row extends IndexRow>(row: Row, parsed: ParsedAssessment): Row & ParsedAssessment {
  return { ...row, ...parsed, assessment: { ...parsed.assessment, changes: parsed.changes } };
}

const rowsById = rememberedOf((rows: readonly IndexRow[]) => new Map(rows.map((row) => [row.id, row])));

/** What of a site is read from the workspace when it is asked for. */
const SITE_FACTS = [
  'portal',
  'glossary',
  'pages',
  'contractors',
  'procedures',
  'fictional',
  'characters',
  'content',
] as const satisfies readonly Exclude<keyof SiteInfo, keyof SitePlace>[];

/** Opens the assessments that a reader can read. */
export function openAssessments(reader: ResourceReader, place: SitePlace): Assessments {
  const read = <Name extends keyof BaseResources>(name: Name, keep = true): BaseResources[Name] => {
    const value = reader.read(name, keep) as BaseResources[Name] | null;
    if (value === null) throw new Error(`Internal error: the workspace has no "${name}".`);
    return value;
  };
  const rowsOf = (name: `municipality/${string}` | `procedure/${string}`): readonly IndexRow[] =>
    (reader.read(name) as IndexRow[] | null) ?? [];
  /** The lines of all are in memory anyway; who asks for one depends on no more. */
  const getRow = (id: string): IndexRow | undefined => {
    noteRead(`row/${id}`, null);
    return unrecorded(() => rowsById(read('rows')).get(id));
  };
  const load = (id: string): StoredAssessment => {
    const row = getRow(id);
    if (row === undefined) throw new Error(`Internal error: the workspace has no "row/${id}".`);
    return joinParsed(row, read(`assessment/${id}`, false));
  };
  const listEditions = (id: string): readonly EditionRow[] =>
    (reader.read(`editions/${id}`) as EditionRow[] | null) ?? [];
  const readers = SITE_FACTS.map((name) => [name, { get: () => read(`site/${name}`), enumerable: true }] as const);
  const info = Object.defineProperties({ ...place }, Object.fromEntries(readers)) as SiteInfo;
  return {
    siteInfo: () => info,
    listAssessments: () => read('rows'),
    getRow,
    municipalityRows: (code) => rowsOf(`municipality/${code}`),
    procedureRows: (id) => rowsOf(`procedure/${id}`),
    loadAssessment: (id) => {
      const stored = load(id);
      loads.publish({ id });
      return stored;
    },
    listEditions,
    loadEdition: (id, date) => {
      const row = listEditions(id).find(({ edition }) => edition === date);
      if (row === undefined) throw new Error(`Internal error: "${id}" has no edition of ${date}.`);
      return joinParsed(row, read(`edition/${id}/${date}`, false));
    },
    eachAssessment: function* () {
      for (const { id } of read('rows')) yield load(id);
    },
  };
}
