import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/assessment/types.ts';
import { compareEditions } from '../../../src/compare/editions/compare-editions.ts';
import { nodeByField } from '../../../src/forms/keys.ts';
import { editionOf, text, withValue } from './edition-like.ts';
import { changed, compare, ENTRIES, form, short } from './support/compare-item.ts';

describe('what leaves a difference open', () => {
  const undeclared = [['I-1-2', 'undeclared', []]];
  const source = { file: 'mihon.pdf', url: null, retrieved: null, sha256: null, licence: null, quality: null };

  test.each([
    ['text recognised by a machine', { source: { ...source, kind: 'ocr' } }, 'reading'],
    ['the same, compared with the original', { source: { ...source, kind: 'ocr' }, reviewed: true }, null],
    ['a text layer', { source: { ...source, kind: 'pdf' } }, null],
    ['an edition without some of its parts', { complete: false }, 'incomplete'],
    [
      'an import of which little was placed',
      { source: { ...source, kind: 'pdf', quality: 'accepted' as const } },
      'incomplete',
    ],
  ])('%s', (_, more, uncertainty) => {
    const wanted = uncertainty === null ? undeclared : [['I-1-2', uncertainty, []]];
    expect(compare(ENTRIES, changed(), [], [more, {}]).differences).toEqual(wanted);
    expect(compare(ENTRIES, changed(), [], [{}, more]).differences).toEqual(wanted);
  });

  test('an item whose import was not sure', () => {
    const doubts = [{ line: 1, key: 'I-1-2', code: 'joined', message: '' }];
    const provenance = { markdown: '', lines: {}, changeLines: [], doubts };
    const older = { ...editionOf(form, ENTRIES), provenance };
    const step = compareEditions(older, editionOf(form, changed()), form);
    expect(step.differences.map(short)).toEqual([['I-1-2', 'reading', []]]);
  });

  const without = ENTRIES.filter(({ key }) => key !== 'I-1-2');
  test.each([
    ['versions that are not printed', {}, {}, 'form-version'],
    ['two versions', { formVersion: '平成26年4月' }, { formVersion: '令和6年10月' }, 'form-version'],
    ['one version', { formVersion: '令和6年10月' }, { formVersion: '令和6年10月' }, 'undeclared'],
  ])('an item that one edition does not print: %s', (_, older, newer, expected) => {
    expect(compare(without, ENTRIES, [], [older, newer]).differences).toEqual([['I-1-2', expected, []]]);
    expect(compare(ENTRIES, without, [], [older, newer]).differences).toEqual([['I-1-2', expected, []]]);
  });

  test('an item that one edition does not print and the other leaves empty is no difference', () => {
    expect(compare(without, changed('')).differences).toEqual([]);
    expect(compare(changed('－'), changed('')).differences).toEqual([['I-1-2', 'wording', []]]);
  });

  const choice = (value: string, options: string[]): Entry[] =>
    withValue(ENTRIES, 'I-1-3', { type: 'choice', value, options, count: null });
  const OPTIONS = ['1万人未満', '1万人以上'];
  test.each([
    ['another option of the same list', choice('1万人未満', OPTIONS), choice('1万人以上', OPTIONS), 'undeclared'],
    [
      'an option that the other list lacks',
      choice('1万人未満', OPTIONS),
      choice('一万人を超えない', ['一万人を超えない']),
      'form-version',
    ],
  ])('%s', (_, before, after, expected) => {
    expect(compare(before, after).differences).toEqual([['I-1-3', expected, []]]);
  });

  test('the name of an official is shown nowhere', () => {
    const officer = ENTRIES.find(({ field }) => nodeByField(form, field)?.role === 'officer')?.key ?? '';
    const named = (words: string): Entry[] => withValue(ENTRIES, officer, text(words));
    const step = compareEditions(
      editionOf(form, named('課長 見本太郎')),
      editionOf(form, named('課長 見本花子')),
      form,
    );
    expect(step.differences).toMatchObject([{ before: '', after: '', basis: null, uncertainty: 'officer' }]);
    expect(compare(named('保険課長'), named('税務課長')).differences).toEqual([[officer, 'undeclared', []]]);
  });
});
