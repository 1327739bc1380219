import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/assessment/types.ts';
import { lifeOf } from '../../src/import/life.ts';

const row = (after: string): Change => ({ date: '', item: '', before: '', after, timing: '', note: '', flags: [] });
const printed = (title: string, head = '', ...changes: Change[]): Parameters<typeof lifeOf>[0] => ({
  title,
  head,
  changes,
});
const NOTHING = { status: null, ended: null, comments: null };

describe('lifeOf', () => {
  it.each([
    ['見本に関する事務 重点項目評価書', 'published', null],
    ['見本に関する事務【令和6年3月31日 終了】', 'ended', '2024-03-31'],
    ['見本に関する事務（終了）', 'ended', null],
    ['見本に関する事務（令和6年3月終了）', 'ended', null],
    ['見本の終了届に関する事務', 'published', null],
    ['見本の終了（届出）に関する事務', 'published', null],
    ['見本に関する事務 全項目評価書（素案）', 'draft', null],
    ['見本に関する事務 全項目評価書(案)', 'draft', null],
    ['提案（案内）に関する事務', 'published', null],
  ])('of the title %s is %s', (title, status, ended) =>
    expect(lifeOf(printed(title), NOTHING)).toEqual({ status, ended, comments: null }),
  );

  it('is that of a draft where its cover is printed so', () => {
    expect(lifeOf(printed('見本', '特定個人情報保護評価書（全項目評価書）（案）'), null).status).toBe('draft');
  });

  it.each([
    [['令和6年3月31日をもって見本に関する事務を終了した。'], '2024-03-31'],
    [['令和6年3月31日をもって委託を終了した。'], null],
    [['令和5年4月1日に始めた事務を、令和6年3月31日に終了した。'], null],
    [['令和6年3月に事務を終了した。'], null],
    [['令和6年3月31日に事務を終了。', '令和6年4月1日に事務を終了。'], null],
    [['令和6年3月31日に事務を終了。', '２０２４年３月３１日 事務終了'], '2024-03-31'],
  ])('ends on the day that its history prints: %j', (texts, day) => {
    const changes = texts.map(row);
    expect(lifeOf(printed('見本（終了）', '', ...changes), null).ended).toBe(day);
    expect(lifeOf(printed('見本', '', ...changes), null)).toEqual({ status: 'published', ended: null, comments: null });
  });

  it('is what the metadata gives', () => {
    const comments = { from: '2025-03-01', until: '2025-03-31' };
    expect(lifeOf(printed('見本（素案）'), { ...NOTHING, status: 'published' }).status).toBe('published');
    expect(lifeOf(printed('見本'), { ...NOTHING, ended: '2024-04-01' })).toMatchObject({
      status: 'ended',
      ended: '2024-04-01',
    });
    expect(lifeOf(printed('見本'), { ...NOTHING, comments })).toMatchObject({ status: 'draft', comments });
    expect(lifeOf(printed('見本'), { status: 'published', ended: '2024-04-01', comments })).toEqual({
      status: 'published',
      ended: null,
      comments: null,
    });
  });
});
