import type { Assessment } from '../../../assessment/types.ts';
import type { StoredChange } from '../../../changes/stored-change.ts';
import { nodeByField } from '../../../forms/keys.ts';
import type { Form } from '../../../forms/types.ts';
import type { Evidence } from '../types.ts';
import { INFERENCE_RULES, inferenceRule, type InferenceRule } from './inference-rule.ts';

/** What the inferred marks of an item rest on, by rule. */
export type InferenceEvidence = ReadonlyMap<InferenceRule, readonly Evidence[]>;

interface Inferring {
  id: string;
  assessment: Pick<Assessment, 'entries'>;
  changes: readonly StoredChange[];
}

/** What the marks that were inferred rest on, by the key of their item; items without any are left out. */
export function inferenceEvidence(stored: Inferring, form: Form): Map<string, InferenceEvidence> {
  const found = new Map<string, InferenceEvidence>();
  for (const { key, field, value } of stored.assessment.entries) {
    if (value?.type !== 'marks') continue;
    const byRule = new Map<InferenceRule, Evidence[]>();
    for (const { label, inferred } of value.marks) {
      const rule = inferred === null ? null : inferenceRule(inferred);
      if (inferred === null || rule === null) continue;
      const place =
        rule === INFERENCE_RULES.reason
          ? reasonFor(stored, key, field, label, form)
          : rowFor(stored, key, inferred.why);
      const known = byRule.get(rule) ?? [];
      if (place !== null && !known.some((other) => JSON.stringify(other) === JSON.stringify(place))) known.push(place);
      byRule.set(rule, known);
    }
    if (byRule.size > 0) found.set(key, byRule);
  }
  return found;
}

/** The line of a text beside the item that names a mark. */
function reasonFor(
  { id, assessment }: Inferring,
  key: string,
  field: string,
  label: string,
  form: Form,
): Evidence | null {
  const node = nodeByField(form, field);
  if (node === null) return null;
  const stem = key.slice(0, -node.segment.length);
  const name = label.replace(/[（(].*$/su, '');
  for (const sibling of node.parent?.children ?? []) {
    const entry = assessment.entries.find((other) => other.key === stem + sibling.segment);
    const line =
      entry?.value?.type === 'text' ? entry.value.text.split('\n').find((one) => one.includes(name)) : undefined;
    if (entry !== undefined && line !== undefined)
      return { assessment: id, key: entry.key, change: null, quotation: line, page: null };
  }
  return null;
}

/** The row of the history that a reason names by its day. */
function rowFor({ id, changes }: Inferring, key: string, why: string): Evidence | null {
  const row = changes.find(({ date, keys }) => keys.includes(key) && why.startsWith(`変更箇所（${date}）`));
  if (row === undefined) return null;
  const page = row.origin !== null && 'page' in row.origin ? row.origin.page : null;
  return { assessment: id, key: null, change: row.n, quotation: row.after, page };
}
