import type { Assessment, Provenance } from '../assessment/types.ts';
import { nodeByField } from '../forms/keys.ts';
import type { Form, FormNode } from '../forms/types.ts';
import { diffTexts } from '../text/diff.ts';
import { encodeDiff } from '../text/diff-code.ts';
import { parseDate } from '../text/wareki.ts';
import { isBehind, lastDayOf } from '../assessment/last-day.ts';
import { kindOf } from './kinds.ts';
import { changeOrigins } from '../assessment/origins.ts';
import { resolveChanges } from './resolve-item.ts';
import type { StoredChange } from './stored-change.ts';

/**
 * The rows of 変更箇所 of an assessment, each with its date, the items it is about, and what kind of change it is. A day that has not come
 * (see last-day.ts) is none.
 */
export function storeChanges(
  assessment: Assessment,
  provenance: Provenance | null,
  form: Form,
  thisYear?: number,
): StoredChange[] {
  const last = thisYear === undefined ? null : lastDayOf(assessment.frontmatter, thisYear);
  const resolutions = resolveChanges(assessment, form);
  const origins = changeOrigins(provenance, assessment.changes.length);
  return assessment.changes.map((change, index) => {
    const { keys, fields, how } = resolutions[index] ?? { keys: [], fields: [], how: 'none' };
    const nodes = fields.map((field) => nodeByField(form, field)).filter((node): node is FormNode => node !== null);
    return {
      ...change,
      n: index + 1,
      iso: dayOf(change.date, last),
      keys,
      fields,
      how,
      ...kindOf(change, nodes),
      diff: encodeDiff(diffTexts(change.before, change.after)),
      origin: origins[index] ?? null,
    };
  });
}

function dayOf(printed: string, last: string | null): string | null {
  const iso = parseDate(printed)?.iso ?? null;
  return iso !== null && last !== null && isBehind(iso, last) ? null : iso;
}
