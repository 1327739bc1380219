import { meaningTree } from '../../compare/meaning-tree.ts';
import { labelsOf } from '../../compare/meanings.ts';
import { loadForms } from '../../forms/load.ts';
import { column, wordCell, wordsCell } from './columns.ts';
import type { ListMaker } from './source.ts';

const TYPES = { text: '文', choice: '選択', marks: '○の欄', date: '日付' } as const;

/** The items that assessments print, in the order of the forms. */
export const fieldsList: ListMaker = {
  name: 'fields',
  each: null,
  make: (source) => {
    const tree = meaningTree();
    const forms = loadForms();
    const sections = tree.roots.map((root) => labelsOf(root).join());
    return {
      id: 'fields',
      path: '/fields/',
      caption: '評価書の項目',
      unit: '項目',
      feed: null,
      columns: [
        column('item', '項目'),
        column('section', '評価書の部分', { isFacet: true, order: sections }),
        column('type', '記載のしかた', { isFacet: true, order: Object.values(TYPES) }),
        column('forms', '様式', { isFacet: true, isHidden: true, order: forms.map(({ name }) => name) }),
        column('municipalities', '団体', { type: 'number' }),
        column('assessments', '評価書', { type: 'number' }),
        column('values', '記載', { type: 'number' }),
        column('answers', '異なる記載', { type: 'number' }),
        column('groups', '共通の文', { type: 'number', isHidden: true }),
        column('field', '項目ID', { isHidden: true }),
      ],
      rows: source.fields().flatMap(({ field, municipalities, assessments, values, answers, groups }) => {
        const meaning = tree.byId(field);
        if (meaning === null) return [];
        const [section = '', ...rest] = labelsOf(meaning);
        const path = `/fields/${field}/`;
        const printed = forms.filter(({ id }) => meaning.nodes.has(id)).map(({ name }) => ({ text: name, path: null }));
        return [
          {
            path,
            assessment: null,
            key: null,
            cells: [
              wordCell(rest.length > 0 ? rest.join(' › ') : section, path),
              wordCell(section),
              wordCell(TYPES[meaning.type ?? 'text']),
              wordsCell(printed),
              municipalities,
              assessments,
              values,
              answers,
              groups,
              wordCell(field),
            ],
          },
        ];
      }),
    };
  },
};
