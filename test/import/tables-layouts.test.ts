import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
  ['empty columns between, boxes at the right', { spacers: true, boxes: 'cells-right' }],
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

describe.each(FORMS)('%s', (id) => {
  const form = loadForm(id);
  const document = filled.get(id) ?? expect.unreachable();
  test.each(CERTAIN)('%s', (_, change) => {
    expect(readAgain(document, form, { ...OFFICIAL, ...change })).toEqual({ wrong: [], lost: [], doubted: [] });
  });
});
