import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  BASE,
  importEdition,
  MIDDLE,
  NEW,
  OLD,
  snapshotOf,
  useEditions,
  type EditionText,
} from './support/import-edition.ts';

const { folder, put, editions, words } = useEditions('identity');

describe('a draft', () => {
  const DRAFT = {
    published: '',
    title: '児童手当の支給に関する事務 重点項目評価書（素案）',
    words: '届出を受理する。',
  };

  test('has the id while nothing is published under it, and gives it up with all its files', async () => {
    put('draft.txt', DRAFT);
    put('new.txt', NEW);
    await importEdition(folder, 'draft.txt');
    expect(folder.read(`${BASE}/7.md`)).toContain('status: draft');
    await importEdition(folder, 'new.txt');
    expect(editions()).toEqual({ '312011/7-an.md': null, '312011/7.md': null });
    expect(words('7-an.md')).toBe('届出を受理する。');
    expect(JSON.parse(folder.read(`${BASE}/7-an.import.json`)).original).toBe('originals/312011/7-an/undated.txt');
    expect(existsSync(folder.at('content/originals/312011/7-an/undated.txt'))).toBe(true);
    put('next.txt', { ...DRAFT, words: '届出を受理し、審査する。' });
    await expect(importEdition(folder, 'next.txt')).rejects.toMatchObject({
      code: 'draft',
      message: expect.stringContaining('slug: 7-an'),
    });
  });

  test('that gave up its id is the same draft when it is imported again', async () => {
    put('draft.txt', DRAFT);
    put('new.txt', NEW);
    for (const name of ['draft.txt', 'new.txt']) await importEdition(folder, name);
    const before = snapshotOf(folder.at('content'));
    expect(await importEdition(folder, 'draft.txt')).toMatchObject({ id: '312011-7-an', status: 'same' });
    expect((await importEdition(folder, 'new.txt')).status).toBe('same');
    expect(snapshotOf(folder.at('content'))).toEqual(before);
  });

  test('of another one is not written over', async () => {
    put('draft.txt', DRAFT);
    put('new.txt', NEW);
    folder.put(`${BASE}/7-an.md`, 'mine');
    await importEdition(folder, 'draft.txt');
    await expect(importEdition(folder, 'new.txt')).rejects.toMatchObject({ code: 'draft' });
    expect(folder.read(`${BASE}/7-an.md`)).toBe('mine');
  });

  test('is none of the editions of what is published, also where its metadata says so later', async () => {
    put('old.txt', OLD);
    put('new.txt', NEW);
    for (const name of ['old.txt', 'new.txt']) await importEdition(folder, name);
    folder.put('new.meta.yaml', 'status: draft\n');
    await expect(importEdition(folder, 'new.txt')).rejects.toMatchObject({ code: 'draft' });
  });

  test('that the metadata makes a published one is the same document', async () => {
    put('draft.txt', DRAFT);
    await importEdition(folder, 'draft.txt');
    folder.put('draft.meta.yaml', 'status: published\n');
    await importEdition(folder, 'draft.txt');
    expect(editions()).toEqual({ '312011/7.md': null });
    expect(folder.read(`${BASE}/7.md`)).not.toContain('status:');
  });
});

describe('an id never names two documents', () => {
  const META = 'municipality: "312011"\nslug: "7"\n';

  test.each<[string, EditionText]>([
    ['authority', { ...MIDDLE, authority: '鳥取市教育委員会' }],
    ['form', { ...MIDDLE, form: '基礎項目評価書', title: '児童手当の支給に関する事務 基礎項目評価書' }],
  ])('with another %s, also by force', async (_, next) => {
    put('a.txt', NEW);
    put('b.txt', next);
    folder.put('b.meta.yaml', META);
    await importEdition(folder, 'a.txt');
    const before = snapshotOf(folder.at('content'));
    const titles = new RegExp(
      `${folder.at(`${BASE}/7.md`)} 鳥取市長「児童手当の支給.*${folder.at('b.txt')} 鳥取市.*「児童手当の支給`,
      'u',
    );
    for (const force of [false, true])
      await expect(importEdition(folder, 'b.txt', { force })).rejects.toMatchObject({
        code: 'other-assessment',
        message: expect.stringMatching(titles),
      });
    expect(snapshotOf(folder.at('content'))).toEqual(before);
  });

  test('with another title, unless it is forced; then both titles are its own', async () => {
    put('a.txt', NEW);
    put('b.txt', { ...OLD, title: '予防接種に関する事務 重点項目評価書' });
    await importEdition(folder, 'a.txt');
    await expect(importEdition(folder, 'b.txt')).rejects.toMatchObject({ code: 'other-assessment' });
    expect((await importEdition(folder, 'b.txt', { force: true })).path).toBe(folder.at(`${BASE}/7/2022-04-01.md`));
    expect((await importEdition(folder, 'b.txt')).status).toBe('same');
  });

  test('with another title, also where one edition states none', async () => {
    put('a.txt', { ...OLD, title: '' });
    put('b.txt', MIDDLE);
    put('c.txt', { ...NEW, title: '予防接種に関する事務 重点項目評価書' });
    for (const name of ['a.txt', 'b.txt']) await importEdition(folder, name);
    await expect(importEdition(folder, 'c.txt')).rejects.toMatchObject({ code: 'other-assessment' });
  });

  test.each([
    ['authority', 'authority: 鳥取市教育委員会'],
    ['form', 'form: kiso'],
  ])('where its metadata gives one of several editions another %s', async (_, row) => {
    put('a.txt', OLD);
    put('b.txt', NEW);
    for (const name of ['a.txt', 'b.txt']) await importEdition(folder, name);
    folder.put('b.meta.yaml', `${META}${row}\n`);
    await expect(importEdition(folder, 'b.txt', { force: true })).rejects.toMatchObject({ code: 'other-assessment' });
  });

  test.each([
    ['on one day', {}, false],
    ['on a later day', { published: '令和7年4月1日' }, false],
    ['on a later day, with force', { published: '令和7年4月1日' }, true],
  ])('of 全項目 where there is a 重点 %s', async (_, later, force) => {
    put('a.txt', NEW);
    put('b.txt', { ...NEW, ...later, form: '全項目評価書', title: '児童手当の支給に関する事務 全項目評価書' });
    await importEdition(folder, 'a.txt');
    await expect(importEdition(folder, 'b.txt', { force })).rejects.toMatchObject({ code: 'other-assessment' });
  });

  test('but one source may be named anew by its metadata', async () => {
    put('a.txt', NEW);
    await importEdition(folder, 'a.txt');
    folder.put('a.meta.yaml', 'title: 児童手当等に関する事務 重点項目評価書\n');
    expect((await importEdition(folder, 'a.txt')).status).toBe('written');
  });
});

test('an authority is the same in another spelling, and each office has ids of its own', async () => {
  put('old.txt', { ...OLD, authority: '鳥取県鳥取市' });
  put('new.txt', NEW);
  put('kyoiku.txt', { ...NEW, authority: '鳥取市教育委員会' });
  for (const name of ['new.txt', 'old.txt', 'kyoiku.txt']) await importEdition(folder, name);
  expect(Object.keys(editions()).sort()).toEqual(['312011/7.md', '312011/7/2022-04-01.md', '312011/kyoiku-7.md']);
});
