import { join } from 'node:path';
import { sourcePlaceToWords } from '../../src/assessment/source-place.ts';
import { writeAssessment } from '../../src/assessment/write.ts';
import { joinSentences } from '../../src/text/bilingual.ts';
import type { Provenance } from '../../src/assessment/types.ts';
import { SourceError } from '../../src/import/decode.ts';
import { keepOriginal, originalPath } from './keep-original.ts';
import type { SourceContent } from './job.ts';
import { findOtherAssessment, isBetter, readPresent } from './present.ts';
import { countMarks, type FileReport } from './report.ts';
import type { SourceFile } from './sources.ts';
import { pathsOf, place, sha256 } from './target.ts';

export interface WriteOptions {
  /** Absolute path of the content folder. */
  content: string;
  /** Overwrite files that were edited by hand, and assessments of another name. */
  force: boolean;
  /** Write a poor import as one that a person accepts. */
  acceptPoor: boolean;
}

/** A source that was read. */
export interface ReadSource extends SourceContent {
  source: SourceFile;
}

/**
 * Writes what was read of a source into the content folder: the original, the Markdown, the record beside it. `taken`: ids of this
 * import and the sources they came from. Throws a SourceError where the place belongs to another assessment or to a person's edits.
 */
export function writeSource(
  { source, read, sha256: digest, ending }: ReadSource,
  { content, force, acceptPoor }: WriteOptions,
  taken: Map<string, string>,
): Extract<FileReport, { id: string }> {
  const { frontmatter } = read.assessment;
  const { municipality: code } = frontmatter;
  const id = `${code}-${read.slug}`;
  const paths = pathsOf(content, code, read.slug);
  const present = readPresent(paths.markdown);
  const wasAccepted = present?.source?.quality === 'accepted' && present.source.sha256 === digest;
  const isAccepted = read.poor === null || acceptPoor || wasAccepted;
  if (frontmatter.source !== null && read.poor !== null && isAccepted) frontmatter.source.quality = 'accepted';
  const names = present === null ? null : findOtherAssessment(present, frontmatter);
  const other = taken.get(id);
  if (other !== undefined)
    throw new SourceError(
      'duplicate-id',
      names === null
        ? {
            ja: `評価書 ${id} は、この取込みですでに ${other} から読み取っているため、このファイルからは何も書き込んでいません。取り込みたいファイル（できれば実施機関が公表したPDF）だけをフォルダーに残してください。別の評価書であれば、どちらかの .meta.yaml に \`slug: …\` を書いてください。`,
            en: `This import has already read the assessment ${id} from ${other}, so nothing of this file was written. Keep in the folder the one that you want to import, best the PDF that the authority published. If they are two assessments, write \`slug: …\` into the .meta.yaml of one of them.`,
          }
        : {
            ja: `${id} は、この取込みですでに ${other} のidになっています。どちらかの .meta.yaml に \`slug: …\` を書いてください。`,
            en: `${id} is already the id of ${other} in this import. Write \`slug: …\` into the .meta.yaml of one of them.`,
          },
    );
  if (names !== null && !force)
    throw new SourceError('other-assessment', {
      ja: `${paths.markdown} は${names.present}ですが、このファイルは${names.next}のため、何も書き込んでいません。どちらかの .meta.yaml に \`slug: …\` を書いてください。名称が変わった同じ評価書であれば、--force を付けて取り込んでください。`,
      en: `${paths.markdown} is ${names.present}, and this file is ${names.next}, so nothing was written. Write \`slug: …\` into the .meta.yaml of one of them; if they are one assessment under another name, import with --force.`,
    });
  if (present !== null && read.poor !== null && !force && isBetter(present, digest))
    throw new SourceError(
      'poorer',
      joinSentences(
        {
          ja: `${paths.markdown} は${present.source?.file ?? '別のファイル'}から問題なく読み取れていますが、このファイルは多くの記載を読み取れなかったため、何も書き込んでいません。`,
          en: `${paths.markdown} was read well from ${present.source?.file ?? 'another source'}, but much of this file could not be placed, so nothing was written.`,
        },
        read.poor.message,
        { ja: '上書きする場合は、--force を付けて取り込んでください。', en: 'To overwrite it, import with --force.' },
      ),
    );
  const markdown = writeAssessment(read.assessment);
  const { published } = frontmatter;
  const original = originalPath(content, { code, slug: read.slug, published, ending, sha256: digest });
  const provenance: Provenance = {
    markdown: sha256(markdown),
    lines: read.lines,
    changeLines: read.changeLines,
    // The site shows them, and it is in Japanese.
    doubts: read.diagnostics.map((doubt) => ({ ...doubt, message: doubt.message.ja })),
    ...read.origins,
    original,
  };
  const { outcome, conflict } = place(paths, markdown, provenance, force, () =>
    keepOriginal(source.path, join(content, original)),
  );
  taken.set(id, source.path);
  if (conflict)
    throw new SourceError('edited', {
      ja: `${paths.markdown} は手で編集されているか、原本との照合が始まっており、その後に元のファイルが変わっているため、何も書き込んでいません。内容を確認し、上書きする場合は --force を付けて取り込んでください。`,
      en: `${paths.markdown} was edited by hand or compared with its original, and the source has changed since, so nothing was written. Compare them, and import with --force to overwrite that work.`,
    });
  return {
    file: source.path,
    status: isAccepted || outcome === 'kept' ? outcome : 'poor',
    id,
    form: frontmatter.form,
    path: paths.markdown,
    characters: { ...read.coverage, share: read.coverage.total === 0 ? 1 : read.coverage.placed / read.coverage.total },
    items: read.assessment.entries.filter((entry) => entry.value !== null).length,
    marks: countMarks(read.assessment),
    changes: read.assessment.changes.length,
    doubts: read.diagnostics.map(({ line, at, code: what, key, message }) => ({
      at: at === undefined ? `${source.path}:${line}` : `${source.path} ${sourcePlaceToWords(at)}`,
      code: what,
      key,
      message,
    })),
    poor: read.poor,
    seconds: 0,
  };
}
