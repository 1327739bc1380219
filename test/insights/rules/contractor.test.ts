import { expect, test } from 'vitest';
import { contractorRules } from '../../../src/insights/rules/contractor/index.ts';
import { measureByCases } from '../../../src/insights/rules/measured-file.ts';
import { isShown } from '../../../src/insights/rules/measure.ts';

test.each(contractorRules)('the rule $id makes no untrue statement of its cases, and is shown', (rule) => {
  const { record, failures } = measureByCases(rule);
  expect(failures).toEqual([]);
  expect(record.measure.expected).toBeGreaterThanOrEqual(20);
  expect(isShown(record.measure)).toBe(true);
});
