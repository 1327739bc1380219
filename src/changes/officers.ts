import { nodeByField, walk } from '../forms/keys.ts';
import type { Form, FormNode } from '../forms/types.ts';
import { namesOf } from '../match/labels/spellings.ts';
import { foldLabel } from '../text/fold.ts';
import type { StoredChange } from './stored-change.ts';

/**
 * Assessments from before May 2018 print the name of the officer in charge (所属長). Such a name is shown where it is printed and can be
 * found nowhere.
 */

/** Words that end the title of an officer; whatever stands behind one is a name. */
const TITLE_END =
  /(?:課|部|室|所|局|係|班|館|園|校|院|区|署|センター|本部|次|セクション|グループ|チーム)長$|(?:主幹|参事|主査|参与|部門長|統括監|理事|会計管理者|管理者)$/u;

/** Whether the text of an officer's item is a title and nothing else: 保険年金課長, but not 保険年金課長 and a name. */
export function isTitleOnly(text: string): boolean {
  return text.split('\n').every((line) => TITLE_END.test(line.normalize('NFKC').replace(/[\s（）()]+$/gu, '')));
}

const isOfficer = ({ role }: FormNode): boolean => role === 'officer';

export function isOfficerItem(field: string, form: Form): boolean {
  const node = nodeByField(form, field);
  return node !== null && isOfficer(node);
}

const officerLabels = new WeakMap<Form, string[]>();

/** The folded labels of the items of officers. */
function labelsOf(form: Form): string[] {
  const labels = officerLabels.get(form) ?? [...walk(form)].filter(isOfficer).flatMap(namesOf);
  officerLabels.set(form, labels);
  return labels;
}

/**
 * Whether a row of 変更箇所 may print the name of an officer: it is about the item of the officer, says so in words where its item was not
 * found, or is about the group around that item and speaks of the officer in its text.
 */
export function mayNameOfficer(
  change: Pick<StoredChange, 'fields' | 'item' | 'before' | 'after'>,
  form: Form,
): boolean {
  const labels = labelsOf(form);
  const speaksOf = (text: string): boolean => labels.some((label) => foldLabel(text).includes(label));
  if (change.fields.some((field) => isOfficerItem(field, form)) || speaksOf(change.item)) return true;
  const isGroup = change.fields.some((field) => nodeByField(form, field)?.children.some(isOfficer) === true);
  return isGroup && (speaksOf(change.before) || speaksOf(change.after));
}
