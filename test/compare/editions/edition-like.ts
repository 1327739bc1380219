import type { Assessment, Change, Entry, Frontmatter, Value } from '../../../src/assessment/types.ts';
import { storeChanges } from '../../../src/changes/stored-changes.ts';
import { resolveItem } from '../../../src/changes/resolve-item.ts';
import type { Edition } from '../../../src/compare/editions/types.ts';
import { nodeByField, parseKey, pathOf } from '../../../src/forms/keys.ts';
import type { Form, FormNode } from '../../../src/forms/types.ts';
import { wholeAssessment } from '../../assessment/whole.ts';

export const text = (words: string): Value => ({ type: 'text', text: words });

/** Every item of a form once, each text item saying something of its own. */
export function entriesOf(form: Form): Entry[] {
  return wholeAssessment(form).entries.map((entry): Entry => {
    const node = parseKey(form, entry.key)?.node;
    if (entry.value?.type !== 'text' || node === undefined || (node.role !== null && node.role !== 'purpose'))
      return entry;
    return {
      ...entry,
      value: text(`${node.label}は、見本町の窓口で台帳と照らし合わせて行い、結果を${entry.key}に残す。`),
    };
  });
}

/** An edition of an assessment with entries and rows of 変更箇所. */
export function editionOf(
  form: Form,
  entries: readonly Entry[],
  changes: readonly Change[] = [],
  more: Partial<Frontmatter> = {},
): Edition {
  const whole = wholeAssessment(form);
  const assessment: Assessment = {
    ...whole,
    frontmatter: { ...whole.frontmatter, reviewed: false, ...more },
    entries: [...entries],
    changes: [...changes],
  };
  const { frontmatter } = assessment;
  return { frontmatter, assessment, changes: storeChanges(assessment, null, form), provenance: null };
}

/** The entries with another value of one of them. */
export const withValue = (entries: readonly Entry[], key: string, value: Value): Entry[] =>
  entries.map((entry) => (entry.key === key && entry.value !== null ? { ...entry, value } : entry));

export function rowOf(item: string, before: string, after: string, more: Partial<Change> = {}): Change {
  return { date: '令和6年4月1日', item, before, after, timing: '事前', note: '', flags: [], ...more };
}

/** An item column that names a place from its section down: Ⅰ基本情報 1特定個人情報ファイルを取り扱う事務 ②事務の内容. */
export const itemColumn = (node: FormNode): string =>
  pathOf(node)
    .filter(({ segment }) => segment !== '')
    .map(({ number, label }) => (number ?? '') + label)
    .join(' ');

/** The same for the item of a field. */
export function columnOf(form: Form, field: string): string {
  const node = nodeByField(form, field);
  if (node === null) throw new Error(`${form.id} has no item ${field}.`);
  return itemColumn(node);
}

/** An item with the text that it holds. */
export interface NamedItem {
  key: string;
  node: FormNode;
  text: string;
}

/** Text items that stand outside of any block, and whose column names them alone. */
export function namedItems(form: Form, entries: readonly Entry[]): NamedItem[] {
  const keys = entries.map(({ key }) => key);
  return entries.flatMap(({ key, value }) => {
    const place = parseKey(form, key);
    if (place === null || value?.type !== 'text' || place.node.role !== null || place.block !== null) return [];
    const found = resolveItem(itemColumn(place.node), form, keys);
    const isAlone = found.keys.join(' ') === key && (found.how === 'exact' || found.how === 'label');
    return isAlone ? [{ key, node: place.node, text: value.text }] : [];
  });
}
