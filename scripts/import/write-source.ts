import { join } from 'node:path';
import { sourcePlaceToWords } from '../../src/assessment/source-place.ts';
import { writeAssessment } from '../../src/assessment/write.ts';
import type { Provenance } from '../../src/assessment/types.ts';
import { SourceError } from '../../src/import/decode.ts';
import type { ImportedDocument } from '../../src/import/import-document.ts';
import { keepOriginal, originalPath } from './keep-original.ts';
import { countMarks, type FileReport } from './report.ts';
import type { SourceFile } from './sources.ts';
import { findOtherAssessment, pathsOf, place, sha256 } from './target.ts';

export interface WriteOptions {
  /** Absolute path of the content folder. */
  content: string;
  /** Overwrite files that were edited by hand, and assessments of another name. */
  force: boolean;
  /** Write a poor import as one that a person accepts. */
  acceptPoor: boolean;
}

/** A source that was read, with the digest of its bytes. */
export interface ReadSource {
  source: SourceFile;
  read: ImportedDocument;
  sha256: string;
}

/**
 * Writes what was read of a source into the content folder: the original, the Markdown, the record beside it. `taken`: ids of this
 * import and the sources they came from. Throws a SourceError where the place belongs to another assessment or to a person's edits.
 */
export function writeSource(
  { source, read, sha256: digest }: ReadSource,
  { content, force, acceptPoor }: WriteOptions,
  taken: Map<string, string>,
): Extract<FileReport, { id: string }> {
  const { frontmatter } = read.assessment;
  if (acceptPoor && frontmatter.source?.quality === 'poor') frontmatter.source.quality = 'accepted';
  const { municipality: code } = frontmatter;
  const id = `${code}-${read.slug}`;
  const other = taken.get(id);
  if (other !== undefined)
    throw new SourceError(
      'duplicate-id',
      `${id} is already the id of ${other} in this import. Write \`slug: …\` into the .meta.yaml of one of them.`,
    );
  const paths = pathsOf(content, code, read.slug);
  const names = force ? null : findOtherAssessment(paths.markdown, frontmatter);
  if (names !== null)
    throw new SourceError(
      'other-assessment',
      `${paths.markdown} is ${names.present}, and this is ${names.next}: nothing was written. Write \`slug: …\` into the .meta.yaml of one of them; if they are one assessment under a new name, import with --force.`,
    );
  taken.set(id, source.path);
  const markdown = writeAssessment(read.assessment);
  const { published } = frontmatter;
  const original = originalPath(content, { code, slug: read.slug, published, file: source.name, sha256: digest });
  const provenance: Provenance = {
    markdown: sha256(markdown),
    lines: read.lines,
    changeLines: read.changeLines,
    doubts: read.doubts,
    ...read.origins,
    original,
  };
  const { outcome, conflict } = place(paths, markdown, provenance, force, () =>
    keepOriginal(source.path, join(content, original)),
  );
  if (conflict)
    throw new SourceError(
      'edited',
      `${paths.markdown} was edited by hand or compared with its original, and the source has changed since: nothing was written. Compare them, then import with --force to overwrite that work.`,
    );
  return {
    file: source.path,
    status: read.poor === null || acceptPoor || outcome === 'kept' ? outcome : 'poor',
    id,
    form: frontmatter.form,
    path: paths.markdown,
    characters: { ...read.account, share: read.account.total === 0 ? 1 : read.account.placed / read.account.total },
    items: read.assessment.entries.filter((entry) => entry.value !== null).length,
    marks: countMarks(read.assessment),
    changes: read.assessment.changes.length,
    doubts: read.doubts.map(({ line, at, code: what, key, message }) => ({
      at: at === undefined ? `${source.path}:${line}` : `${source.path} ${sourcePlaceToWords(at)}`,
      code: what,
      key,
      message,
    })),
    poor: read.poor,
    seconds: 0,
  };
}
