import { KINDS } from '../../changes/kinds-table.ts';
import { changeAnchor, UNDECLARED_WORDS } from '../../compare/editions/with-basis.ts';
import type { TimelineChange, TimelineGroup } from '../timeline.ts';
import { assessmentColumns } from './assessment-columns.ts';
import { absence, column, dayCell, wordCell } from './columns.ts';
import { ALL_FEED } from './feeds.ts';
import { IMPORTANT } from './timeline-words.ts';
import type { ListMaker } from './source.ts';
import type { ListCell } from './types.ts';
import { UNKNOWN_ITEM } from '../../text/words/unknowns.ts';

/** `2018-03`, `2016` or `undated` in words. */
function monthWords(month: string): string {
  if (month === 'undated') return '日付の記載がない変更';
  const [year, number] = month.split('-');
  return number === undefined ? `${year}年（月の記載なし）の変更` : `${year}年${Number(number)}月の変更`;
}

/** The changes of a month, newest first: one row a change. */
export const timelineList: ListMaker = {
  name: 'timeline',
  each: (source) => source.timelineIndex().months.map(({ month }) => month),
  make: (source, month) => {
    const about = assessmentColumns(source);
    const [names, others] = [about.columns.slice(0, 2), about.columns.slice(2)];
    return {
      id: `timeline-${month}`,
      path: `/timeline/${month}/`,
      caption: monthWords(month),
      unit: '件',
      feed: ALL_FEED,
      columns: [
        column('date', '変更日', { type: 'day' }),
        ...names,
        column('item', '項目'),
        column('section', '評価書の部分', {
          isFacet: true,
          isHidden: true,
          order: [...source.timelineIndex().sections, UNKNOWN_ITEM],
        }),
        column('kind', '変更の種類', { isFacet: true, order: KINDS.map(({ label }) => label) }),
        column('timing', '提出時期', { isFacet: true, order: ['事前', '事後'] }),
        column('important', '重要な変更', { isFacet: true, isHidden: true, order: [IMPORTANT, OTHER] }),
        column('basis', '変更箇所の行', { isFacet: true, isHidden: true, order: [DECLARED, UNDECLARED_WORDS] }),
        ...others,
      ],
      rows: source.timelineMonth(month).flatMap((group) => {
        const cells = about.cells(group.assessment);
        return group.changes.map((change) => ({
          path: `/assessments/${group.assessment}/history/#${changeAnchor(change.n)}`,
          assessment: group.assessment,
          key: changeAnchor(change.n),
          cells: [dayCell(group.date), ...cells.slice(0, 2), ...changeCells(group, change), ...cells.slice(2)],
        }));
      }),
    };
  },
};

const OTHER = 'それ以外';
const DECLARED = '行あり';

function changeCells({ assessment }: TimelineGroup, change: TimelineChange): ListCell[] {
  const { n, item, section, kind, timing, important, basis } = change;
  const path = `/assessments/${assessment}/history/#${changeAnchor(n)}`;
  return [
    wordCell(item, item === '' ? null : path),
    wordCell(section ?? UNKNOWN_ITEM),
    wordCell(KINDS.find(({ id }) => id === kind)?.label ?? kind),
    // Where no row says a change, nobody states its timing, and none is missing.
    basis === 'undeclared' ? absence('missing') : wordCell(timing),
    wordCell(important ? IMPORTANT : OTHER),
    wordCell(basis === 'undeclared' ? UNDECLARED_WORDS : DECLARED),
  ];
}
