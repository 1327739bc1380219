import fc from 'fast-check';
import type { List, ListCell, ListColumn, ListRow } from '../../../src/insights/lists/types.ts';
import { ABSENCES } from '../../../src/text/words/absences.ts';

/** Few texts, so that rows share them, among them such as look like something else. */
const text = fc.oneof(
  fc.constantFrom(
    '再委託する',
    '再委託しない',
    '熊本市',
    '=1+1',
    '0',
    '（記載なし）',
    '~empty',
    'ｸﾗｳﾄﾞ',
    '〇〇、△△',
    '第1\n第2',
  ),
  fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme' }),
);
const word = fc.record({
  text,
  path: fc.option(fc.constantFrom('/procedures/jido-teate/', '/assessments/990011-1/#I-1-3')),
});
/** Words of a document that stand at a place of it, on a page that may be known. */
const quotation = fc.record(
  {
    text,
    path: fc.constantFrom('/municipalities/990011/', '/assessments/990011-1/#I-1-3'),
    page: fc.integer({ min: 1, max: 9 }),
  },
  { requiredKeys: ['text', 'path'] },
);
const absence = fc
  .constantFrom(...(Object.keys(ABSENCES) as (keyof typeof ABSENCES)[]))
  .map((why): ListCell => ({ absence: why }));
const cells: Record<ListColumn['type'], fc.Arbitrary<ListCell>> = {
  text: fc.oneof({ weight: 4, arbitrary: fc.array(word, { minLength: 1, maxLength: 3 }) }, absence),
  quotation: fc.oneof({ weight: 4, arbitrary: fc.array(quotation, { minLength: 1, maxLength: 3 }) }, absence),
  number: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: -5, max: 20_000 }) }, absence),
  day: fc.oneof({ weight: 4, arbitrary: fc.constantFrom('2018', '2018-03', '2018-03-26', '2024-12-01') }, absence),
};

/** A column of each type, and more. */
const columns: fc.Arbitrary<ListColumn[]> = fc
  .array(
    fc.record({
      type: fc.constantFrom('text', 'number', 'day', 'quotation') as fc.Arbitrary<ListColumn['type']>,
      isFacet: fc.boolean(),
      isHidden: fc.boolean(),
      order: fc.option(fc.array(text, { maxLength: 3 }), { nil: undefined }),
      field: fc.option(fc.constant('I-1-3'), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) =>
    all.map(({ order, field, ...own }, at): ListColumn => ({
      id: `c${at}`,
      label: `列${at}`,
      ...own,
      ...(order === undefined ? {} : { order }),
      ...(field === undefined ? {} : { field }),
      isHidden: own.isHidden && at > 0,
    })),
  );

const row = (of: readonly ListColumn[]): fc.Arbitrary<ListRow> =>
  fc
    .record({
      assessment: fc.option(fc.constantFrom('990011-1', '990011-2', '990029-1', '990037-kyoiku-3')),
      key: fc.option(fc.constantFrom('I-1-3', 'II-f1-4-contract2-4')),
      isItem: fc.boolean(),
      cells: fc.tuple(...of.map(({ type }) => cells[type])),
    })
    .map(({ isItem, ...own }) => ({
      ...own,
      path:
        isItem && own.assessment !== null
          ? `/assessments/${own.assessment}/#${own.key ?? ''}`
          : '/municipalities/990011/',
    }));

/** A list of up to forty rows. */
export const anyList: fc.Arbitrary<List> = columns.chain((of) =>
  fc
    .record({
      rows: fc.array(row(of), { maxLength: 40 }),
      unit: fc.constantFrom('件', '団体', '社'),
      feed: fc.option(fc.constant({ path: '/feeds/all.xml', holds: 'すべての変更' })),
    })
    .map((more) => ({ id: 'sample', path: '/sample/', caption: '見本', columns: of, ...more })),
);
