import type { SimilarNames } from '../../match/companies/similar.ts';
import type { CompanyFact, FactSource } from '../../registry/contractors/companies-file.ts';
import type { Evidence } from '../rules/types.ts';
import type { Outsourcing } from './outsourcings.ts';

/** Names as printed, with the companies that they mean. */
export interface NamedContractor {
  printed: string;
  ids: string[];
}

/** A text beside that of a company, from a day on, of which it cannot be known whether it means the same company. */
export interface DoubtfulName {
  printed: string;
  day: string | null;
}

/** A task that a company has, as an assessment says. */
export interface TaskFact {
  assessment: string;
  /** Keys of the block and of the item 委託先名. */
  key: string;
  contractorKey: string;
  /** 特定個人情報ファイル名 of the part it stands in, as printed; '' where that is not printed. */
  file: string;
  task: string;
  printed: string;
  branch: string | null;
  handlers: string | null;
  subcontracted: string | null;
  unprinted: Outsourcing['unprinted'];
  /** First ISO day from which 変更箇所 names the company for this task, whichever number the task had; null: no row says so. */
  since: string | null;
  /** Whom it came in place of on that day, as printed; empty where nobody is named. */
  before: (NamedContractor & { until: string | null })[];
  /** null where nothing is doubtful. */
  doubt: DoubtfulName | null;
  /** The rows that say so: `since` by their texts after, `before` and `doubt` by those before it. */
  proof: { since: Evidence[]; before: Evidence[]; doubt: Evidence[] };
}

/** A task that a company had once. */
export interface FormerTask {
  assessment: string;
  /** Address of what says so: the item, or the row of the history where the document has no such item. */
  key: string | null;
  change: number | null;
  task: string;
  printed: string;
  from: string | null;
  until: string | null;
  /** Who has it, or had it next. */
  next: NamedContractor | null;
  doubt: DoubtfulName | null;
  proof: Evidence[];
}

/** A company over all assessments. */
export interface ContractorFacts {
  id: string;
  /** That of a registry, else the spelling that most tasks use. */
  name: string;
  note: string;
  /** What the registries say of it; null where it stands in none. */
  entry: {
    place: string | null;
    reading: string | null;
    latin: string | null;
    spellings: readonly string[];
    facts: readonly CompanyFact[];
    source: FactSource | null;
  } | null;
  /** Each spelling with the number of tasks that use it, most first. */
  spellings: { name: string; tasks: number }[];
  branches: string[];
  tasks: TaskFact[];
  former: FormerTask[];
  similar: { id: string; why: SimilarNames['why'] }[];
}

/** Why no company is named: decided later or not given; words that are no name; printed empty; a dash; cannot be read. */
export const UNNAMED_KINDS = ['placeholder', 'words', 'nothing', 'none', 'unreadable'] as const;

/** A task whose contractor is not named. */
export interface UnnamedTask {
  assessment: string;
  key: string;
  contractorKey: string;
  file: string;
  task: string;
  printed: string;
  kind: (typeof UNNAMED_KINDS)[number];
  handlers: string | null;
  subcontracted: string | null;
  unprinted: Outsourcing['unprinted'];
}

export interface Contractors {
  /** By the number of their tasks, then by name. */
  contractors: ContractorFacts[];
  unnamed: UnnamedTask[];
}
