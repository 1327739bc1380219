import type { Evidence } from '../rules/types.ts';
import type { Contractors, FormerTask, TaskFact } from './types.ts';

/** What must be known of an assessment to count by it. */
export interface AssessmentPlace {
  municipality: { code: string; name: string };
  procedure: { id: string; name: string } | null;
}

/** Finds an assessment by its id; null where there is none. */
export type FindPlace = (assessment: string) => AssessmentPlace | null;

/** How many municipalities give a task to a company. */
export interface VendorShare {
  id: string;
  name: string;
  municipalities: number;
  tasks: number;
}

/** Companies by the municipalities that give them a task, most first; and of how many municipalities a company is named at all. */
export function vendorShares(
  { contractors }: Contractors,
  find: FindPlace,
): { shares: VendorShare[]; municipalities: number } {
  const all = new Set<string>();
  const shares = contractors.flatMap(({ id, name, tasks }): VendorShare[] => {
    const codes = new Set(tasks.flatMap(({ assessment }) => find(assessment)?.municipality.code ?? []));
    for (const code of codes) all.add(code);
    return codes.size === 0 ? [] : [{ id, name, municipalities: codes.size, tasks: tasks.length }];
  });
  return { shares: shares.sort(bySize), municipalities: all.size };
}

const bySize = (a: VendorShare, b: VendorShare): number =>
  b.municipalities - a.municipalities || b.tasks - a.tasks || (a.name < b.name ? -1 : 1);

/** A company and a procedure: in how many municipalities they meet. */
export interface CompanyOfProcedure {
  company: string;
  procedure: string;
  municipalities: number;
  tasks: number;
}

/** For each company and procedure that meet, in how many municipalities; companies and procedures by size. */
export function companyByProcedure(
  { contractors }: Contractors,
  find: FindPlace,
): { companies: VendorShare[]; procedures: { id: string; name: string }[]; cells: CompanyOfProcedure[] } {
  const names = new Map<string, { id: string; name: string }>();
  const counts = new Map<string, { company: string; procedure: string; codes: Set<string>; tasks: number }>();
  for (const { id, tasks } of contractors)
    for (const { assessment } of tasks) {
      const place = find(assessment);
      if (place?.procedure == null) continue;
      names.set(place.procedure.id, place.procedure);
      const key = `${id} ${place.procedure.id}`;
      const cell = counts.get(key) ?? {
        company: id,
        procedure: place.procedure.id,
        codes: new Set<string>(),
        tasks: 0,
      };
      cell.codes.add(place.municipality.code);
      cell.tasks += 1;
      counts.set(key, cell);
    }
  const cells = [...counts.values()].map(({ company, procedure, codes, tasks }): CompanyOfProcedure => {
    return { company, procedure, municipalities: codes.size, tasks };
  });
  const sizeOf = (procedure: string): number =>
    cells.reduce((sum, cell) => (cell.procedure === procedure ? sum + cell.municipalities : sum), 0);
  return {
    companies: vendorShares({ contractors, unnamed: [] }, find).shares,
    procedures: [...names.values()].sort((a, b) => sizeOf(b.id) - sizeOf(a.id) || (a.id < b.id ? -1 : 1)),
    cells,
  };
}

/** A company's span of a task, as a lane shows it. Both days are null where no row says them. */
export interface LaneSpan {
  company: string;
  name: string;
  printed: string;
  from: string | null;
  until: string | null;
  /** It has the task as the document is today. Of others without `until` nobody knows how long they had it. */
  isCurrent: boolean;
  /** A name beside it may be its own: the days of that side are not known. */
  isDoubtful: boolean;
  /** Numbers of the rows that say so. */
  rows: number[];
}

/** Who had a task from when to when, newest first. */
export interface Lane {
  assessment: string;
  /** Address of the item 委託先名; null for a task that only rows of the history name. */
  key: string | null;
  task: string;
  spans: LaneSpan[];
}

/** Who did which task from when to when in a municipality, by assessment and task, in the order in which companies name them. */
export function lanesOf(municipality: string, { contractors }: Contractors, find: FindPlace): Lane[] {
  const lanes = new Map<string, Lane>();
  const isOfMunicipality = ({ assessment }: TaskFact | FormerTask): boolean =>
    find(assessment)?.municipality.code === municipality;
  const laneOf = (assessment: string, key: string | null, task: string): Lane => {
    const id = `${assessment} ${key ?? task}`;
    const lane = lanes.get(id) ?? { assessment, key, task, spans: [] };
    lanes.set(id, lane);
    return lane;
  };
  for (const { id, name, tasks, former } of contractors) {
    for (const task of tasks.filter(isOfMunicipality))
      laneOf(task.assessment, task.contractorKey, task.task).spans.push({
        ...{ company: id, name, printed: task.printed, from: task.since, until: null },
        ...{ isCurrent: true, isDoubtful: task.doubt !== null, rows: rowsOf(task.proof.since) },
      });
    for (const task of former.filter(isOfMunicipality))
      laneOf(task.assessment, task.key, task.task).spans.push({
        ...{ company: id, name, printed: task.printed, from: task.from, until: task.until },
        ...{ isCurrent: false, isDoubtful: task.doubt !== null, rows: rowsOf(task.proof) },
      });
  }
  for (const { spans } of lanes.values()) spans.sort(newestFirst);
  return [...lanes.values()].sort((a, b) => (a.assessment < b.assessment ? -1 : a.assessment > b.assessment ? 1 : 0));
}

const rowsOf = (proof: readonly Evidence[]): number[] => [...new Set(proof.flatMap(({ change }) => change ?? []))];

const newestFirst = (a: LaneSpan, b: LaneSpan): number =>
  Number(b.isCurrent) - Number(a.isCurrent) || compare(b.from ?? b.until ?? '', a.from ?? a.until ?? '');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
