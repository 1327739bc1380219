import { VFile } from 'vfile';
import { type Document, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { addMessage } from './bilingual-message.ts';
import type { Bilingual } from './bilingual.ts';
import { findHiddenControls } from './yaml-controls.ts';
import { describeIssue, type FieldHints } from './yaml-issue.ts';
import { offsetOf } from './yaml-place.ts';

export interface YamlRequest<Schema extends z.ZodType> {
  /** Path of the file, for messages only. */
  path: string;
  schema: Schema;
  /** What may be written in the fields of the schema. */
  hints?: FieldHints;
  /** Keys of the outermost map whose numbers are taken as they are written: `007` is no 7. */
  verbatim?: readonly string[];
}

export interface YamlReading<Value> {
  /** null where the text has a fault; then `file.messages` says where and what to do. */
  value: Value | null;
  file: VFile;
  /** Where the value at `path` stands, or the nearest one above it. */
  placeOf: (path: readonly PropertyKey[]) => { line: number; column: number };
}

/** Keys that a map has twice, with the places of the second ones. */
function findRepeatedKeys(document: Document): { offset: number; key: string }[] {
  const repeated: { offset: number; key: string }[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) repeated.push({ offset: key.range?.[0] ?? 0, key: String(key.value) });
        seen.add(key.value);
      }
    },
  });
  return repeated;
}

/**
 * Reads YAML 1.2 into the value that the zod schema gives. Every fault of the text is a fatal vfile message with line and
 * column; nothing is thrown. An empty text is read as null.
 */
export function readYaml<Schema extends z.ZodType>(
  text: string,
  { path, schema, hints = {}, verbatim = [] }: YamlRequest<Schema>,
): YamlReading<z.output<Schema>> {
  const file = new VFile({ path, value: text });
  const counter = new LineCounter();
  // The parser compares each key of a map with each: findRepeatedKeys looks each up.
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: false });
  const pointOf = (offset: number): { line: number; column: number } => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const placeOf = (at: readonly PropertyKey[]): { line: number; column: number } =>
    pointOf(offsetOf(document, at, 'value'));
  const fault = (place: { line: number; column: number }, code: string, words: Bilingual): void => {
    addMessage(file, { words, place, code, fatal: true });
  };

  for (const error of document.errors)
    fault(pointOf(error.pos[0]), 'yaml-syntax', {
      ja: `YAML として読めません（${error.message}）。字下げ・引用符・コロンの後の空白を確かめてください。`,
      en: `This cannot be read as YAML (${error.message}). Check the indent, the quotes, and the blank after each colon.`,
    });
  const repeated = document.errors.length > 0 ? [] : findRepeatedKeys(document);
  for (const { offset, key } of repeated)
    fault(pointOf(offset), 'yaml-syntax', {
      ja: `「${key}」が2回あります。1つを消すか、名前を変えてください。`,
      en: `「${key}」 is there twice. Delete one, or rename it.`,
    });
  const controls = document.errors.length > 0 ? [] : findHiddenControls(document);
  for (const { offset, reason } of controls) fault(pointOf(offset), 'control-character', reason);
  if (document.errors.length + repeated.length + controls.length > 0) return { value: null, file, placeOf };

  for (const key of verbatim) {
    const node = isMap(document.contents) ? document.get(key, true) : null;
    if (isScalar(node) && typeof node.value === 'number') node.value = node.source ?? String(node.value);
  }
  let data: unknown;
  try {
    data = document.toJS();
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    fault(placeOf([]), 'yaml-syntax', {
      ja: `YAML を値にできません（${cause}）。参照（& と *）を使わずに書いてください。`,
      en: `The YAML cannot be turned into values (${cause}). Write it without references (& and *).`,
    });
    return { value: null, file, placeOf };
  }
  const parsed = schema.safeParse(data, { reportInput: true });
  if (parsed.success) return { value: parsed.data, file, placeOf };
  for (const issue of parsed.error.issues) fault(placeOf(issue.path), 'yaml-value', describeIssue(issue, hints));
  return { value: null, file, placeOf };
}
