import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadForm } from '../../src/forms/load.ts';
import type { Form, FormId } from '../../src/forms/types.ts';
import { interpret } from '../../src/import/interpret.ts';
import { toDocument } from '../../src/import/readers/tables/to-document.ts';
import { compareImports, type Differences } from './support/compare-imports.ts';
import { OFFICIAL, printGrid, type Layout } from './support/grid-form/index.ts';
import { filledForm, type FilledForm } from './support/printed-form.ts';

const FORMS: readonly FormId[] = ['kiso', 'juten', 'zen'];
const filled = new Map(FORMS.map((id) => [id, fc.sample(filledForm(loadForm(id)), { numRuns: 1, seed: 11 })[0]]));

function readAgain(document: FilledForm, form: Form, layout: Layout): Differences {
  const pages = printGrid(document, layout);
  // The title names the form, as the cover of each print does.
  pages[0]?.loose.unshift({
    top: -1,
    left: 0,
    text: `特定個人情報保護評価書（${form.name}）`,
    origin: { page: 1, box: [0, 0, 1, 1] },
  });
  const read = toDocument('pdf', pages, []);
  return compareImports({ ...document, unplaced: [] }, interpret(read.parts, form));
}

/** Layouts that leave no doubt whose a value is: everything must be read. */
const CERTAIN: [string, Partial<Layout>][] = [
  ['the official workbook', {}],
  ['brackets in the cell of the value', { bracket: 'text' }],
  ['a bordered cell in the place of brackets', { bracket: 'border' }],
  ['options below', { options: 'below' }],
  ['options above', { options: 'above' }],
  ['options in a row below', { options: 'below', optionLines: 'row' }],
  ['options in the cell of the value', { options: 'same-cell', bracket: 'text' }],
  ['no options', { options: 'none' }],
  ['labels above their values', { label: 'above' }],
  ['labels above, options below', { label: 'above', options: 'below', optionLines: 'row' }],
  ['labels above, options above', { label: 'above', options: 'above' }],
  ['labels above, options beside', { label: 'above', options: 'beside', bracket: 'text' }],
  ['label and value in one cell', { label: 'same-cell' }],
  ['numbers in cells of their own', { number: 'own-cell' }],
  ['boxes in the cells of their labels', { boxes: 'text-left' }],
  ['boxes in the cells of their labels, right of them', { boxes: 'text-right' }],
  ['all boxes in one cell', { boxes: 'one-cell' }],
  ['boxes in cells at the left', { boxes: 'cells-left' }],
  ['boxes in cells at the right', { boxes: 'cells-right' }],
  ['boxes in cells at the right, three on a line', { boxes: 'cells-right', perLine: 3 }],
  ['one box a line', { perLine: 1 }],
  ['one box a line, at the right', { perLine: 1, boxes: 'cells-right' }],
  ['☑ and ☐ in cells at the right', { boxes: 'cells-right', signs: ['☑', '☐'] }],
  ['■ and □ in cells at the left', { boxes: 'cells-left', signs: ['■', '□'] }],
  ['■ and □ in the cells of their labels', { boxes: 'text-left', signs: ['■', '□'] }],
  ['☑ and ☐ right of their labels', { boxes: 'text-right', signs: ['☑', '☐'] }],
  ['✓ in brackets', { boxes: 'text-left', signs: ['✓', ''] }],
  ['empty columns between', { spacers: true }],
  ['values in two cells beside one label', { cut: 'below-label' }],
  ['blocks bound by a vertical label', { vertical: true }],
  ['pages', { pageRows: 30 }],
  ['pages, heads with （続き）', { pageRows: 30, heads: 'continued' }],
  ['pages, heads with （1/3）', { pageRows: 30, heads: 'numbered' }],
  ['pages, heads again', { pageRows: 30, heads: 'plain' }],
  ['headings outside of the tables', { headings: 'loose' }],
  ['empty cells of the change table left out', { changeCells: 'filled' }],
  ['the head of the change table on each page', { pageRows: 4, changeHeads: 'each-page' }],
];

/** The forms take turns, as the layouts are many: each layout is read of one of them. */
const cases = CERTAIN.map(([name, change], at) => [name, FORMS[at % FORMS.length] ?? 'kiso', change] as const);

test.each(cases)('%s (%s)', (_, id, change) => {
  const document = filled.get(id) ?? expect.unreachable();
  const differences = readAgain(document, loadForm(id), { ...OFFICIAL, ...change });
  expect(differences).toEqual({ wrong: [], lost: [], doubted: [] });
});

/** Layouts in which a column of boxes without a single mark looks like an empty column: what is not proved is unclear, never wrong. */
test.each(FORMS)('empty columns between, boxes at the right (%s)', (id) => {
  const document = filled.get(id) ?? expect.unreachable();
  const { wrong, lost, doubted } = readAgain(document, loadForm(id), {
    ...OFFICIAL,
    spacers: true,
    boxes: 'cells-right',
  });
  expect({ wrong, lost }).toEqual({ wrong: [], lost: [] });
  expect(doubted.every((fact) => fact.endsWith('is unclear'))).toBe(true);
});

/** Layouts of all kinds at once. What is not certain in one of them may be set aside or unclear, and must never be wrong. */
const anyLayout: fc.Arbitrary<Layout> = fc.record({
  label: fc.constantFrom('left', 'above', 'same-cell'),
  number: fc.constantFrom('with-label', 'own-cell'),
  bracket: fc.constantFrom('text', 'cells', 'border'),
  options: fc.constantFrom('beside', 'below', 'above', 'same-cell', 'none'),
  optionLines: fc.constantFrom('row', 'lines'),
  boxes: fc.constantFrom('text-left', 'text-right', 'cells-left', 'cells-right', 'bracket-cells', 'one-cell'),
  signs: fc.constantFrom<readonly [string, string]>(['○', ''], ['☑', '☐'], ['■', '□'], ['✓', '']),
  perLine: fc.constantFrom(1, 2, 3),
  spacers: fc.boolean(),
  cut: fc.constantFrom('none', 'below-label', 'empty-label'),
  vertical: fc.boolean(),
  pageRows: fc.constantFrom(Infinity, 20, 45),
  heads: fc.constantFrom('once', 'continued', 'numbered', 'plain'),
  headings: fc.constantFrom('cells', 'loose'),
  changeCells: fc.constantFrom('all', 'filled'),
  changeHeads: fc.constantFrom('once', 'each-page'),
});
/** So many layouts are drawn in a run; six hundred with other seeds held no untrue fact either. */
const RUNS = 12;
/** One fact in so many may be in doubt, over all of them. */
const MOST_DOUBTED = 0.05;

test('no layout makes an untrue fact', () => {
  let doubted = 0;
  let facts = 0;
  const drawn = fc.sample(fc.tuple(anyLayout, fc.constantFrom(...FORMS)), { numRuns: RUNS, seed: 23 });
  for (const [at, [layout, id]] of drawn.entries()) {
    const form = loadForm(id);
    const document = fc.sample(filledForm(form), { numRuns: 1, seed: at })[0] ?? expect.unreachable();
    const found = readAgain(document, form, layout);
    expect({ layout, wrong: found.wrong, lost: found.lost }).toEqual({ layout, wrong: [], lost: [] });
    doubted += found.doubted.length;
    facts += document.entries.length;
  }
  expect(doubted / facts).toBeLessThan(MOST_DOUBTED);
});
