import { isInForce } from '../../assessment/in-force.ts';
import { loadForms } from '../../forms/load.ts';
import { groupBy } from '../../text/group-by.ts';
import { column, dayCell, wordCell, wordsCell } from './columns.ts';
import { ALL_FEED } from './feeds.ts';
import type { ListMaker } from './source.ts';

/** The procedures that assessments are about: most bodies first, then in the order of procedures.yaml. */
export const procedureList: ListMaker = {
  name: 'procedures',
  each: null,
  make: (source) => {
    const forms = loadForms();
    const own = groupBy(source.listAssessments().filter(isInForce), ({ procedure }) => procedure?.id);
    const rows = source.siteInfo().procedures.map(({ id, name, about, aliases }) => {
      const assessments = own.get(id) ?? [];
      const path = `/procedures/${id}/`;
      const bodies = new Set(assessments.map(({ municipality }) => municipality.code)).size;
      const newest = assessments.reduce<string | null>(
        (last, { newestChange }) => ((newestChange ?? '') > (last ?? '') ? newestChange : last),
        null,
      );
      const printed = forms.filter((form) => assessments.some(({ frontmatter }) => frontmatter.form === form.id));
      return {
        bodies,
        row: {
          path,
          assessment: null,
          key: null,
          cells: [
            wordCell(name, path),
            wordCell(about),
            bodies,
            assessments.length,
            assessments.reduce((sum, { counts }) => sum + counts.changes, 0),
            dayCell(newest),
            wordsCell(
              printed.map((form) => ({ text: form.name, path: null })),
              'missing',
            ),
            wordsCell(
              aliases.map((text) => ({ text, path: null })),
              'none',
            ),
          ],
        },
      };
    });
    return {
      id: 'procedures',
      path: '/procedures/',
      caption: '評価書のある事務',
      unit: '事務',
      feed: ALL_FEED,
      columns: [
        column('procedure', '事務'),
        column('about', '内容'),
        column('municipalities', '団体', { type: 'number' }),
        column('assessments', '評価書', { type: 'number' }),
        column('changes', 'これまでの変更', { type: 'number' }),
        column('changed', '最終の変更日', { type: 'day' }),
        column('forms', '様式', { isFacet: true, isHidden: true, order: forms.map(({ name }) => name) }),
        column('aliases', '別名', { isHidden: true }),
      ],
      rows: rows.toSorted((a, b) => b.bodies - a.bodies).map(({ row }) => row),
    };
  },
};
