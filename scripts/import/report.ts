import type { Assessment } from '../../src/assessment/types.ts';
import { describeSourcePlace, type SourcePlace } from '../../src/assessment/source-place.ts';
import type { Coverage } from '../../src/import/coverage-counter.ts';
import type { ImportedDocument } from '../../src/import/import-document.ts';
import type { PoorImport } from '../../src/import/quality.ts';
import type { ImportDoubt } from '../../src/import/types.ts';
import { sameInBoth, type Bilingual } from '../../src/text/bilingual.ts';
import type { SourceFault } from './fault.ts';
import type { ImportOutcome } from './target.ts';

export interface MarkCounts {
  on: number;
  off: number;
  unclear: number;
}

/** What reading a source came to, without its words. */
export interface SourceReading {
  form: string;
  /** Characters of the source, white space aside, by where they went. */
  characters: Coverage & { share: number };
  items: number;
  marks: MarkCounts;
  changes: number;
  /** Everything to look at again. */
  doubts: readonly ImportDoubt[];
  /** Why so little was placed that `check` refuses the file until a person accepts it; null where it is not so. */
  poor: PoorImport | null;
}

/** A source that was written, or left as it was. */
export interface WrittenReport {
  file: string;
  status: ImportOutcome | 'poor';
  id: string;
  /** ISO date of an earlier edition; null for the newest. */
  edition: string | null;
  /** Where the Markdown stands. */
  path: string;
  reading: SourceReading;
  /** Time that reading took; 0 where the source was not read again. */
  seconds: number;
  /** Nothing has changed since the last import, so the source was not read again. */
  isKnown: boolean;
}

/** What became of one source. */
export type FileReport = WrittenReport | ({ file: string; status: 'failed' } & SourceFault);

function countMarks(assessment: Assessment): MarkCounts {
  const counts: MarkCounts = { on: 0, off: 0, unclear: 0 };
  for (const { value } of assessment.entries)
    if (value?.type === 'marks') for (const mark of value.marks) counts[mark.state] += 1;
  return counts;
}

export function toReading({ assessment, coverage, diagnostics, poor }: ImportedDocument): SourceReading {
  return {
    form: assessment.frontmatter.form,
    characters: { ...coverage, share: coverage.total === 0 ? 1 : coverage.placed / coverage.total },
    items: assessment.entries.filter((entry) => entry.value !== null).length,
    marks: countMarks(assessment),
    changes: assessment.changes.length,
    doubts: diagnostics,
    poor,
  };
}

/** The report of a source that was written, or left as it was; the time it took is not known yet. */
export const toReport = (
  file: string,
  reading: SourceReading,
  { id, edition, path, status }: Pick<WrittenReport, 'id' | 'edition' | 'path' | 'status'>,
): WrittenReport => ({ file, status, id, edition, path, reading, seconds: 0, isKnown: false });

/** Where a doubt is: the reader of a text counts its lines, others say the place in their original. */
export const placeOf = ({ line, at }: ImportDoubt): SourcePlace => at ?? { lines: [line, line] };

/** Place in one string (`file:line`, `file page 12`), as `--report FILE.json` has it. */
function inFile(file: string, { line, at }: ImportDoubt): Bilingual {
  if (at === undefined) return sameInBoth(`${file}:${line}`);
  const { ja, en } = describeSourcePlace(at);
  return { ja: `${file} ${ja}`, en: `${file} ${en}` };
}

/** What `--report FILE.json` has of one source; it is written in one language. */
export function toJsonReport(report: FileReport): object {
  if (report.status === 'failed') return report;
  const { file, status, id, edition, path, reading, seconds } = report;
  const { form, characters, items, marks, changes, doubts, poor } = reading;
  return {
    file,
    status,
    id,
    edition,
    form,
    path,
    characters,
    items,
    marks,
    changes,
    doubts: doubts.map((doubt) => ({
      at: inFile(file, doubt),
      code: doubt.code,
      key: doubt.key,
      message: doubt.message,
    })),
    poor,
    seconds,
  };
}
