import { isInForce } from '../../assessment/in-force.ts';
import { PREFECTURES } from '../../registry/municipality-registry.ts';
import { prefectureLabel } from '../../registry/order-bodies.ts';
import { groupBy } from '../../text/group-by.ts';
import type { IndexRow } from '../../workspace/stored.ts';
import { toTowns, type Town } from '../coverage.ts';
import { column, dayCell, wordCell, wordsCell } from './columns.ts';
import { ALL_FEED } from './feeds.ts';
import type { ListMaker, ListSource } from './source.ts';
import type { ListRow } from './types.ts';

/** Bodies with assessments, by their codes. */
export const municipalityList: ListMaker = {
  name: 'municipalities',
  each: null,
  make: (source) => {
    const own = groupBy(source.listAssessments(), ({ municipality }) => municipality.code);
    const procedures = source.siteInfo().procedures.map(({ name }) => name);
    return {
      id: 'municipalities',
      path: '/municipalities/',
      caption: '評価書を公表している団体',
      unit: '団体',
      feed: ALL_FEED,
      columns: [
        column('municipality', '団体'),
        column('prefecture', '都道府県', { isFacet: true, order: PREFECTURES.map(({ name }) => name) }),
        column('assessments', '評価書', { type: 'number' }),
        column('changes', 'これまでの変更', { type: 'number' }),
        column('changed', '最終の変更日', { type: 'day' }),
        column('published', '最新の公表日', { type: 'day' }),
        column('procedures', '事務', { isFacet: true, isHidden: true, order: procedures }),
        column('code', '団体コード', { isHidden: true }),
        column('kana', 'よみがな', { isHidden: true }),
      ],
      rows: toTowns(source.listAssessments()).map((town) => toRow(town, own.get(town.code) ?? [], source)),
    };
  },
};

function toRow(town: Town, rows: readonly IndexRow[], source: ListSource): ListRow {
  const path = `/municipalities/${town.code}/`;
  const name = source.assessmentFacts().get(rows[0]?.id ?? '')?.municipality ?? town.name;
  const procedures = new Map(
    rows.filter(isInForce).flatMap(({ procedure }) => (procedure === null ? [] : [[procedure.id, procedure.name]])),
  );
  const order = source.siteInfo().procedures.map(({ id }) => id);
  const words = [...procedures]
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([id, text]) => ({ text, path: `/procedures/${id}/` }));
  return {
    path,
    assessment: null,
    key: null,
    cells: [
      wordCell(name, path),
      wordCell(prefectureLabel(town.prefecture)),
      town.assessments,
      rows.reduce((sum, { counts }) => sum + counts.changes, 0),
      dayCell(newest(rows.map(({ newestChange }) => newestChange))),
      dayCell(
        newest(rows.map(({ frontmatter }) => frontmatter.published)),
        rows.every(({ frontmatter }) => frontmatter.complete) ? 'empty' : 'missing',
      ),
      wordsCell(words),
      wordCell(town.code),
      wordCell(town.kana),
    ],
  };
}

const newest = (days: readonly (string | null)[]): string | null =>
  days.reduce((last, day) => ((day ?? '') > (last ?? '') ? day : last), null);
