import { checkAssessment, type CheckContext } from '../assessment/check.ts';
import { hasErrors, toDiagnostics } from '../assessment/faults.ts';
import { provenancePath, readProvenance } from '../assessment/provenance.ts';
import type { Frontmatter } from '../assessment/types.ts';
import { loadForm } from '../forms/load.ts';
import { countAssessment } from './counts.ts';
import { packMessages, type StoredMessage } from './messages.ts';
import { storeChanges } from '../changes/stored-changes.ts';
import type { Counts, ParsedAssessment } from './stored.ts';

/** What the list of all assessments says of a file. */
export interface FileFacts {
  /** null where the front matter is wrong. */
  frontmatter: Frontmatter | null;
  counts: Counts | null;
  /** ISO date of the newest row of 変更箇所. */
  newestChange: string | null;
  /** Path of its original below the content folder, as the record of its import names it. */
  original: string | null;
  /** Faults of the Markdown, and of its record of an import. */
  messages: StoredMessage[];
  recordMessages: StoredMessage[];
}

export interface ParsedFile {
  facts: FileFacts;
  /** null where the file has an error. */
  parsed: ParsedAssessment | null;
}

/** A file and the record of its import, as texts; `path` is for messages. */
export interface FileTexts {
  path: string;
  markdown: string;
  /** null where there is none. */
  record: string | null;
}

/** Reads and checks one assessment: everything that can be known of it without the others. */
export function parseFile({ path, markdown, record }: FileTexts, context: CheckContext): ParsedFile {
  const { assessment, file, positions } = checkAssessment(markdown, { path, context });
  const reading = record === null ? null : readProvenance(record, provenancePath(path));
  const facts: FileFacts = {
    frontmatter: assessment?.frontmatter ?? null,
    counts: null,
    newestChange: null,
    original: reading?.provenance?.original ?? null,
    messages: packMessages(file),
    recordMessages: reading === null ? [] : packMessages(reading.file),
  };
  if (assessment === null || hasErrors(file) || (reading !== null && hasErrors(reading.file)))
    return { facts, parsed: null };
  const form = loadForm(assessment.frontmatter.form);
  const provenance = reading?.provenance ?? null;
  const warnings = toDiagnostics(file);
  const changes = storeChanges(assessment, provenance, form, context.thisYear);
  return {
    facts: {
      ...facts,
      counts: countAssessment(assessment, form, warnings.length + (provenance?.doubts.length ?? 0)),
      newestChange: changes.reduce<string | null>(
        (newest, { iso }) => (iso !== null && iso > (newest ?? '') ? iso : newest),
        null,
      ),
    },
    parsed: { assessment, provenance, warnings, positions: Object.fromEntries(positions), changes },
  };
}
