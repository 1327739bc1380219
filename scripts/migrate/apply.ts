import { readFileSync } from 'node:fs';
import { addFormerSlug } from '../../src/assessment/add-former-slug.ts';
import { renameAssessment } from '../import/rename.ts';
import { pathsOf, readIfThere, sha256, writeWhole } from '../import/target.ts';
import type { Migration } from './plan.ts';

/**
 * Gives an assessment its slug: its files, earlier editions and originals, and the former slug in its front matter. One that nobody edited
 * still counts as the importer's own.
 */
export function migrate(content: string, { file, to }: Pick<Migration, 'file' | 'to'>): void {
  const { municipality: code, slug } = file;
  const { markdown, sidecar } = pathsOf(content, code, slug);
  const before = readFileSync(markdown, 'utf8');
  const after = addFormerSlug(before, slug);
  const record = readIfThere(sidecar);
  // Line ends of Git for Windows are no edit.
  const [was, is] = [before, after].map((text) => sha256(text.replaceAll('\r\n', '\n')));
  writeWhole(markdown, after);
  // A record names the digest of the Markdown as the import wrote it; one that was edited has another.
  if (record !== null) writeWhole(sidecar, record.replace(`"${was}"`, `"${is}"`));
  renameAssessment({ content, code, from: slug, to });
}
