import type { StoredChange } from '../../changes/stored-change.ts';
import { parseKey } from '../../forms/keys.ts';
import { FINDING_RULES } from '../rules/finding/finding-rules.ts';
import { newestDatesOf, notRevised, type NewestDates } from '../rules/finding/not-revised.ts';
import { isRuleShown } from '../rules/rules.ts';
import { NO_ABSENCES } from './absence.ts';
import { toEvidence } from './evidence.ts';
import type {
  AbsenceCounts,
  AbsenceKind,
  AskedIn,
  Finding,
  FindingSummary,
  FindingRow,
  FindingRule,
  RuleContext,
} from './types.ts';

/** What one assessment contributes to a question. */
export interface Contribution {
  examined: number;
  absences: AbsenceCounts;
  rows: FindingRow[];
  /** By field, then by answer, each in the order in which it was met. */
  tallies: [field: string, answers: [answer: string, count: number][]][];
}

/** What one assessment contributes to all of them. */
export interface AssessmentFindings {
  /** By id of the question. */
  contributions: Record<string, Contribution>;
  dates: NewestDates;
}

/** Puts the questions to an assessment. */
export function findingsOf(about: Omit<RuleContext, 'entries'>): AssessmentFindings {
  const context = toContext(about);
  const contributions = FINDING_RULES.map((rule) => [rule.id, contributionTo(rule, context)] as const);
  return { contributions: Object.fromEntries(contributions), dates: newestDatesOf(about.stored) };
}

/** An assessment with the entries that hold a value. */
export function toContext(about: Omit<RuleContext, 'entries'>): RuleContext {
  const entries = about.stored.assessment.entries.flatMap((entry) => {
    const place = entry.value === null ? null : parseKey(about.form, entry.key);
    return place === null ? [] : [{ entry, place }];
  });
  return { ...about, entries };
}

/** Puts one question to an assessment. */
export function contributionTo(rule: FindingRule, context: RuleContext): Contribution {
  const tallies: Tallies = new Map();
  const own: Contribution = { examined: 0, absences: { ...NO_ABSENCES }, rows: [], tallies: [] };
  const { stored } = context;
  rule.evaluate(context, {
    checked: () => (own.examined += 1),
    absent: (kind) => (own.absences[kind] += 1),
    row: ({ key = null, change = null, cells, evidence, since = null, basis = null }) => {
      const dated = change === null ? null : rowOf(context, change);
      const day = change === null ? (since ?? stored.frontmatter.published) : (dated?.iso ?? null);
      const quoted = toEvidence(stored, evidence);
      own.rows.push({ assessment: stored.id, key, change, day, cells, since, basis, evidence: quoted });
    },
    tally: (field, answer) => count(tallies, field, answer, 1),
  });
  return { ...own, tallies: [...tallies].map(([field, answers]) => [field, [...answers]]) };
}

/** A row of the history, or of the differences between editions, by its number. */
const rowOf = ({ stored, editions }: RuleContext, n: number): StoredChange | null =>
  (n > 0 ? stored.changes[n - 1] : editions?.undeclared.find((change) => change.n === n)) ?? null;

/** What all assessments together answer, in whose order their findings are; a question whose rule is not precise enough is left out. */
export function gatherFindings(all: readonly AssessmentFindings[]): Finding[] {
  const findings = FINDING_RULES.map(({ evaluate: _evaluate, ...question }): Finding => {
    const own = all.flatMap(({ contributions }) => contributions[question.id] ?? []);
    const tallies: Tallies = new Map();
    for (const { tallies: counted } of own)
      for (const [field, answers] of counted)
        for (const [answer, times] of answers) count(tallies, field, answer, times);
    return {
      ...question,
      examined: own.reduce((sum, { examined }) => sum + examined, 0),
      absences: addAbsences(own.map(({ absences }) => absences)),
      assessments: askedIn(
        all.flatMap(({ contributions, dates }) => {
          const one = contributions[question.id];
          return one === undefined ? [] : [{ id: dates.assessment, examined: one.examined, ...one.absences }];
        }),
      ),
      rows: own.flatMap(({ rows }) => rows),
      tallies: [...tallies].map(([field, answers]) => ({ field, answers: Object.fromEntries(answers) })),
    };
  });
  const undated = findings.toSpliced(-1, 0, notRevised(all.map(({ dates }) => dates)));
  return undated.filter(({ id }) => isRuleShown(id));
}

/** The ids under each of their counts that is not 0. */
function askedIn(all: readonly ({ id: string } & Record<keyof AskedIn, number>)[]): AskedIn {
  const idsWith = (kind: keyof AskedIn): string[] => all.flatMap((one) => (one[kind] > 0 ? one.id : []));
  return {
    examined: idsWith('examined'),
    empty: idsWith('empty'),
    none: idsWith('none'),
    unreadable: idsWith('unreadable'),
    'not-asked': idsWith('not-asked'),
    missing: idsWith('missing'),
  };
}

function addAbsences(all: readonly AbsenceCounts[]): AbsenceCounts {
  const sum = { ...NO_ABSENCES };
  for (const each of all) for (const kind of Object.keys(sum) as AbsenceKind[]) sum[kind] += each[kind];
  return sum;
}

type Tallies = Map<string, Map<string, number>>;

function count(tallies: Tallies, field: string, answer: string, times: number): void {
  const answers = tallies.get(field) ?? new Map<string, number>();
  answers.set(answer, (answers.get(answer) ?? 0) + times);
  tallies.set(field, answers);
}

/** The same of one, in short. */
export const summarizeFinding = ({ id, title, rule, columns, rows }: Finding): FindingSummary => {
  return { id, title, rule, columns, rows: rows.length };
};
