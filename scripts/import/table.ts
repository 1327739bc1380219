import { formatCount, type Bilingual, type Language } from '../../src/text/bilingual.ts';
import { showControls } from '../../src/text/show-controls.ts';
import { padEndTo, padStartTo, widthOf } from '../terminal/width.ts';
import type { FileReport, MarkCounts } from './report.ts';

/** What the table has of one source: no word of its doubts, as it is kept of each of thousands. */
export interface TableRow {
  status: FileReport['status'];
  /** Its path, with signs for what a terminal would obey. */
  file: string;
  /** null where nothing could be read. */
  read: {
    /** With the day of an earlier edition. */
    id: string;
    characters: number;
    /** Share of them that was placed, 0 to 1. */
    share: number;
    unplaced: number;
    items: number;
    marks: MarkCounts;
    changes: number;
    doubts: number;
  } | null;
}

export function toRow(report: FileReport): TableRow {
  const { status } = report;
  const file = showControls(report.file);
  if (report.status === 'failed') return { status, file, read: null };
  const { id, edition, reading } = report;
  const { characters, items, marks, changes, doubts } = reading;
  const { total, share, unplaced } = characters;
  const named = edition === null ? id : `${id}@${edition}`;
  const counts = { items, marks, changes, doubts: doubts.length };
  return { status, file, read: { id: named, characters: total, share, unplaced, ...counts } };
}

/** Tables of more sources are cut to those that ask for work. */
export const LONGEST_TABLE = 100;
/** So many sources with the most doubts are in a table that is cut, beside those that failed or were poor. */
export const MOST_DOUBTFUL = 20;

const doubtsOf = ({ read }: TableRow): number => read?.doubts ?? 0;

/** The rows to print, in their order: all of them, or of a long list those that failed, were poor, or have the most doubts. */
export function chooseRows(rows: readonly TableRow[]): readonly TableRow[] {
  if (rows.length <= LONGEST_TABLE) return rows;
  const isBad = ({ status }: TableRow): boolean => status === 'failed' || status === 'poor';
  const doubtful = rows.filter((row) => !isBad(row) && doubtsOf(row) > 0).sort((a, b) => doubtsOf(b) - doubtsOf(a));
  const chosen = new Set(doubtful.slice(0, MOST_DOUBTFUL));
  return rows.filter((row) => isBad(row) || chosen.has(row));
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

/** A table for the terminal: one line a source, and one for those that are left out of a long one. */
export function toTable(all: readonly TableRow[], language: Language): string {
  const head = COLUMNS[language];
  const chosen = chooseRows(all);
  const rows = chosen.map(({ status, file, read }) => {
    const words = STATUSES[status][language];
    if (read === null) return [words, file];
    const { id, characters, share, unplaced, items, marks, changes, doubts } = read;
    const counts = [items, marks.on, marks.off, marks.unclear, changes, doubts].map(formatCount);
    return [words, file, id, formatCount(characters), percent(share), formatCount(unplaced), ...counts];
  });
  const widths = head.map((title, column) =>
    rows.reduce((width, row) => Math.max(width, widthOf(row[column] ?? '')), widthOf(title)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column < WORD_COLUMNS ? padEndTo : padStartTo)(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const more = all.length - chosen.length;
  const table = rows.length === 0 && more > 0 ? [] : [line(head), ...rows.map(line)];
  return [...table, ...(more > 0 ? [leftOut(more)[language]] : [])].join('\n');
}

const leftOut = (count: number): Bilingual => ({
  ja: `ほか${formatCount(count)}件（失敗・要確認のファイルと、注意の多い${MOST_DOUBTFUL}件までを表示しています）`,
  en: `… and ${formatCount(count)} more (shown: those that failed or are poor, and up to ${MOST_DOUBTFUL} with the most doubts)`,
});
