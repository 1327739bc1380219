import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Provenance } from '../../src/assessment/types.ts';
import { choosePlace, takenKey, type Taken } from './choose-place.ts';
import type { Journal, JournalEntry } from './journal.ts';
import { toReport, type WrittenReport } from './report.ts';
import type { SourceKey } from './source-key.ts';
import type { SourceFile } from './sources.ts';
import { pathsOf, sha256, type AssessmentPaths } from './target.ts';
import type { ReadSource, WriteOptions } from './write-source.ts';

/** Digest of a text file; Git for Windows checks files out with CRLF. null where there is none, or it cannot be read: who writes there reports why. */
function digestOfText(path: string): string | null {
  try {
    return sha256(readFileSync(path, 'utf8').replaceAll('\r\n', '\n'));
  } catch {
    return null;
  }
}

/** Whether Markdown and record at a place are as the import left them. */
const isAsWritten = ({ markdown, sidecar }: AssessmentPaths, entry: JournalEntry): boolean =>
  digestOfText(markdown) === entry.markdown && digestOfText(sidecar) === entry.record;

function isOriginalKept({ original, sha256: digest }: JournalEntry, content: string): boolean {
  if (original === null) return true;
  try {
    return sha256(readFileSync(join(content, original))) === digest;
  } catch {
    return false;
  }
}

/**
 * What the journal has of a source whose files are as its import left them; null where it is to be read. An edition is looked for at its
 * day too: a newer one has moved it there.
 */
export function findKnown(journal: Journal | null, { key }: SourceKey, options: WriteOptions): JournalEntry | null {
  const { content, force, acceptPoor } = options;
  const entry = force ? null : (journal?.find(key) ?? null);
  if (entry === null || (entry.reading.poor !== null && entry.acceptPoor !== acceptPoor)) return null;
  const { municipality: code, published } = entry.identity;
  const days = published === null ? [null] : [null, published];
  const isThere = days.some((day) => isAsWritten(pathsOf(content, code, entry.placedSlug, day), entry));
  return isThere && isOriginalKept(entry, content) ? entry : null;
}

/**
 * Answers for a source without reading it, where its import would change nothing: its place by all rules is where its files are, as the
 * import left them. null where the source is to be read, which also finds what is wrong with it.
 */
export function answerKnown(
  source: SourceFile,
  entry: JournalEntry,
  options: WriteOptions,
  taken: Taken,
): WrittenReport | null {
  const { identity, slug, sha256: digest, reading } = entry;
  const place = tryPlace({ path: source.path, sha256: digest, slug, frontmatter: identity }, options, taken);
  if (place === null || place.moved !== null || place.isDraftPresent || !isAsWritten(place.paths, entry)) return null;
  const { id, edition, paths } = place;
  taken.set(takenKey(id, identity.published), source.path);
  const status = entry.isKept ? 'kept' : entry.isPoor ? 'poor' : 'same';
  return { ...toReport(source.path, reading, { id, edition, path: paths.markdown, status }), isKnown: true };
}

function tryPlace(...call: Parameters<typeof choosePlace>): ReturnType<typeof choosePlace> | null {
  try {
    return choosePlace(...call);
  } catch {
    // Reading the source ends in the same fault, and reports it.
    return null;
  }
}

/** The entry of a source that was just written, or left as it was; null where its files cannot be told. */
export function toEntry(
  { sha256: digest, read }: ReadSource,
  report: WrittenReport,
  own: Pick<JournalEntry, 'key' | 'settings' | 'acceptPoor'>,
): JournalEntry | null {
  const { form, number, title, municipality, authority, published, status } = read.assessment.frontmatter;
  const paths = { markdown: report.path, sidecar: report.path.replace(/\.md$/u, '.import.json') };
  const isKept = report.status === 'kept';
  const original = isKept ? null : originalOf(paths.sidecar);
  const [markdown, record] = [digestOfText(paths.markdown), digestOfText(paths.sidecar)];
  if (markdown === null || (original === null && !isKept)) return null;
  return {
    ...own,
    sha256: digest,
    identity: { form, number, title, municipality, authority, published, status },
    slug: read.slug,
    placedSlug: report.id.slice(municipality.length + 1),
    markdown,
    record,
    original,
    isKept,
    isPoor: report.status === 'poor',
    reading: report.reading,
  };
}

/** Path of the original that a record names; null where it names none, or cannot be read any more. */
function originalOf(record: string): string | null {
  try {
    return (JSON.parse(readFileSync(record, 'utf8')) as Partial<Provenance>).original ?? null;
  } catch {
    return null;
  }
}
