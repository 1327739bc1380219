import type { Assessment, Entry } from '../../assessment/types.ts';
import type { KindOfChange } from '../../changes/kinds.ts';
import type { StoredChange } from '../../changes/stored-change.ts';
import type { EditionHistory } from '../../compare/editions/edition-history.ts';
import { kindRule } from './change-kind/kind-rule.ts';
import { editionRule } from './edition/edition-rule.ts';
import { inferenceRule } from './mark/inference-rule.ts';
import { isRuleShown } from './rules.ts';

type IsShown = (rule: string) => boolean;

/** A kind of change, or that it is not determined where the rule of the kind is not shown. */
export function keepKind<Change extends KindOfChange>(change: Change, isShown: IsShown = isRuleShown): Change {
  if (change.kind === 'undetermined' || isShown(kindRule(change.kind))) return change;
  return { ...change, kind: 'undetermined', rule: 'unmeasured' };
}

function keepMarks(entry: Entry, isShown: IsShown): Entry {
  const { value } = entry;
  if (value?.type !== 'marks') return entry;
  const isHidden = value.marks.map(({ inferred }) => {
    const rule = inferred === null ? null : inferenceRule(inferred);
    return rule !== null && !isShown(rule);
  });
  if (!isHidden.includes(true)) return entry;
  const marks = value.marks.map((mark, at) => (isHidden[at] === true ? { ...mark, inferred: null } : mark));
  return { ...entry, value: { ...value, marks } };
}

/**
 * An assessment with no more of what rules derive of it than is shown: kinds of changes, and marks that were inferred. Pages, exports, feeds
 * and everything that is gathered read assessments through it.
 */
export function keepShown<Stored extends { assessment: Assessment; changes: StoredChange[] }>(
  stored: Stored,
  isShown: IsShown = isRuleShown,
): Stored {
  const changes = stored.changes.map((change) => keepKind(change, isShown));
  const entries = stored.assessment.entries.map((entry) => keepMarks(entry, isShown));
  return { ...stored, changes, assessment: { ...stored.assessment, entries, changes } };
}

/** What the editions of an assessment prove, without what the rules that are not shown derive. */
export function keepShownHistory(history: EditionHistory, isShown: IsShown = isRuleShown): EditionHistory {
  const isKept = ({ basis }: { basis: Parameters<typeof editionRule>[0] | null }): boolean =>
    basis === null || isShown(editionRule(basis));
  const steps = history.steps.map((step) => ({
    ...step,
    differences: step.differences.filter(isKept),
    rows: step.rows.map((row) => (isKept(row) ? row : { ...row, basis: null, side: null })),
  }));
  const effects = Object.fromEntries(Object.entries(history.effects).filter(([, effect]) => isKept(effect)));
  const undeclared = isShown(editionRule('undeclared')) ? history.undeclared : [];
  return { steps, effects, undeclared: undeclared.map((change) => keepKind(change, isShown)) };
}
