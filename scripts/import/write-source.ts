import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeAssessment } from '../../src/assessment/write.ts';
import type { Frontmatter, Provenance } from '../../src/assessment/types.ts';
import { joinSentences } from '../../src/text/bilingual.ts';
import { SourceError } from '../../src/import/source-error.ts';
import type { ImportContext } from '../../src/import/types.ts';
import { choosePlace, takenKey, type Taken } from './choose-place.ts';
import { moveEdition } from './editions.ts';
import { keepOriginal, originalPath } from './keep-original.ts';
import type { SourceContent } from './job.ts';
import { isBetter } from './present.ts';
import { renameAssessment } from './rename.ts';
import { toReading, toReport, type WrittenReport } from './report.ts';
import type { SourceFile } from './sources.ts';
import { pathsOf, place, sha256, type AssessmentPaths } from './target.ts';

export interface WriteOptions {
  /** Absolute path of the content folder. */
  content: string;
  /** Overwrite files that were edited by hand, and take an assessment of another title for the same one. */
  force: boolean;
  /** Write a poor import as one that a person accepts. */
  acceptPoor: boolean;
  /** ISO day of this import. */
  today: string;
  /** Every authority that a name can mean. */
  findAuthorities: ImportContext['findAuthorities'];
}

/** A source that was read. */
export interface ReadSource extends SourceContent {
  source: SourceFile;
}

/**
 * Writes what was read of a source into the content folder: the original, the Markdown, the record beside it. A newer edition takes the
 * place of the newest one, which moves to its day; an older one gets a file of its own. `taken`: id and 公表日 of what this import has
 * written, and the sources they came from. Throws a SourceError where the id belongs to another assessment, or the file to a person's edits.
 */
export function writeSource(read: ReadSource, options: WriteOptions, taken: Taken): WrittenReport {
  const { source, sha256: digest } = read;
  const { content, force, today } = options;
  const { frontmatter } = read.read.assessment;
  const { municipality: code } = frontmatter;
  const document = { path: source.path, sha256: digest, slug: read.read.slug, frontmatter };
  const { id, slug, paths, edition, moved, isDraftPresent, own } = choosePlace(document, options, taken);
  const isAccepted = acceptQuality(read, moved === null ? own : null, paths, options);
  // Former addresses lead to the newest edition.
  frontmatter.formerSlugs = own?.formerSlugs ?? [];
  if (isDraftPresent) renameAssessment({ content, code, from: slug, to: `${slug}-an` });
  const former = moved === null ? null : pathsOf(content, code, slug, moved);
  const { outcome, conflict } = write(read, { content, force, today, slug, paths, former });
  taken.set(takenKey(id, frontmatter.published), source.path);
  if (conflict)
    throw new SourceError('edited', {
      ja: `${paths.markdown} は手で編集されているか、原本との照合が始まっており、その後に元のファイルが変わっているため、何も書き込んでいません。内容を確認し、上書きする場合は --force を付けて取り込んでください。`,
      en: `${paths.markdown} was edited by hand or compared with its original, and the source has changed since, so nothing was written. Compare them, and import with --force to overwrite that work.`,
    });
  const status = isAccepted || outcome === 'kept' ? outcome : 'poor';
  return toReport(source.path, toReading(read.read), { id, edition, path: paths.markdown, status });
}

/**
 * Whether an import may be published, as far as its quality goes; an accepted one is marked so. `present`: what lies at its place. Throws a
 * SourceError where a poor import would take the place of a better one.
 */
function acceptQuality(
  { read, sha256: digest }: ReadSource,
  present: Frontmatter | null,
  { markdown }: AssessmentPaths,
  { force, acceptPoor }: WriteOptions,
): boolean {
  if (read.poor === null) return true;
  if (present !== null && !force && isBetter(present, digest))
    throw new SourceError(
      'poorer',
      joinSentences(
        {
          ja: `${markdown} は${present.source?.file ?? '別のファイル'}から問題なく読み取れていますが、このファイルは多くの記載を読み取れなかったため、何も書き込んでいません。`,
          en: `${markdown} was read well from ${present.source?.file ?? 'another source'}, but much of this file could not be placed, so nothing was written.`,
        },
        read.poor.message,
        { ja: '上書きする場合は、--force を付けて取り込んでください。', en: 'To overwrite it, import with --force.' },
      ),
    );
  const isAccepted = acceptPoor || (present?.source?.quality === 'accepted' && present.source.sha256 === digest);
  const { source } = read.assessment.frontmatter;
  if (source !== null && isAccepted) source.quality = 'accepted';
  return isAccepted;
}

interface WritePlace extends Pick<WriteOptions, 'content' | 'force' | 'today'> {
  slug: string;
  paths: AssessmentPaths;
  /** Where what is at these paths moves to before; null where it does not. */
  former: AssessmentPaths | null;
}

function write(
  { source, read, sha256: digest, ending }: ReadSource,
  { content, force, today, slug, paths, former }: WritePlace,
): ReturnType<typeof place> {
  const { assessment } = read;
  const { frontmatter } = assessment;
  const { municipality: code, published } = frontmatter;
  const markdown = writeAssessment(assessment);
  const plain = sha256(writeAssessment({ ...assessment, frontmatter: { ...frontmatter, formerSlugs: [] } }));
  const original = originalPath(content, { code, slug, published, ending, sha256: digest });
  const provenance: Provenance = {
    markdown: sha256(markdown),
    lines: read.lines,
    changeLines: read.changeLines,
    // The site shows them, and it is in Japanese.
    doubts: read.diagnostics.map((doubt) => ({ ...doubt, message: doubt.message.ja })),
    ...read.origins,
    original,
  };
  const keep = (): void => keepOriginal(source.path, join(content, original));
  if (former === null) return place(paths, markdown, provenance, { force, plain, today }, keep);
  keep();
  moveEdition(paths, former);
  try {
    return place(paths, markdown, provenance, { force, plain, today }, keep);
  } catch (error) {
    if (!existsSync(paths.markdown)) moveEdition(former, paths);
    throw error;
  }
}
