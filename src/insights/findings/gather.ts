import { parseKey } from '../../forms/keys.ts';
import { accidents, selfAssessments, subcontracting } from './answers.ts';
import { contradictions } from './contradictions.ts';
import { undeclaredChanges, withoutEffect } from './editions.ts';
import { filedAfter } from './filed-after.ts';
import { newestDatesOf, notRevised, type NewestDates } from './not-revised.ts';
import type { Finding, FindingRow, RuleContext, FindingRule } from './types.ts';
import { unreadable } from './unreadable.ts';
import { cloudStorage, repealedTable } from './words.ts';

/** The questions in the order in which they are shown. */
const RULES: readonly FindingRule[] = [
  subcontracting,
  selfAssessments,
  accidents,
  cloudStorage,
  filedAfter,
  undeclaredChanges,
  withoutEffect,
  contradictions,
  repealedTable,
  unreadable,
];

/** What one assessment contributes to a question. */
interface Contribution {
  examined: number;
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
  const { stored, form } = about;
  const entries = stored.assessment.entries.flatMap((entry) => {
    const place = entry.value === null ? null : parseKey(form, entry.key);
    return place === null ? [] : [{ entry, place }];
  });
  const look: RuleContext = { ...about, entries };
  const contributions = RULES.map((rule) => [rule.id, contributionTo(rule, look)] as const);
  return { contributions: Object.fromEntries(contributions), dates: newestDatesOf(stored) };
}

function contributionTo(rule: FindingRule, look: RuleContext): Contribution {
  const tallies: Tallies = new Map();
  const own: Contribution = { examined: 0, rows: [], tallies: [] };
  rule.evaluate(look, {
    checked: () => (own.examined += 1),
    row: ({ key = null, change = null, cells }) => own.rows.push({ assessment: look.stored.id, key, change, cells }),
    tally: (field, answer) => count(tallies, field, answer, 1),
  });
  return { ...own, tallies: [...tallies].map(([field, answers]) => [field, [...answers]]) };
}

/** What all assessments together answer, in whose order their findings are. */
export function gatherFindings(all: readonly AssessmentFindings[]): Finding[] {
  const findings = RULES.map(({ evaluate: _look, ...question }): Finding => {
    const own = all.flatMap(({ contributions }) => contributions[question.id] ?? []);
    const tallies: Tallies = new Map();
    for (const { tallies: counted } of own)
      for (const [field, answers] of counted)
        for (const [answer, times] of answers) count(tallies, field, answer, times);
    return {
      ...question,
      examined: own.reduce((sum, { examined }) => sum + examined, 0),
      rows: own.flatMap(({ rows }) => rows),
      tallies: [...tallies].map(([field, answers]) => ({ field, answers: Object.fromEntries(answers) })),
    };
  });
  return findings.toSpliced(-1, 0, notRevised(all.map(({ dates }) => dates)));
}

type Tallies = Map<string, Map<string, number>>;

function count(tallies: Tallies, field: string, answer: string, times: number): void {
  const answers = tallies.get(field) ?? new Map<string, number>();
  answers.set(answer, (answers.get(answer) ?? 0) + times);
  tallies.set(field, answers);
}
