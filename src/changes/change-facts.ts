import { nodeByField, pathOf } from '../forms/keys.ts';
import type { Form, FormNode } from '../forms/types.ts';
import type { StoredChange } from './stored-change.ts';

export interface ChangeFacts {
  /** Section of the form that the row is about; null where its item could not be found. */
  section: FormNode | null;
  /** An item that it is about is subject to 重要な変更 (※). */
  important: boolean;
  /** The body itself calls the change a 重要な変更 in its 説明. */
  calledImportant: boolean;
}

const CALLED = /重要な変更(?<rest>[^。、\n]{0,24})/gu;
const DENIED = /な[いく]|らぬ|ず|でなく/u;

/** Whether a 説明 calls the change a 重要な変更, and does not deny it (重要な変更に当たらないため). */
export function callsImportant(note: string): boolean {
  return Array.from(note.replace(/\s+/gu, '').matchAll(CALLED)).some(({ groups }) => !DENIED.test(groups?.rest ?? ''));
}

/** What a row is about, by the form. */
export function factsOf(change: StoredChange, form: Form): ChangeFacts {
  const nodes = change.fields.map((field) => nodeByField(form, field)).filter((node) => node !== null);
  return {
    section: nodes[0] === undefined ? null : (pathOf(nodes[0])[0] ?? null),
    important: nodes.some((node) => node.type !== null && node.important),
    calledImportant: callsImportant(change.note),
  };
}

/** Name of a section as the form prints it, number and label: `Ⅰ 基本情報`, `（別添１）特定個人情報ファイル記録項目`. */
export function sectionName({ number, label }: FormNode): string {
  if (number === null) return label;
  return /[）)]$/u.test(number) ? number + label : `${number} ${label}`;
}
