import type { Form } from '../../forms/types.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import { contractorChangesOf, type ContractorChange } from './change-rows.ts';
import type { CompanyName } from '../../match/companies/company-name.ts';
import type { ContractorDirectory } from '../../registry/contractors/directory.ts';
import { outsourcingsOf, type Outsourcing } from './outsourcings.ts';
import { findSimilar, type SimilarNames } from '../../match/companies/similar.ts';
import { readContractPeriods, type ContractPeriod } from './contract-periods.ts';

/** A task that a company has, as an assessment says. */
export interface TaskFact {
  assessment: string;
  /** Keys of the block and of the item 委託先名. */
  key: string;
  contractorKey: string;
  task: string;
  printed: string;
  branch: string | null;
  handlers: string | null;
  subcontracted: string | null;
  /** First ISO day on which the company is known to have the task; null: the history shows no beginning. */
  since: string | null;
  /** Who had it before, as printed, the last one first. */
  before: { printed: string; ids: string[]; until: string | null }[];
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
  next: { printed: string; ids: string[] } | null;
}

/** A company over all assessments. */
export interface ContractorFacts {
  id: string;
  /** That of content/contractors.yaml, else the spelling that most tasks use. */
  name: string;
  note: string;
  /** Each spelling with the number of tasks that use it, most first. */
  spellings: { name: string; tasks: number }[];
  branches: string[];
  tasks: TaskFact[];
  former: FormerTask[];
  similar: { id: string; why: SimilarNames['why'] }[];
}

/** A task whose contractor is not named. */
export interface UnnamedTask {
  assessment: string;
  key: string;
  task: string;
  printed: string;
  kind: 'placeholder' | 'words' | 'nothing';
}

export interface Contractors {
  /** By the number of their tasks, then by name. */
  contractors: ContractorFacts[];
  unnamed: UnnamedTask[];
}

type Stated = Pick<ContractPeriod, 'printed' | 'stated'>;

interface ContractorDraft {
  id: string;
  spellings: Map<string, number>;
  branches: Set<string>;
  tasks: TaskFact[];
  former: FormerTask[];
}

/** What an assessment says of companies, whichever names are one company. */
export interface ContractorTexts {
  assessment: string;
  outsourcings: Outsourcing[];
  changes: ContractorChange[];
}

export function contractorTextsOf(stored: StoredAssessment, form: Form): ContractorTexts {
  return {
    assessment: stored.id,
    outsourcings: outsourcingsOf(stored, form),
    changes: contractorChangesOf(stored, form),
  };
}

/** The companies that all assessments name, in whose order the texts are. */
export function gatherContractors(texts: Iterable<ContractorTexts>, directory: ContractorDirectory): Contractors {
  const gatherer = new ContractorGatherer(directory);
  for (const one of texts) gatherer.add(one);
  return gatherer.end();
}

class ContractorGatherer {
  private readonly drafts = new Map<string, ContractorDraft>();
  private readonly unnamed: UnnamedTask[] = [];
  private readonly directory: ContractorDirectory;

  constructor(directory: ContractorDirectory) {
    this.directory = directory;
  }

  add({ assessment, outsourcings, changes }: ContractorTexts): void {
    for (const outsourcing of outsourcings) {
      const { key, contractorKey, task, printed, handlers, subcontracted, versions } = outsourcing;
      const stated = this.directory.read(printed);
      const tenures = readContractPeriods(printed, versions, this.directory);
      if (stated.kind !== 'companies') {
        this.unnamed.push({ assessment, key, task, printed, kind: stated.kind });
      } else {
        const before = tenures.slice(1).map((tenure) => ({ ...this.describe(tenure), until: tenure.until }));
        const since = tenures[0]?.from ?? null;
        for (const { name, key: companyKey, branch } of stated.names) {
          const fact = { assessment, key, contractorKey, task, printed };
          const draft = this.draft(companyKey, name, branch);
          draft.tasks.push({ ...fact, branch, handlers, subcontracted, since, before });
        }
      }
      for (const [at, tenure] of tenures.entries()) {
        const next = tenures[at - 1];
        if (next === undefined) continue;
        const { from, until } = tenure;
        const former = { assessment, key: contractorKey, change: null, task, from, until };
        this.addFormer(tenure, { ...former, next: this.describe(next) });
      }
    }
    for (const { n, iso, item, ...change } of changes) {
      const [before, after] = [change.before, change.after].map((printed) => ({
        printed,
        stated: this.directory.read(printed),
      })) as [Stated, Stated];
      const former = { assessment, key: null, change: n, task: item };
      this.addFormer(before, { ...former, from: null, until: iso, next: this.describe(after) });
      this.addFormer(after, { ...former, from: iso, until: null, next: null });
    }
  }

  end(): Contractors {
    const drafts = [...this.drafts.values()].filter(({ tasks, former }) => tasks.length + former.length > 0);
    const names = new Map(drafts.map(({ id, spellings }) => [id, [...spellings.keys()]]));
    const similar = byCompany(findSimilar(names));
    const contractors = drafts
      .map((draft) => this.finish(draft, similar))
      .sort(
        (a, b) => b.tasks.length - a.tasks.length || b.former.length - a.former.length || (a.name < b.name ? -1 : 1),
      );
    return { contractors, unnamed: this.unnamed };
  }

  private draft(key: string, name: string, branch: string | null): ContractorDraft {
    const id = this.directory.idOf(key);
    const draft = this.drafts.get(id) ?? {
      id,
      spellings: new Map<string, number>(),
      branches: new Set<string>(),
      tasks: [],
      former: [],
    };
    draft.spellings.set(name, (draft.spellings.get(name) ?? 0) + 1);
    if (branch !== null) draft.branches.add(branch);
    this.drafts.set(id, draft);
    return draft;
  }

  private addFormer({ printed, stated }: Stated, former: Omit<FormerTask, 'printed'>): void {
    if (stated.kind !== 'companies') return;
    for (const { key, name, branch } of stated.names) this.draft(key, name, branch).former.push({ ...former, printed });
  }

  private describe({ printed, stated }: Stated): { printed: string; ids: string[] } {
    const names: CompanyName[] = stated.kind === 'companies' ? stated.names : [];
    return { printed, ids: names.map(({ key }) => this.directory.idOf(key)) };
  }

  private finish(
    { id, spellings, branches, tasks, former }: ContractorDraft,
    similar: SimilarByCompany,
  ): ContractorFacts {
    const entry = this.directory.known(id);
    const used = [...spellings].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return {
      id,
      name: entry?.name ?? used[0]?.[0] ?? id,
      note: entry?.note ?? '',
      spellings: used.map(([name, count]) => ({ name, tasks: count })),
      branches: [...branches].sort(),
      tasks,
      former,
      similar: similar.get(id) ?? [],
    };
  }
}

type SimilarByCompany = ReadonlyMap<string, ContractorFacts['similar']>;

/** For each company those whose names look alike, in the order of the pairs. */
function byCompany(pairs: readonly SimilarNames[]): SimilarByCompany {
  const found = new Map<string, ContractorFacts['similar']>();
  for (const { ids, why } of pairs)
    for (const [at, id] of ids.entries()) {
      const own = found.get(id) ?? [];
      own.push({ id: ids[1 - at] ?? id, why });
      found.set(id, own);
    }
  return found;
}
