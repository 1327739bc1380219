import type { Finding, FindingRow } from '../findings/types.ts';
import { evidenceKey, evidencePath } from '../rules/evidence-place.ts';
import { assessmentColumns } from './assessment-columns.ts';
import { column, dayCell, wordCell, wordsCell } from './columns.ts';
import { ALL_FEED } from './feeds.ts';
import type { ListMaker } from './source.ts';
import type { ListCell, ListColumn } from './types.ts';

/** Columns of findings whose words recur, by which a list can be narrowed. */
const FACETS: ReadonlySet<string> = new Set([
  '回答',
  '項目',
  '変更の種類',
  '食い違い',
  '欄',
  '文書の範囲',
  '原本との照合',
]);
const DAYS: ReadonlySet<string> = new Set(['新しい版の公表日', '最も新しい日付']);
const PUBLISHED = '公表日';
/** Column of the day of a row of the history as it is printed, which the list shows as the day that it means. */
const PRINTED_DAY = '変更日';
export const BASIS_WORDS = { change: '変更箇所の変更日', published: '公表日（遅くとも）' } as const;

export const findingListId = (id: string): string => `finding-${id}`;
export const findingPath = (id: string): string => `/findings/${id}/`;

/** Whether a finding dates what it finds. */
export const isDated = ({ rows }: Pick<Finding, 'rows'>): boolean => rows.some(({ basis }) => basis !== null);

/** The rows of a finding. */
export const findingList: ListMaker = {
  name: 'finding',
  each: (source) => [...source.findingIds()],
  make: (source, of) => {
    const finding = source.finding(of);
    // When an assessment was published is one column, also where the finding asks for it.
    const own = finding.columns.flatMap((label, at) => (label === PUBLISHED ? [] : [{ label, at }]));
    const isPublished = own.length < finding.columns.length;
    const about = assessmentColumns(source, [
      'municipality',
      'procedure',
      ...(isPublished ? (['published'] as const) : []),
    ]);
    const hasSince = isDated(finding);
    return {
      id: findingListId(of),
      path: findingPath(of),
      caption: finding.title,
      unit: '件',
      feed: ALL_FEED,
      columns: [
        ...about.columns.filter(({ isHidden }) => !isHidden),
        ...own.map(ownColumn),
        ...(hasSince
          ? [column('since', 'いつから', { type: 'day' }), column('basis', '時期の根拠', { isFacet: true })]
          : []),
        column('evidence', '根拠', { type: 'quotation' }),
        ...about.columns.filter(({ isHidden }) => isHidden),
        column('day', '日付', { type: 'day', isHidden: true }),
      ],
      rows: finding.rows.map((row) => {
        const cells = about.cells(row.assessment);
        const isHidden = (at: number): boolean => about.columns[at]?.isHidden === true;
        return {
          path: evidencePath(row),
          assessment: row.assessment,
          key: evidenceKey(row) || null,
          cells: [
            ...cells.filter((_, at) => !isHidden(at)),
            ...own.map(({ label, at }) => ownCell(label, row.cells[at] ?? '', row)),
            ...(hasSince ? sinceCells(row) : []),
            wordsCell(
              row.evidence.map(({ page, ...piece }) => ({
                text: piece.quotation || '（文書全体）',
                path: evidencePath(piece),
                ...(page === null ? {} : { page }),
              })),
            ),
            ...cells.filter((_, at) => isHidden(at)),
            dayCell(row.day),
          ],
        };
      }),
    };
  },
};

const sinceCells = ({ since, basis }: FindingRow) => [
  dayCell(since),
  wordCell(basis === null ? '' : BASIS_WORDS[basis]),
];

const isDay = (label: string): boolean => DAYS.has(label) || label === PRINTED_DAY;

function ownCell(label: string, cell: string, { day }: FindingRow): ListCell {
  // A printed day that is none that is known stays as it is printed, behind those that are.
  if (label === PRINTED_DAY) return day === null ? wordCell(cell) : dayCell(day);
  return isDay(label) ? dayCell(cell === '' ? null : cell) : wordCell(cell);
}

const ownColumn = ({ label, at }: { label: string; at: number }): ListColumn =>
  column(`own${at + 1}`, label, { isFacet: FACETS.has(label), type: isDay(label) ? 'day' : 'text' });
