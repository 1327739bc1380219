import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeAssessment } from '../../src/assessment/write.ts';
import type { Frontmatter, Provenance } from '../../src/assessment/types.ts';
import { joinSentences } from '../../src/text/bilingual.ts';
import { findOffice } from '../../src/import/find-office.ts';
import { correctSlug } from '../../src/import/slug.ts';
import { SourceError } from '../../src/import/source-error.ts';
import type { ImportContext } from '../../src/import/types.ts';
import { chooseTarget, moveEdition, openEditions, type PresentEdition } from './editions.ts';
import { keepOriginal, originalPath } from './keep-original.ts';
import type { SourceContent } from './job.ts';
import { findDifference, isBetter, isSameTitle, readPresent } from './present.ts';
import { refuseDate, refuseDraft, refuseOther, refuseOverDraft, refuseTwice, refuseUnmigrated } from './refusals.ts';
import { renameAssessment } from './rename.ts';
import { toReport, type FileReport } from './report.ts';
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
export function writeSource(
  read: ReadSource,
  options: WriteOptions,
  taken: Map<string, string>,
): Extract<FileReport, { id: string }> {
  const { source, sha256: digest } = read;
  const { content, force, today } = options;
  const { frontmatter } = read.read.assessment;
  const { municipality: code, published } = frontmatter;
  const slug = findMovedDraft(content, read) ?? read.read.slug;
  const id = `${code}-${slug}`;
  const keyOf = (day: string | null): string => `${id} ${day ?? ''}`;
  const all = openEditions(content, code, slug);
  const unmigrated = all.length > 0 ? null : findUnmigrated(content, slug, frontmatter, options);
  if (unmigrated !== null) throw refuseUnmigrated(id, unmigrated);
  const others = all.filter((one) => one.frontmatter?.source?.sha256 !== digest);
  const isKnown = others.length < all.length;
  // A source that is present may be given another title by its metadata, but not what makes it another document than its editions.
  const difference = findDifference(others, frontmatter, { ...options, force: force || isKnown });
  if (difference !== null) {
    const { paths, frontmatter: named } = difference.present;
    const from = taken.get(keyOf(named.published));
    const path = from === undefined ? paths.markdown : `${paths.markdown} (${from})`;
    throw refuseOther(id, { path, frontmatter: named }, { path: source.path, frontmatter }, difference.by);
  }
  const other = taken.get(keyOf(published));
  if (other !== undefined) throw refuseTwice(id, other);
  const [first] = others;
  const between = findDraft(others, frontmatter);
  if (between === 'next' && first !== undefined) throw refuseDraft(slug, first);
  const draft = isKnown ? null : between;
  const drafts = pathsOf(content, code, `${slug}-an`).markdown;
  if (draft === 'present' && first !== undefined && existsSync(drafts)) throw refuseOverDraft(first, drafts);
  const editions = draft === 'present' ? [] : all;
  const target = chooseTarget(editions, { published, sha256: digest }, force);
  if ('fault' in target) throw refuseDate(target, published);
  const paths = pathsOf(content, code, slug, target.edition);
  const own = editions.find(({ edition }) => edition === target.edition)?.frontmatter ?? null;
  const isAccepted = acceptQuality(read, target.moved === null ? own : null, paths, options);
  // Former addresses lead to the newest edition.
  frontmatter.formerSlugs = own?.formerSlugs ?? [];
  if (draft === 'present') renameAssessment({ content, code, from: slug, to: `${slug}-an` });
  const former = target.moved === null ? null : pathsOf(content, code, slug, target.moved);
  const { outcome, conflict } = write(read, { content, force, today, slug, paths, former });
  taken.set(keyOf(published), source.path);
  if (conflict)
    throw new SourceError('edited', {
      ja: `${paths.markdown} は手で編集されているか、原本との照合が始まっており、その後に元のファイルが変わっているため、何も書き込んでいません。内容を確認し、上書きする場合は --force を付けて取り込んでください。`,
      en: `${paths.markdown} was edited by hand or compared with its original, and the source has changed since, so nothing was written. Compare them, and import with --force to overwrite that work.`,
    });
  const status = isAccepted || outcome === 'kept' ? outcome : 'poor';
  return toReport(source.path, read.read, { id, edition: target.edition, path: paths.markdown, status });
}

/** Path of an assessment of the same number and title whose slug lacks a part of this one, which the rule gives to it; null where there is none. */
function findUnmigrated(
  content: string,
  slug: string,
  { municipality: code, authority, number, title }: Frontmatter,
  { findAuthorities }: Pick<WriteOptions, 'findAuthorities'>,
): string | null {
  const office = findOffice(null, authority, code, { findAuthorities })?.id ?? null;
  const withoutForm = slug.replace(/-kiso$/u, '');
  const shorter = [withoutForm, slug, withoutForm].map((each, at) =>
    at === 0 || office === null ? each : each.replace(`${office}-`, ''),
  );
  for (const each of new Set(shorter)) {
    const { markdown } = pathsOf(content, code, each);
    const present = each === slug ? null : readPresent(markdown);
    if (present === null || present.number !== number || !isSameTitle(present.title, title)) continue;
    const own = findOffice(null, present.authority, code, { findAuthorities })?.id ?? null;
    if (correctSlug(each, present, own) === slug) return markdown;
  }
  return null;
}

/** The slug under which a draft is present that gave up its own to what was published: imported again, it is the same draft. */
function findMovedDraft(content: string, { read, sha256: digest }: ReadSource): string | null {
  const { status, municipality: code } = read.assessment.frontmatter;
  if (status !== 'draft') return null;
  const slug = `${read.slug}-an`;
  const isSame = (path: string): boolean => readPresent(path)?.source?.sha256 === digest;
  const isElsewhere = isSame(pathsOf(content, code, slug).markdown);
  return isElsewhere && !isSame(pathsOf(content, code, read.slug).markdown) ? slug : null;
}

/** Which of two is a draft where the other is none: the one that is present, or the next. */
function findDraft([newest]: readonly PresentEdition[], next: Frontmatter): 'present' | 'next' | null {
  const present = newest?.frontmatter ?? null;
  if (present === null) return null;
  const [isDraft, willBe] = [present.status === 'draft', next.status === 'draft'];
  return isDraft === willBe ? null : isDraft ? 'present' : 'next';
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
