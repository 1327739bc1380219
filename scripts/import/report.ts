import type { Assessment, Diagnostic } from '../../src/assessment/types.ts';
import { describeSourcePlace, type SourcePlace } from '../../src/assessment/source-place.ts';
import type { Coverage } from '../../src/import/coverage-counter.ts';
import type { ImportedDocument } from '../../src/import/import-document.ts';
import type { PoorImport } from '../../src/import/quality.ts';
import { formatCount, sameInBoth, type Bilingual, type Language } from '../../src/text/bilingual.ts';
import { padEndTo, padStartTo, widthOf } from '../terminal/width.ts';
import type { SourceFault } from './fault.ts';
import type { ImportOutcome } from './target.ts';

export interface MarkCounts {
  on: number;
  off: number;
  unclear: number;
}

/** What the report has of one source; it is written in one language. */
export type FileReport =
  | {
      file: string;
      status: ImportOutcome | 'poor';
      id: string;
      /** ISO date of an earlier edition; null for the newest. */
      edition: string | null;
      form: string;
      /** Where the Markdown stands. */
      path: string;
      /** Characters of the source, white space aside, by where they went. */
      characters: Coverage & { share: number };
      items: number;
      marks: MarkCounts;
      changes: number;
      /** Place (`file:line`, `file page 12`), code, item and message of everything to look at again. */
      doubts: (Pick<Diagnostic, 'code' | 'key'> & { at: Bilingual; message: Bilingual })[];
      /** Why so little was placed that `check` refuses the file until a person accepts it; null where it is not so. */
      poor: PoorImport | null;
      seconds: number;
    }
  | ({ file: string; status: 'failed' } & SourceFault);

function countMarks(assessment: Assessment): MarkCounts {
  const counts: MarkCounts = { on: 0, off: 0, unclear: 0 };
  for (const { value } of assessment.entries)
    if (value?.type === 'marks') for (const mark of value.marks) counts[mark.state] += 1;
  return counts;
}

/** The report of a source that was written, or left as it was; the time it took is not known yet. */
export function toReport(
  file: string,
  { assessment, coverage, diagnostics, poor }: ImportedDocument,
  { id, edition, path, status }: Pick<Extract<FileReport, { id: string }>, 'id' | 'edition' | 'path' | 'status'>,
): Extract<FileReport, { id: string }> {
  return {
    file,
    status,
    id,
    edition,
    form: assessment.frontmatter.form,
    path,
    characters: { ...coverage, share: coverage.total === 0 ? 1 : coverage.placed / coverage.total },
    items: assessment.entries.filter((entry) => entry.value !== null).length,
    marks: countMarks(assessment),
    changes: assessment.changes.length,
    doubts: diagnostics.map(({ line, at, code, key, message }) => ({
      at: at === undefined ? sameInBoth(`${file}:${line}`) : inFile(file, at),
      code,
      key,
      message,
    })),
    poor,
    seconds: 0,
  };
}

function inFile(file: string, place: SourcePlace): Bilingual {
  const { ja, en } = describeSourcePlace(place);
  return { ja: `${file} ${ja}`, en: `${file} ${en}` };
}

const percent = (share: number): string => `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;

const STATUSES: Readonly<Record<FileReport['status'], Bilingual>> = {
  written: { ja: '書込み', en: 'written' },
  same: { ja: '変更なし', en: 'same' },
  kept: { ja: '編集を保持', en: 'kept' },
  poor: { ja: '要確認', en: 'poor' },
  failed: { ja: '失敗', en: 'FAILED' },
};

const COLUMNS: Readonly<Record<Language, readonly string[]>> = {
  ja: ['結果', 'ファイル', 'id', '文字数', '配置', '項目不明', '項目', '○あり', '○なし', '判読不明', '変更', '注意'],
  en: [
    'status',
    'file',
    'id',
    'characters',
    'placed',
    'unplaced',
    'items',
    'on',
    'off',
    'unclear',
    'changes',
    'doubts',
  ],
};
/** Columns of words, before those of numbers. */
const WORD_COLUMNS = 3;

/** A table for the terminal: one line a source. */
export function toTable(reports: readonly FileReport[], language: Language): string {
  const head = COLUMNS[language];
  const rows = reports.map((report) => {
    const status = STATUSES[report.status][language];
    if (report.status === 'failed') return [status, report.file];
    const { id, edition, characters, items, marks, changes, doubts } = report;
    const counts = [items, marks.on, marks.off, marks.unclear, changes, doubts.length].map(formatCount);
    const { total, share, unplaced } = characters;
    const named = edition === null ? id : `${id}@${edition}`;
    return [status, report.file, named, formatCount(total), percent(share), formatCount(unplaced), ...counts];
  });
  const widths = head.map((title, column) =>
    Math.max(widthOf(title), ...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column < WORD_COLUMNS ? padEndTo : padStartTo)(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), ...rows.map(line)].join('\n');
}
