import { describeSourcePlace, type SourcePlace } from '../../src/assessment/source-place.ts';
import type { Bilingual } from '../../src/text/bilingual.ts';
import { placeOf, type FileReport } from './report.ts';
import type { SkippedFile } from './sources.ts';

/** A line of `--report FILE.jsonl`. All have the same keys, so that programs read them as a table; it is written in one language. */
export interface ReportLine {
  /** `file`: of a source as a whole; `left-out`: of a file that is not imported. */
  kind: 'doubt' | 'file' | 'left-out';
  file: string;
  /** What became of the source; null where it is not imported. */
  status: FileReport['status'] | null;
  /** null where nothing could be read. */
  id: string | null;
  /** ISO date of an earlier edition. */
  edition: string | null;
  /** In words: 47行目, 12ページ. */
  place: Bilingual | null;
  /** The first one, where the place is one of pages, or of lines. */
  page: number | null;
  line: number | null;
  code: string;
  /** Key of the item; null where the fault is of none. */
  key: string | null;
  message: Bilingual;
}

const KEPT: Bilingual = {
  ja: '取込み後に手で編集された評価書です。編集した内容をそのまま残しました。',
  en: 'Edited by hand since its import; the edits stay.',
};

const WHOLE = { place: null, page: null, line: null, key: null };

const firstOf = (place: SourcePlace): Pick<ReportLine, 'page' | 'line'> => ({
  page: 'pages' in place ? place.pages[0] : null,
  line: 'lines' in place ? place.lines[0] : null,
});

/** The lines of a source: one where it failed, was poor or was kept, and one for each doubt. */
export function linesOfReport(report: FileReport): ReportLine[] {
  if (report.status === 'failed') {
    const { file, status, code, message } = report;
    return [{ kind: 'file', file, status, id: null, edition: null, ...WHOLE, code, message }];
  }
  const { file, status, id, edition, reading } = report;
  const own = { file, status, id, edition };
  const message = status === 'kept' ? KEPT : status === 'poor' ? (reading.poor?.message ?? null) : null;
  const whole: ReportLine[] = message === null ? [] : [{ kind: 'file', ...own, ...WHOLE, code: status, message }];
  const doubts = reading.doubts.map((doubt): ReportLine => {
    const place = placeOf(doubt);
    const { code, key, message } = doubt;
    return { kind: 'doubt', ...own, place: describeSourcePlace(place), ...firstOf(place), code, key, message };
  });
  return [...whole, ...doubts];
}

export const lineOfLeftOut = ({ path, why }: SkippedFile): ReportLine => ({
  kind: 'left-out',
  file: path,
  status: null,
  id: null,
  edition: null,
  ...WHOLE,
  code: 'left-out',
  message: why,
});
