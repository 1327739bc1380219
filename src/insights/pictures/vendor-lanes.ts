import { lanesOf, type Lane as TaskLane, type LaneSpan as CompanySpan } from '../contractors/shares.ts';
import type { ContractorFacts, Contractors } from '../contractors/types.ts';
import type { Lane, LaneSpan } from './lanes.ts';

/** Words and addresses that lanes are shown with. */
export interface LaneWords {
  /** What the lanes of an assessment are grouped under: its 事務, or its body. */
  groupOf: (assessment: string) => string;
  /** Address within the site of an item; of the history where there is none. */
  pathOf: (assessment: string, key: string | null) => string;
  companyPath: (id: string) => string;
}

/** What a task without a name is called. */
const UNNAMED = '委託事項（名称の記載なし）';

/** The lanes of every body that gives tasks away, by its code, which is what the ids of its assessments begin with. */
export function lanesByMunicipality({ contractors }: Contractors): Map<string, TaskLane[]> {
  const own = new Map<string, Map<string, ContractorFacts>>();
  const factsOf = (assessment: string, company: ContractorFacts): ContractorFacts => {
    const code = codeOf(assessment);
    const companies = own.get(code) ?? new Map<string, ContractorFacts>();
    own.set(code, companies);
    const facts = companies.get(company.id) ?? { ...company, tasks: [], former: [] };
    companies.set(company.id, facts);
    return facts;
  };
  for (const company of contractors) {
    for (const task of company.tasks) factsOf(task.assessment, company).tasks.push(task);
    for (const task of company.former) factsOf(task.assessment, company).former.push(task);
  }
  const find = (assessment: string) => ({ municipality: { code: codeOf(assessment), name: '' }, procedure: null });
  return new Map(
    [...own].map(([code, companies]) => [
      code,
      lanesOf(code, { contractors: [...companies.values()], unnamed: [] }, find),
    ]),
  );
}

const codeOf = (assessment: string): string => assessment.slice(0, assessment.indexOf('-'));

/** Lanes of a municipality as a picture draws them: a span for each company. */
export function toLanes(lanes: readonly TaskLane[], words: LaneWords): Lane[] {
  return lanes.map(({ assessment, key, task, spans }) => ({
    group: words.groupOf(assessment),
    task: task === '' ? UNNAMED : task,
    path: words.pathOf(assessment, key),
    spans: spans.map((span) => toSpan(span, words)),
  }));
}

/** The spans in which a company had each of its tasks, in the order of its tasks. */
export function companyLanes({ id, name, tasks, former }: ContractorFacts, words: LaneWords): Lane[] {
  const lanes = new Map<string, TaskLane>();
  const add = (
    { assessment, task, printed }: { assessment: string; task: string; printed: string },
    key: string | null,
    span: Pick<CompanySpan, 'from' | 'until' | 'isCurrent' | 'isDoubtful'>,
  ): void => {
    const of = JSON.stringify([assessment, key ?? task]);
    const lane = lanes.get(of) ?? { assessment, key, task, spans: [] };
    lanes.set(of, lane);
    lane.spans.push({ company: id, name, printed, ...span, rows: [] });
  };
  for (const task of tasks)
    add(task, task.contractorKey, { from: task.since, until: null, isCurrent: true, isDoubtful: task.doubt !== null });
  for (const task of former)
    add(task, task.key, { from: task.from, until: task.until, isCurrent: false, isDoubtful: task.doubt !== null });
  return toLanes([...lanes.values()], words);
}

const toSpan = (
  { company, name, from, until, isCurrent, isDoubtful }: CompanySpan,
  { companyPath }: LaneWords,
): LaneSpan => ({ names: [{ name, path: companyPath(company) }], from, until, isCurrent, isDoubtful });
