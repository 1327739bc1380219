import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureRule, type RuleFailure } from './measure.ts';
import { readCases } from './read-cases.ts';
import { RULE_SUBJECTS, type MeasuredRule, type RuleRecord, type RuleSubject } from './types.ts';

const pathOf = (subject: RuleSubject): string => join(import.meta.dirname, 'measured', `${subject}.json`);

/** A rule applied to its cases. */
export interface Measurement {
  record: RuleRecord;
  failures: RuleFailure[];
}

export function measureByCases(rule: MeasuredRule): Measurement {
  const cases = readCases(rule.id);
  const { id, subject, title, rule: words, caution } = rule;
  const { measure, failures } = measureRule(rule, cases);
  const hard = cases.filter(({ sort }) => sort === 'hard').map(({ about }) => about);
  return { record: { id, subject, title, rule: words, caution, measure, hard }, failures };
}

/** The text of the file of a subject, whose rules are in the order of their ids. */
export function measuredText(records: readonly RuleRecord[], subject: RuleSubject): string {
  const own = records.filter((record) => record.subject === subject);
  return `${JSON.stringify(
    own.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    null,
    2,
  )}\n`;
}

/** Subjects whose file is not what their rules and cases give. */
export function staleSubjects(records: readonly RuleRecord[]): RuleSubject[] {
  return RULE_SUBJECTS.filter((subject) => readFileSync(pathOf(subject), 'utf8') !== measuredText(records, subject));
}

export function writeMeasured(records: readonly RuleRecord[]): void {
  for (const subject of RULE_SUBJECTS) writeFileSync(pathOf(subject), measuredText(records, subject));
}
