import type { CompanyName } from '../../match/companies/company-name.ts';
import type { StatedContractor } from '../../match/companies/contractor-field.ts';
import { findSimilar, type SimilarNames } from '../../match/companies/similar.ts';
import type { ContractorDirectory } from '../../registry/contractors/directory.ts';
import type { Form } from '../../forms/types.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import type { Evidence } from '../rules/types.ts';
import { contractorChangesOf, type ContractorChange } from './change-rows.ts';
import { companySpans, type CompanySpan } from './company-spans.ts';
import { outsourcingsOf, type Outsourcing, type TrailRow } from './outsourcings.ts';
import { spansOfChange } from './spans-of-change.ts';
import type { ContractorFacts, Contractors, FormerTask, NamedContractor, TaskFact, UnnamedTask } from './types.ts';

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

/** Which statements of periods are made: those of rules that have been measured (see insights/rules). */
export interface ShownPeriods {
  since: boolean;
  before: boolean;
}

/** The companies that all assessments name, in whose order the texts are. */
export function gatherContractors(
  texts: Iterable<ContractorTexts>,
  directory: ContractorDirectory,
  shown: ShownPeriods = { since: true, before: true },
): Contractors {
  const gatherer = new ContractorGatherer(directory, shown);
  for (const one of texts) gatherer.add(one);
  return gatherer.end();
}

class ContractorGatherer {
  private readonly drafts = new Map<string, ContractorDraft>();
  private readonly unnamed: UnnamedTask[] = [];
  private readonly directory: ContractorDirectory;
  private readonly shown: ShownPeriods;

  constructor(directory: ContractorDirectory, shown: ShownPeriods) {
    this.directory = directory;
    this.shown = shown;
  }

  add({ assessment, outsourcings, changes }: ContractorTexts): void {
    for (const outsourcing of outsourcings) this.addTask(assessment, outsourcing);
    for (const change of changes) this.addChange(assessment, change);
  }

  private addTask(assessment: string, outsourcing: Outsourcing): void {
    const { key, contractorKey, file, task, printed, trail, rows } = outsourcing;
    const { handlers, subcontracted, unprinted } = outsourcing;
    const notes = new Map(rows.map(({ n, note }) => [n, note]));
    const spans = companySpans(trail, this.directory, notes);
    const about = { assessment, key, contractorKey, file, task, handlers, subcontracted, unprinted };
    const stated = this.directory.read(printed);
    if (stated.kind !== 'companies')
      this.unnamed.push({ ...about, printed, kind: unnamedKind(stated.kind, outsourcing) });
    for (const span of spans.filter(({ isCurrent }) => isCurrent)) {
      // Two branches of one company have the task each.
      for (const name of namesIn(stated).filter((own) => this.directory.compare(own, span.name) === 'same')) {
        const before = this.shown.before ? this.befores(span) : [];
        this.draft(name.key, name.name, name.branch).tasks.push({
          ...about,
          printed,
          branch: name.branch,
          since: this.shown.since ? span.from : null,
          before,
          doubt: doubtOf(span),
          proof: {
            since: this.shown.since ? evidenceOf(assessment, span.fromRows, rows, 'after') : [],
            before: before.length > 0 ? evidenceOf(assessment, span.fromRows, rows, 'before') : [],
            doubt: evidenceOf(assessment, span.doubt?.rows ?? [], rows, 'before'),
          },
        });
      }
    }
    for (const span of spans)
      if (!span.isCurrent)
        this.addFormer(span, {
          assessment,
          key: contractorKey,
          change: null,
          task,
          proof: [
            ...evidenceOf(assessment, span.fromRows, rows, 'after'),
            ...evidenceOf(assessment, span.untilRows, rows, 'before'),
          ],
        });
  }

  private addChange(assessment: string, change: ContractorChange): void {
    for (const span of spansOfChange(change, this.directory))
      this.addFormer(span, {
        assessment,
        key: null,
        change: change.n,
        task: change.item,
        proof: [{ assessment, key: null, change: change.n, quotation: span.printed, page: change.page }],
      });
  }

  end(): Contractors {
    const drafts = [...this.drafts.values()].filter(({ tasks, former }) => tasks.length + former.length > 0);
    const names = new Map(drafts.map(({ id, spellings }) => [id, [...spellings.keys()]]));
    const similar = byCompany(
      findSimilar(names).filter(({ ids }) => ids.some((id) => this.directory.known(id) === null)),
    );
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

  private addFormer(
    span: CompanySpan,
    about: Pick<FormerTask, 'assessment' | 'key' | 'change' | 'task' | 'proof'>,
  ): void {
    const { name, printed, from, until, next } = span;
    this.draft(name.key, name.name, name.branch).former.push({
      ...about,
      printed,
      from: this.shown.since ? from : null,
      until: this.shown.before ? until : null,
      next: this.shown.before && next.length > 0 ? this.named(next) : null,
      doubt: doubtOf(span),
    });
  }

  private befores({ before, from }: CompanySpan): TaskFact['before'] {
    return before.length === 0 ? [] : [{ ...this.named(before), until: from }];
  }

  private named(names: CompanySpan['before']): NamedContractor {
    return { printed: names[0]?.printed ?? '', ids: names.map(({ name }) => this.directory.idOf(name.key)) };
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
      entry:
        entry === null
          ? null
          : {
              place: entry.place,
              reading: entry.reading,
              latin: entry.latin,
              spellings: entry.spellings,
              facts: entry.facts,
              source: entry.source,
            },
      spellings: used.map(([name, count]) => ({ name, tasks: count })),
      branches: [...branches].sort(),
      tasks,
      former,
      similar: similar.get(id) ?? [],
    };
  }
}

const doubtOf = ({ doubt }: CompanySpan): TaskFact['doubt'] =>
  doubt === null ? null : { printed: doubt.printed, day: doubt.day };

const namesIn = (stated: StatedContractor): readonly CompanyName[] => (stated.kind === 'companies' ? stated.names : []);

function unnamedKind(kind: 'placeholder' | 'words' | 'nothing', { printed, isDash }: Outsourcing): UnnamedTask['kind'] {
  if (kind === 'nothing') return isDash ? 'none' : 'nothing';
  return printed.includes('判読不明') ? 'unreadable' : kind;
}

/** The rows of these numbers as evidence, quoted from one side. */
function evidenceOf(
  assessment: string,
  numbers: readonly number[],
  rows: readonly TrailRow[],
  side: 'before' | 'after',
): Evidence[] {
  return [...new Set(numbers)].flatMap((n) => {
    const row = rows.find((one) => one.n === n);
    return row === undefined ? [] : [{ assessment, key: null, change: n, quotation: row[side], page: row.page }];
  });
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
