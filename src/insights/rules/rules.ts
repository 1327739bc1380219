import changeKind from './measured/change-kind.json' with { type: 'json' };
import contractor from './measured/contractor.json' with { type: 'json' };
import copy from './measured/copy.json' with { type: 'json' };
import edition from './measured/edition.json' with { type: 'json' };
import finding from './measured/finding.json' with { type: 'json' };
import mark from './measured/mark.json' with { type: 'json' };
import summary from './measured/summary.json' with { type: 'json' };
import system from './measured/system.json' with { type: 'json' };
import { isShown } from './measure.ts';
import type { RuleRecord } from './types.ts';

/** Every rule with its measure, as `npm run rules -- --write` has recorded them, in the order of subjects and ids. */
export const RULE_RECORDS: readonly RuleRecord[] = [
  finding,
  summary,
  contractor,
  system,
  copy,
  changeKind,
  edition,
  mark,
].flat() as RuleRecord[];

const byId = new Map(RULE_RECORDS.map((rule) => [rule.id, rule]));

/** A rule in words with its measure; throws where there is none of this id. */
export function ruleById(id: string): RuleRecord {
  const rule = byId.get(id);
  if (rule === undefined) throw new Error(`Internal error: there is no measured rule "${id}".`);
  return rule;
}

/** Whether what a rule derives is shown and exported: it has been measured, and enough of its statements are true. */
export function isRuleShown(id: string): boolean {
  const rule = byId.get(id);
  return rule !== undefined && isShown(rule.measure);
}
