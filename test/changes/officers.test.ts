import { describe, expect, test } from 'vitest';
import { nodeByField } from '../../src/forms/keys.ts';
import { loadForm } from '../../src/forms/load.ts';
import type { Assessment } from '../../src/assessment/types.ts';
import { maskAssessment, maskChange, maskItem } from '../../src/changes/officers.ts';
import type { StoredChange } from '../../src/changes/stored-change.ts';
import { encodeDiff } from '../../src/text/diff-code.ts';
import { diffTexts } from '../../src/text/diff.ts';

const form = loadForm('juten');
const NAMED = '見本課長 山川 太郎';
const row = {
  fields: [] as string[],
  item: '',
  before: NAMED,
  after: '見本課長 海野',
  note: '',
  date: '',
  timing: '' as const,
  flags: [],
};

describe('maskChange', () => {
  test.each([
    ['is about the item of the officer', { fields: ['I-6-2'], item: 'Ⅰ６②' }],
    ['is about several items, one of the officer', { fields: ['I-6-1', 'I-6-2'], item: 'Ⅰ６' }],
    ['says so in words only', { item: '1－6②　所 属 長' }],
    ['is about no item that could be found', { item: 'Ⅰ' }],
    ['is about the office', { fields: ['I-6-1'], item: 'Ⅰ６①部署' }],
    ['is about the group, without a label', { fields: ['I-6'] }],
  ])('masks names in a row that %s', (_what, given) => {
    expect(maskChange({ ...row, ...given }, form)).toMatchObject({
      before: '見本課長 ［人名］',
      after: '見本課長 ［人名］',
    });
  });

  test.each([
    ['group', ['I-6'], '①部署 見本課\n②所属長 山川', '①部署 見本課\n②所属長 ［人名］'],
    ['other item', ['I-7'], '②所属長 山川', '②所属長 ［人名］'],
  ])('masks names behind the label in a row about a %s', (_what, fields, before, masked) => {
    expect(maskChange({ ...row, fields, before, after: '' }, form).before).toBe(masked);
  });

  test('masks names in the item and the note', () => {
    const given = { fields: ['I-6-2'], item: '②所属長 海野', note: '山川課長と海野の交代' };
    expect(maskChange({ ...row, ...given }, form)).toMatchObject({
      item: '②所属長 ［人名］',
      note: '［人名］課長と［人名］の交代',
    });
  });

  test('keeps what the body says of a side', () => {
    const { before, after } = maskChange(
      { ...row, fields: ['I-6-2'], before: '（新設）', after: `（以下を追記）\n${NAMED}` },
      form,
    );
    expect([before, after]).toEqual(['（新設）', '（以下を追記）\n見本課長 ［人名］']);
  });

  test('finds the difference of what is left', () => {
    const diff = encodeDiff(diffTexts(row.before, row.after));
    const masked = maskChange({ ...row, fields: ['I-6-2'], after: '手本課長 海野', diff }, form);
    expect(masked.diff).toEqual(encodeDiff(diffTexts('見本課長 ［人名］', '手本課長 ［人名］')));
  });

  test.each([
    ['prints titles alone', { fields: ['I-6-2'], before: '見本課長', after: '手本課長' }],
    [
      'speaks of a superior elsewhere',
      { fields: ['III-3-risk2-method'], before: '所属長が点検する。', after: '課長 印' },
    ],
    ['is about a contractor', { fields: ['II-4-block-3'], before: '見本株式会社', after: '' }],
  ])('gives the row itself that %s', (_what, given) => {
    const change = { ...row, ...given };
    expect(maskChange(change, form)).toBe(change);
  });
});

describe('maskItem', () => {
  test.each([
    ['I-6-2', NAMED, '見本課長 ［人名］'],
    ['I-6-2', '住民課長', '住民課長'],
    ['I-6-1', NAMED, '見本課長 ［人名］'],
    ['I-6-1', 'くらしの窓口', 'くらしの窓口'],
    ['I-7', NAMED, NAMED],
    ['I-7', `②所属長 ${NAMED}`, '②所属長 見本課長 ［人名］'],
  ])('masks %s %j as %j', (field, text, masked) => {
    expect(maskItem(text, nodeByField(form, field))).toBe(masked);
  });

  test('masks lines with titles in an item that the form does not know', () => {
    expect(maskItem(NAMED, null)).toBe('見本課長 ［人名］');
  });
});

describe('maskAssessment', () => {
  const toStored = (texts: Record<string, string>, before: string) => {
    const changes = [{ ...row, fields: ['I-7'], keys: ['I-7'], before, after: '' }] as unknown as StoredChange[];
    const entries = Object.entries(texts).map(([field, text]) => ({
      field,
      key: field,
      value: { type: 'text', text },
    }));
    return { assessment: { entries, changes } as unknown as Assessment, changes };
  };

  test('gives an assessment without names as it is', () => {
    const stored = toStored({ 'I-6-1': '見本課', 'I-6-2': '見本課長', 'I-7': '見本課の窓口' }, '総務課');
    expect(maskAssessment(stored, form)).toBe(stored);
  });

  test.each([
    ['an item', toStored({ 'I-6-2': '見本課長 山川 太郎', 'I-7': '見本' }, ''), '見本課長 ［人名］', ''],
    ['a row', toStored({ 'I-6-2': '見本課長' }, '②所属長 山川'), '見本課長', '②所属長 ［人名］'],
  ])('masks the names of %s and leaves the rest as it is', (_where, stored, text, before) => {
    const masked = maskAssessment(stored, form);
    expect(masked.assessment.entries[0]?.value).toEqual({ type: 'text', text });
    expect(masked.changes[0]?.before).toBe(before);
    expect(masked.assessment.changes).toBe(masked.changes);
    expect(masked.assessment.entries.slice(1)).toEqual(stored.assessment.entries.slice(1));
  });
});
