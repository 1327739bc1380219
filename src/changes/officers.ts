import type { Assessment } from '../assessment/types.ts';
import { nodeByField } from '../forms/keys.ts';
import type { Form, FormNode } from '../forms/types.ts';
import {
  maskGroup,
  maskKnownNames,
  maskLabelledNames,
  maskOfficialNames,
  maskTitledLines,
  speaksOfOfficer,
} from '../match/persons.ts';
import { diffTexts } from '../text/diff.ts';
import { encodeDiff } from '../text/diff-code.ts';
import type { Masked } from '../text/masked.ts';
import { classifySides } from './change-shape.ts';
import type { StoredChange } from './stored-change.ts';

/**
 * Assessments from before May 2018 print the name of the officer in charge (所属長). A name is shown in the document that prints it: on its
 * page, in its history, in its own JSON. Everything that is made over documents shows 保険年金課長　［人名］: the name alone is masked.
 */

/** What of an item decides how its text is masked. */
export type MaskedItem = Pick<FormNode, 'role'> & { children: readonly Pick<FormNode, 'role'>[] };

const isOfficer = ({ role }: Pick<FormNode, 'role'>): boolean => role === 'officer';
const isGroup = ({ children }: MaskedItem): boolean => children.some(isOfficer);

type MaskText = (text: string) => Masked;

/** What is masked in every text; a text without the label, as nearly all are, costs one search. */
const maskAnywhere: MaskText = (text) => (speaksOfOfficer(text) ? maskLabelledNames(text) : { rest: text, taken: [] });
const maskLines: MaskText = (text) => {
  const labelled = maskAnywhere(text);
  const { rest, taken } = maskTitledLines(labelled.rest);
  return { rest, taken: [...labelled.taken, ...taken] };
};

/** How a text is masked that is about these items; null: one that could not be found. */
function maskFor(items: readonly (MaskedItem | null)[]): MaskText {
  const is = (test: (item: MaskedItem) => boolean): boolean => items.some((item) => item !== null && test(item));
  if (is(isOfficer)) return maskOfficialNames;
  if (is(isGroup)) return maskGroup;
  return is(({ role }) => role === 'office') || items.includes(null) ? maskLines : maskAnywhere;
}

/** What the portal writes in the place of an earlier text that nobody can know. */
export const UNKNOWN_TEXT = '（この日の記載は分かりません）';

/** The text of an item without the names of officials. */
export function maskItem(text: string, item: MaskedItem | null): string {
  return text === UNKNOWN_TEXT ? text : maskFor([item])(text).rest;
}

type Row = Pick<StoredChange, 'fields' | 'item' | 'before' | 'after' | 'note' | 'timing' | 'date' | 'flags'>;

/** Each with its form. One row is asked for by its sentence, its entry in a feed and its place in a list. */
const maskedRows = new WeakMap<Row, { form: Form; masked: Row }>();

/** A row of 変更箇所 without the names of officials; the row itself where it prints none. Nobody may change it. */
export function maskChange<Change extends Row>(change: Change, form: Form): Change {
  const known = maskedRows.get(change);
  if (known?.form === form) return known.masked as Change;
  const masked = maskAnew(change, form);
  maskedRows.set(change, { form, masked });
  return masked;
}

function maskAnew<Change extends Row>(change: Change, form: Form): Change {
  const items = change.fields.length === 0 ? [null] : change.fields.map((field) => nodeByField(form, field));
  const maskSide = speaksOfOfficer(change.item) ? maskOfficialNames : maskFor(items);
  // Nearly all rows: what is only masked behind the label is there where a whole side holds the label.
  if (maskSide === maskAnywhere && !speaksOfOfficer(change.before) && !speaksOfOfficer(change.after)) return change;
  const sides = classifySides(change);
  const [before, after] = (['before', 'after'] as const).map((side): Masked => {
    const printed = change[side];
    const { word, text } = sides[side];
    if (word !== 'text') return { rest: printed, taken: [] };
    const { rest, taken } = maskSide(text);
    return { rest: printed.slice(0, printed.length - text.length) + rest, taken };
  }) as [Masked, Masked];
  const item = maskAnywhere(change.item);
  const names = [before, after, item].flatMap(({ taken }) => taken);
  if (names.length === 0) return change;
  const masked = { ...change, before: before.rest, after: after.rest, item: item.rest };
  const note = maskKnownNames(change.note, names);
  return { ...masked, note, ...('diff' in change && { diff: encodeDiff(diffTexts(masked.before, masked.after)) }) };
}

/**
 * An assessment without the names of officials: what everything is made of that is no page or record of its own. The assessment itself where
 * it prints none.
 */
export function maskAssessment<Stored extends { assessment: Assessment; changes: StoredChange[] }>(
  stored: Stored,
  form: Form,
): Stored {
  const changes = stored.changes.map((change) => maskChange(change, form));
  const entries = stored.assessment.entries.map((entry) => {
    const { field, value } = entry;
    if (value?.type !== 'text') return entry;
    const text = maskItem(value.text, nodeByField(form, field));
    return text === value.text ? entry : { ...entry, value: { ...value, text } };
  });
  const isSame =
    stored.assessment.changes === stored.changes &&
    changes.every((change, at) => change === stored.changes[at]) &&
    entries.every((entry, at) => entry === stored.assessment.entries[at]);
  if (isSame) return stored;
  return { ...stored, changes, assessment: { ...stored.assessment, entries, changes } };
}
