import { SourceError } from './decode.ts';
import { importDocument, type ImportedDocument } from './import-document.ts';
import { detectForm } from './detect-form.ts';
import { chooseReader } from './readers/index.ts';
import { takeStampsFromText } from './stamps/take-stamps.ts';
import type { ImportContext, ImportSource } from './types.ts';

/** Turns the text of a published assessment into an assessment. Throws a SourceError where it is none, or cannot be named. */
export function importText(source: ImportSource, context: ImportContext): ImportedDocument {
  const reader = chooseReader(source);
  if (!reader)
    throw new SourceError('kind', {
      ja: '読み取れない種類のテキストです。公表された評価書のテキストか確認してください。',
      en: 'This kind of text cannot be read. Is it the text of a published assessment?',
    });
  const { text, stamps } = takeStampsFromText(source.text);
  const parts = reader.read({ name: source.name, text, form: detectForm(source.text) });
  return importDocument({ kind: reader.kind, parts, origins: null, notes: [], stamps }, source, context);
}
