import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/assessment/types.ts';
import { readAssessment } from '../../src/assessment/read.ts';
import { writeAssessment } from '../../src/assessment/write.ts';
import { findAuthorities } from '../../src/registry/authority.ts';
import { findMunicipality } from '../../src/registry/municipality.ts';
import { fold } from '../../src/text/fold.ts';
import { walk } from '../../src/forms/keys.ts';
import { loadForm } from '../../src/forms/load.ts';
import type { ImportedDocument } from '../../src/import/import-document.ts';
import { importText } from '../../src/import/import-text.ts';
import { findBoilerplate } from '../../src/import/place/boilerplate.ts';
import { cellsOf } from '../../src/import/place/observe-row.ts';
import { chooseReader } from '../../src/import/readers/index.ts';
import { readMunicipalities } from '../../src/registry/municipalities-file.ts';
import { ROOT } from '../support/run.ts';
import { sourceTexts, type Text } from '../support/texts.ts';
import { compareImports } from './support/compare-imports.ts';

const registry = join(ROOT, 'content/municipalities.yaml');
const municipalities = readMunicipalities(readFileSync(registry, 'utf8'), registry).value ?? [];
const CAPTIONS = [
  '再委託',
  '選択肢',
  '件',
  '識別情報',
  '連絡先等情報',
  '業務関係情報',
  '変更日',
  '項目',
  '変更前の記載',
  '変更後の記載',
  '提出時期',
  '提出時期に係る説明',
];
/** Shares of the characters that are to be placed, by kind of source. */
const TARGET: Record<string, number> = { ocr: 0.98, text: 0.9 };

function read(text: Text): ImportedDocument {
  return importText(text, {
    hasMunicipality: (code) => findMunicipality(code, municipalities) !== null,
    findAuthorities: (name) => findAuthorities(name, municipalities),
    explainAuthority: () => null,
    proposeProcedure: () => null,
  });
}

/** Everything an assessment says, folded: labels, values, options, changes, unplaced words. */
function everythingSaid({ assessment }: ImportedDocument): string {
  const words = (entry: Entry): string[] => {
    const { value } = entry;
    switch (value?.type) {
      case 'text':
        return [entry.label, value.text];
      case 'choice':
        return [entry.label, value.value ?? '', ...value.options];
      case 'marks':
        return [entry.label, ...value.marks.flatMap((mark) => [mark.label, mark.text])];
      case 'date':
      case 'none':
        return [entry.label, value.printed];
      default:
        return [entry.label];
    }
  };
  const changes = assessment.changes.flatMap((change) => [
    change.date,
    change.item,
    change.before,
    change.after,
    change.timing,
    change.note,
  ]);
  return [...assessment.entries.flatMap(words), ...changes, ...assessment.unplaced.map(({ text }) => text)]
    .map(bare)
    .join('|');
}

/** Letters alone: numbers, brackets and marks are the form's print as often as the document's words. */
const bare = (text: string): string =>
  fold(text).replace(/[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}a-z|]/gu, '');

const texts = sourceTexts('test/import/texts.test.ts').map((text) => ({ ...text, imported: read(text) }));

describe.each(texts)('the text $name', ({ imported, says: _, ...source }) => {
  const { assessment, coverage: account } = imported;

  test('is placed, and nothing of it is lost', () => {
    expect(account.placed / account.total).toBeGreaterThanOrEqual(
      TARGET[assessment.frontmatter.source?.kind ?? ''] ?? 1,
    );
    const parts = chooseReader(source)?.read(source) ?? [];
    const form = loadForm(assessment.frontmatter.form);
    const furniture = findBoilerplate(parts, form);
    const said = everythingSaid(imported);
    // Labels of blocks that are printed empty, and captions, say nothing of this document.
    const labels = new Set([...CAPTIONS, ...Array.from(walk(form), (node) => node.label)].map(bare));
    const lost = parts
      .filter((part) => part.kind !== 'repeat' && !furniture.has(part))
      .flatMap(cellsOf)
      .flatMap((cell) => cell.text.split(/[\s\ufdd0-\ufdd5()（）[\]［］<>＜＞「」|0-9０-９]+/u))
      .map(bare)
      .filter((words) => words.length > 1 && !said.includes(words) && !labels.has(words));
    expect(parts.length).toBeGreaterThan(20);
    expect(lost).toEqual([]);
  });

  test('is the same when its Markdown is read', () => {
    const markdown = writeAssessment(assessment);
    const { assessment: again, file } = readAssessment(markdown, { path: source.name });
    expect(again).toEqual(assessment);
    expect(writeAssessment(again ?? assessment)).toBe(markdown);
    expect(file.messages.filter((message) => message.fatal)).toEqual([]);
  });
});

test.each(texts.filter(({ says }) => says !== null))(
  '$name says what was printed, item by item and change by change, and no mark is guessed',
  ({ imported, says }) => {
    const differences = compareImports(says ?? expect.unreachable(), imported.assessment);
    expect(differences).toEqual({ wrong: [], lost: [], doubted: [] });
  },
);
