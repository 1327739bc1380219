import { nodeByField, pathOf } from '../forms/keys.ts';
import type { Form, FormNode } from '../forms/types.ts';
import type { StoredChange } from './stored-change.ts';

export interface ChangeFacts {
  /** Section of the form that the row is about; null where its item could not be found. */
  section: FormNode | null;
  /** It is known which item it is about, and an item that it is about is subject to 重要な変更 (※). */
  important: boolean;
  /** The body itself calls the change a 重要な変更 in its 説明. */
  calledImportant: boolean;
}

/** By these ways the item itself is known, not only the heading above it. */
const SURE: ReadonlySet<StoredChange['how']> = new Set(['exact', 'label', 'near', 'value'] as const);

const CALLED = /重要な変更(?<rest>[^。、\n]{0,24})/gu;
const DENIED = /な[いく]|らぬ|ず|でなく/u;
/** A 説明 that goes on with 重要な変更 and ends there is cut: what it said of it is lost. */
const CUT = /(?:ため|ので|から|により|よって|であり|は|が)、?$/u;

/** Whether a 説明 calls the change a 重要な変更, and does not deny it (重要な変更に当たらないため). */
export function callsImportant(note: string): boolean {
  const words = note.replace(/\s+/gu, '');
  return Array.from(words.matchAll(CALLED)).some(({ 0: called, index, groups }) => {
    const isCut = index + called.length === words.length && groups?.['rest'] === '' && CUT.test(words.slice(0, index));
    return !isCut && !DENIED.test(groups?.['rest'] ?? '');
  });
}

/** What a row is about, by the form. */
export function factsOf(change: StoredChange, form: Form): ChangeFacts {
  const nodes = change.fields.map((field) => nodeByField(form, field)).filter((node) => node !== null);
  return {
    section: nodes[0] === undefined ? null : (pathOf(nodes[0])[0] ?? null),
    important: SURE.has(change.how) && nodes.some((node) => node.type !== null && node.important),
    calledImportant: callsImportant(change.note),
  };
}

/** Whether a change has to do with 重要な変更: its item is subject to it, or the body calls the change one. */
export const isAboutImportant = ({
  important,
  calledImportant,
}: Pick<ChangeFacts, 'important' | 'calledImportant'>): boolean => important || calledImportant;

/** Name of a section as the form prints it, number and label: `Ⅰ 基本情報`, `（別添１）特定個人情報ファイル記録項目`. */
export function sectionName({ number, label }: FormNode): string {
  if (number === null) return label;
  return /[）)]$/u.test(number) ? number + label : `${number} ${label}`;
}
