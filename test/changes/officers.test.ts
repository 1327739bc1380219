import { describe, expect, test } from 'vitest';
import { loadForm } from '../../src/forms/load.ts';
import { isTitleOnly, mayNameOfficer } from '../../src/changes/officers.ts';

describe('isTitleOnly', () => {
  test.each(['見本課長', '健康部 見本課長', '見本センター長', '見本課長\n例示室長', '見本課 主幹', '見本課長（　）'])(
    'takes %j for a title',
    (text) => {
      expect(isTitleOnly(text)).toBe(true);
    },
  );

  test.each([
    '見本課長 山川 太郎',
    '見本課長　山川太郎',
    '山川 太郎',
    '見本課長\n山川 太郎',
    '見本課長 山川 幸長',
    '見本課 長',
  ])('takes %j for what may hold a name', (text) => {
    expect(isTitleOnly(text)).toBe(false);
  });
});

describe('mayNameOfficer', () => {
  const row = { fields: [] as string[], item: '', before: '見本課長 山川', after: '見本課長 海野' };
  test.each([
    ['is about the item of the officer', { fields: ['I-6-2'], item: 'Ⅰ６②' }],
    ['says so in words only', { item: '1－6②　所 属 長' }],
    ['is about the group and speaks of the officer', { fields: ['I-6'], before: '②所属長 山川' }],
  ])('a row that %s', (_what, given) => {
    expect(mayNameOfficer({ ...row, ...given }, loadForm('juten'))).toBe(true);
  });

  test.each([
    ['is about the office', { fields: ['I-6-1'], item: 'Ⅰ６①部署' }],
    ['is about the group and not the officer', { fields: ['I-6'], before: '①見本課' }],
    ['speaks of a superior elsewhere', { fields: ['III-3-risk2-method'], before: '所属長が点検する。' }],
  ])('not a row that %s', (_what, given) => {
    expect(mayNameOfficer({ ...row, ...given }, loadForm('juten'))).toBe(false);
  });
});
