import { describe, expect, it } from 'vitest';
import { callsImportant, factsOf, sectionName } from '../../src/changes/change-facts.ts';
import type { StoredChange } from '../../src/changes/stored-change.ts';
import { loadForm } from '../../src/forms/load.ts';

describe('callsImportant', () => {
  it.each([
    ['見本法の改正に伴う重要な変更', true],
    ['重要な変更に該当するため、事前に提出した。', true],
    ['保管場所の変更に係る重要な 変更', true],
    ['単なる名称変更であるため、重要な変更には該当しない。', false],
    ['重要な変更に該当する項目ではないため', false],
    ['文言の整理であり、重要な変更に当たらない', false],
    ['重要な変更にあたらぬ', false],
    ['様式の改正に合わせた変更のため、重要な変更', false],
    ['保管場所の変更により重要な変更', false],
    ['組織の変更による', false],
    ['', false],
  ])('%s', (note, expected) => {
    expect(callsImportant(note)).toBe(expected);
  });
});

describe('factsOf', () => {
  const form = loadForm('juten');
  const change = (fields: string[], how: StoredChange['how'] = 'exact'): StoredChange =>
    ({ fields, how, note: '' }) as unknown as StoredChange;

  it('finds the section of the form and whether the item bears a ※', () => {
    const important = factsOf(change(['I-4-basis']), form);
    expect(important.section?.field).toBe('I');
    expect(important.important).toBe(true);
    expect(factsOf(change(['I-6-1']), form).important).toBe(false);
  });

  it.each([
    ['value', true],
    ['near', true],
    ['group', false],
    ['none', false],
  ] as const)('takes a row that was resolved by %s for one about an item with ※: %s', (how, expected) => {
    expect(factsOf(change(['I-4-basis'], how), form).important).toBe(expected);
  });

  it('knows no section for a row whose item was not found', () => {
    expect(factsOf(change([]), form)).toEqual({ section: null, important: false, calledImportant: false });
  });

  it('names sections as the form prints them', () => {
    expect(form.sections.map(sectionName)).toContain('Ⅰ 基本情報');
  });
});
