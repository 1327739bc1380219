import type { Assessment, Doubt } from '../../src/assessment/types.ts';
import type { Account } from '../../src/import/account.ts';
import type { PoorImport } from '../../src/import/quality.ts';
import type { Outcome } from './target.ts';

export interface MarkCounts {
  on: number;
  off: number;
  unclear: number;
}

/** What the report says of one source. */
export type FileReport =
  | {
      file: string;
      status: Outcome | 'poor';
      id: string;
      form: string;
      /** Where the Markdown stands. */
      path: string;
      /** Characters of the source, white space aside, by where they went. */
      characters: Account & { share: number };
      items: number;
      marks: MarkCounts;
      changes: number;
      /** `file:line`, code, item and message of everything to look at again. */
      doubts: (Pick<Doubt, 'code' | 'key' | 'message'> & { at: string })[];
      /** Why so little was placed that `check` refuses the file until a person accepts it; null where it is not so. */
      poor: PoorImport | null;
      seconds: number;
    }
  | { file: string; status: 'failed'; code: string; message: string };

export function countMarks(assessment: Assessment): MarkCounts {
  const counts: MarkCounts = { on: 0, off: 0, unclear: 0 };
  for (const { value } of assessment.entries)
    if (value?.type === 'marks') for (const mark of value.marks) counts[mark.state] += 1;
  return counts;
}

const percent = (share: number): string => `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;

/** A table for the terminal: one line a source, with sums where there are several. */
export function toTable(reports: readonly FileReport[]): string {
  const head = [
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
  ];
  const rows = reports.map((report) =>
    report.status === 'failed'
      ? ['FAILED', report.file, '', '', '', '', '', '', '', '', '', '']
      : [
          report.status,
          report.file,
          report.id,
          report.characters.total,
          percent(report.characters.share),
          report.characters.unplaced,
          report.items,
          report.marks.on,
          report.marks.off,
          report.marks.unclear,
          report.changes,
          report.doubts.length,
        ].map(String),
  );
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: string[]): string =>
    cells
      .map((cell, column) => (column > 2 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(head), ...rows.map(line)].join('\n');
}
