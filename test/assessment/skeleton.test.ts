import { expect, test } from 'vitest';
import { checkAssessment } from '../../src/assessment/check.ts';
import { formatMessages, hasErrors } from '../../src/assessment/faults.ts';
import { skeletonOf } from '../../src/assessment/skeleton.ts';
import { isDraft, isMostlyEmpty } from '../../src/assessment/empty-items.ts';
import type { Assessment, Frontmatter } from '../../src/assessment/types.ts';
import { writeAssessment } from '../../src/assessment/write.ts';
import { walk } from '../../src/forms/keys.ts';
import { formIds, loadForm } from '../../src/forms/load.ts';
import type { FormId } from '../../src/forms/types.ts';
import { frontmatterOf } from './whole.ts';

const context = { isValidCode: () => true, hasMunicipality: () => true, procedures: new Set(['jido-teate']) };
const frontmatter = (form: FormId): Frontmatter => frontmatterOf(form, { title: '児童手当に関する事務' });
const skeleton = (form: FormId, files: string[]): Assessment =>
  skeletonOf({ form: loadForm(form), frontmatter: frontmatter(form), files });

test.each(formIds)('%s: every item of the form stands there once, empty', (id) => {
  const { entries } = skeleton(id, ['ファイル']);
  expect(entries.map(({ field }) => field)).toEqual(Array.from(walk(loadForm(id)), ({ field }) => field));
  for (const { value } of entries) {
    if (value?.type === 'choice') expect(value.value).toBeNull();
    if (value?.type === 'marks') expect(value.marks.every(({ state }) => state === 'off')).toBe(true);
  }
});

test.each(formIds.flatMap((id) => [[id, ['']] as const, [id, ['一のファイル', '二のファイル']] as const]))(
  '%s with the files %j: what is written is read again, without errors',
  (id, files) => {
    const written = skeleton(id, [...files]);
    const { assessment, file } = checkAssessment(writeAssessment(written), { path: '992011/12.md', context });
    expect(hasErrors(file)).toBe(false);
    expect(assessment).toEqual(written);
  },
);

test('what the front matter says stands in the document too', () => {
  const { entries } = skeleton('juten', ['一のファイル', '二のファイル']);
  const text = (key: string): unknown => {
    const value = entries.find((entry) => entry.key === key)?.value;
    return value?.type === 'text' ? value.text : value?.type === 'date' ? value.printed : null;
  };
  expect(text('cover-number')).toBe('12');
  expect(text('cover-title')).toBe('児童手当に関する事務');
  expect(text('cover-authority')).toBe('みなと見本市長');
  expect(text('cover-published')).toBe('令和7年3月31日');
  expect(text('II-f2-1')).toBe('二のファイル');
  expect(text('I-3')).toBe('一のファイル\n二のファイル');
});

test.each(formIds)('%s: an empty one is called a draft, with the number of its empty items', (id) => {
  const path = '992011/12.md';
  const { file } = checkAssessment(writeAssessment(skeleton(id, ['ファイル'])), { path, context });
  const [line = '', ...others] = formatMessages(file).filter((each) => each.includes('[empty-items]'));
  expect(others).toEqual([]);
  expect(line).toMatch(/注意 {2}\d+項目のうち\d+項目が空です。書きかけの評価書として示します。/u);
});

test.each([
  [{ items: 100, empty: 26 }, true],
  [{ items: 100, empty: 25 }, false],
  [{ items: 20, empty: 6 }, true],
  [{ items: 19, empty: 19 }, false],
  [{ items: 0, empty: 0 }, false],
])('%j is mostly empty: %s', (counts, expected) => {
  expect(isMostlyEmpty(counts)).toBe(expected);
  expect(isDraft({ source: null }, counts)).toBe(expected);
  const source = { file: 'x', url: null, retrieved: null, sha256: null, licence: null, kind: 'pdf', quality: null };
  expect(isDraft({ source }, counts)).toBe(false);
});
