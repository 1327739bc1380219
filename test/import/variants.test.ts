import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadForm } from '../../src/forms/load.ts';
import type { Form, FormId } from '../../src/forms/types.ts';
import { interpret, type Interpreted } from '../../src/import/interpret.ts';
import { chooseReader } from '../../src/import/readers/index.ts';
import { sourceTexts } from '../support/texts.ts';
import { compareImports } from './support/compare-imports.ts';
import { printedForm } from './support/printed-form.ts';
import { LOST_LABELS, VARIANTS } from './support/variants/index.ts';

function read(text: string, form: Form): Interpreted {
  const reader = chooseReader({ name: 'a.txt', text });
  expect(reader?.kind).toBe('ocr');
  return interpret(reader?.read({ name: 'a.txt', text }) ?? [], form);
}

/** The forms take turns: each variant is read of one of them, each form in a third of the variants. */
const TURNS: readonly FormId[] = ['kiso', 'juten', 'zen'];
const printed = new Map(
  TURNS.map((id) => [id, fc.sample(printedForm(loadForm(id)), { numRuns: 1, seed: 5 })[0]] as const),
);

test.each(VARIANTS.map((variant, at) => [variant.name, TURNS[at % TURNS.length] ?? 'kiso', variant] as const))(
  'a print with %s (%s) says the same',
  (_, id, { apply }) => {
    const form = loadForm(id);
    const document = printed.get(id) ?? expect.unreachable();
    const again = read(apply(document.text, form), form);
    const { wrong, lost } = compareImports({ ...document, unplaced: [] }, again);
    expect({ wrong, lost }).toEqual({ wrong: [], lost: [] });
  },
);

test.each(LOST_LABELS.flatMap((variant) => TURNS.map((id) => [variant.name, id, variant] as const)))(
  'a print with %s (%s) puts no words under another item',
  (_, id, { apply }) => {
    const form = loadForm(id);
    const document = printed.get(id) ?? expect.unreachable();
    const again = read(apply(document.text, form), form);
    const { wrong, lost, doubted } = compareImports({ ...document, unplaced: [] }, again);
    expect({ wrong, lost }).toEqual({ wrong: [], lost: [] });
    expect(doubted).not.toEqual([]);
  },
);

/** The prints that change most of a document. */
const STRONGEST = [
  'HTML tables, a cell a line',
  'HTML tables on one line',
  'a line a cell',
  'label and value on one line',
  'a long label over two rows, the value beside its tail',
  'the number in a cell of its own',
  'no number for ①',
  '1 for Ⅰ',
  '■ and □',
  'full-width letters',
  'the list of options dropped',
  'a number alone',
  'a running head of the document',
  'headings as bare lines',
  'date and item, timing and note in one cell',
];

const bases = sourceTexts('test/import/variants.test.ts').filter(({ name }) => /^(?:992011-12|001_)/u.test(name));

describe.each(bases)('the whole text $name', ({ text }) => {
  const form = loadForm('juten');
  const first = read(text, form);

  test.each(STRONGEST)('says the same with %s', (name) => {
    const variant = VARIANTS.find((other) => other.name === name) ?? expect.unreachable();
    const changed = variant.apply(text, form);
    expect(changed).not.toBe(text);
    expect(compareImports(first, read(changed, form))).toEqual({ wrong: [], lost: [], doubted: [] });
  });

  test.each(LOST_LABELS)('puts no words under another item with $name', ({ apply }) => {
    const { wrong, lost } = compareImports(first, read(apply(text, form), form));
    expect({ wrong, lost }).toEqual({ wrong: [], lost: [] });
  });
});
