import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadForm } from '../../src/forms/load.ts';
import type { FormId } from '../../src/forms/types.ts';
import { interpret } from '../../src/import/interpret.ts';
import { judgeQuality } from '../../src/import/quality.ts';
import { readDocument } from '../../src/import/readers/pdf-text/document.ts';
import { compareImports } from './support/compare-imports.ts';
import { EXTRACTIONS } from './support/extracted-text.ts';
import { printedForm, type PrintedForm } from './support/printed-form.ts';

/** Filled forms whose whole truth is known. */
const documents = (id: FormId): PrintedForm[] => fc.sample(printedForm(loadForm(id)), { numRuns: 2, seed: 11 });

describe.each(EXTRACTIONS)('text with $name', ({ apply }) => {
  test.each<FormId>(['kiso', 'juten', 'zen'])('tells nothing untrue of a form (%s), and looks poor', (id) => {
    const form = loadForm(id);
    for (const document of documents(id)) {
      const text = `特定個人情報保護評価書（${form.name}）\n\n${apply(document.text)}`;
      const read = interpret(readDocument(text, form), form);
      const { wrong } = compareImports({ ...document, unplaced: [] }, read);
      // Lines of a cell that are left apart are found among the unplaced words, but not in one piece; a count that is open is null.
      expect(wrong.filter((line) => !/^change .*: | is null$/u.test(line))).toEqual([]);
      expect(read.changes).toEqual([]);
      expect(judgeQuality(read.coverage, { kind: 'text', text })).not.toBeNull();
    }
  });
});
