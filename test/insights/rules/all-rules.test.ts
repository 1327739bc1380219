import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../../src/changes/kinds-table.ts';
import { ALL_RULES } from '../../../src/insights/rules/all-rules.ts';
import { measureByCases, staleSubjects } from '../../../src/insights/rules/measured-file.ts';
import { readCases } from '../../../src/insights/rules/read-cases.ts';
import { isRuleShown, RULE_RECORDS, ruleById } from '../../../src/insights/rules/rules.ts';
import { CASE_SORTS } from '../../../src/insights/rules/types.ts';

const measurements = ALL_RULES.map(measureByCases);
const folder = 'src/insights/rules';

test('what is recorded of every rule is what its cases give', () => {
  expect(staleSubjects(measurements.map(({ record }) => record))).toEqual([]);
  expect(RULE_RECORDS).toHaveLength(ALL_RULES.length);
});

test('no two rules have one id, and each has cases in a file of its own', () => {
  const ids = ALL_RULES.map(({ id }) => id).toSorted();
  expect([...new Set(ids)]).toEqual(ids);
  const files = readdirSync(join(folder, 'cases')).filter((name) => name.endsWith('.yaml'));
  expect(files.toSorted()).toEqual(ids.map((id) => `${id}.yaml`));
});

describe.each(ALL_RULES)('the rule $id', (rule) => {
  test('is in words, and has cases of every sort', () => {
    expect(rule.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
    for (const words of [rule.rule, rule.caution]) expect(words).toMatch(/。$/u);
    const sorts = new Set(readCases(rule.id).map(({ sort }) => sort));
    expect([...CASE_SORTS].filter((sort) => !sorts.has(sort))).toEqual([]);
  });
});

test('a rule that was not measured is not shown, and pages cannot ask for it', () => {
  expect(isRuleShown('none-such')).toBe(false);
  expect(() => ruleById('none-such')).toThrow('none-such');
});

test('what a kind of change says is not among what it does not prove', () => {
  for (const { id, sentence } of KINDS) {
    const rule = ALL_RULES.find((one) => one.id === `kind-${id}`);
    expect(rule?.caution ?? '').not.toContain(sentence.split('。')[0]);
    if (id !== 'undetermined') expect(rule?.caution).toMatch(/分かりません。$/u);
  }
});
