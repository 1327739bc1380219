import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listAssessmentFiles } from '../../src/workspace/files.ts';
import { useTemporaryFolder } from '../support/temporary-folder.ts';
import { editionText, importEdition, snapshotOf, type EditionText } from './support/import-edition.ts';

const folder = useTemporaryFolder('editions');
const put = (name: string, edition: EditionText): string => folder.put(name, editionText(edition));
const OLD = { published: '令和4年4月1日', words: '届出を受け付ける。' };
const MIDDLE = { published: '令和5年4月1日', words: '届出を受け付け、台帳に書く。' };
const NEW = { published: '令和6年4月1日' };
const BASE = 'content/assessments/312011';
const editions = (): Record<string, string | null> =>
  Object.fromEntries(
    listAssessmentFiles(folder.at('content')).files.map(({ path, edition }) => [
      path.replace('assessments/', ''),
      edition,
    ]),
  );
const words = (file: string): string | undefined => /届出.*/u.exec(folder.read(`${BASE}/${file}`))?.[0];

describe('editions of an assessment', () => {
  test('a newer one takes the place of the newest, which keeps its record and its original under its day', async () => {
    put('old.txt', OLD);
    put('new.txt', NEW);
    await importEdition(folder, 'old.txt');
    const before = folder.read(`${BASE}/7.md`);
    const record = folder.read(`${BASE}/7.import.json`);
    const { path, id } = await importEdition(folder, 'new.txt');
    expect([id, path]).toEqual(['312011-7', folder.at(`${BASE}/7.md`)]);
    expect(words('7.md')).toBe('届出を受け付け、台帳に記す。');
    expect(folder.read(`${BASE}/7/2022-04-01.md`)).toBe(before);
    expect(folder.read(`${BASE}/7/2022-04-01.import.json`)).toBe(record);
    expect(readdirSync(folder.at('content/originals/312011/7')).sort()).toEqual(['2022-04-01.txt', '2024-04-01.txt']);
  });

  test('an older one gets a file of its own, and importing it again follows the rules of that file', async () => {
    put('new.txt', NEW);
    put('old.txt', OLD);
    await importEdition(folder, 'new.txt');
    const newest = folder.read(`${BASE}/7.md`);
    expect((await importEdition(folder, 'old.txt')).path).toBe(folder.at(`${BASE}/7/2022-04-01.md`));
    expect((await importEdition(folder, 'old.txt')).status).toBe('same');
    writeFileSync(folder.at(`${BASE}/7/2022-04-01.md`), folder.read(`${BASE}/7/2022-04-01.md`).replace('届出', '申出'));
    expect((await importEdition(folder, 'old.txt')).status).toBe('kept');
    put('old.txt', { ...OLD, words: '届出を受理する。' });
    await expect(importEdition(folder, 'old.txt')).rejects.toMatchObject({ code: 'edited' });
    expect(folder.read(`${BASE}/7.md`)).toBe(newest);
  });

  test('a file that was edited by hand moves as it is', async () => {
    put('old.txt', OLD);
    put('new.txt', NEW);
    await importEdition(folder, 'old.txt');
    const edited = folder.read(`${BASE}/7.md`).replace('届出', '申出').replaceAll('\n', '\r\n');
    writeFileSync(folder.at(`${BASE}/7.md`), edited);
    await importEdition(folder, 'new.txt');
    expect(folder.read(`${BASE}/7/2022-04-01.md`)).toBe(edited);
    expect((await importEdition(folder, 'old.txt')).status).toBe('kept');
  });

  test('of one day are one document', async () => {
    put('a.txt', NEW);
    put('b.txt', { ...NEW, words: '届出を受理する。' });
    await importEdition(folder, 'a.txt');
    await importEdition(folder, 'b.txt');
    expect(editions()).toEqual({ '312011/7.md': null });
    expect(words('7.md')).toBe('届出を受理する。');
  });

  test('of one import and one day are told apart', async () => {
    put('a.txt', NEW);
    put('b.txt', { ...NEW, words: '届出を受理する。' });
    put('c.txt', OLD);
    const taken = new Map<string, string>();
    for (const name of ['a.txt', 'c.txt']) await importEdition(folder, name, { taken });
    await expect(importEdition(folder, 'b.txt', { taken })).rejects.toMatchObject({ code: 'duplicate-id' });
  });

  test('take the same places in whatever order they are imported', async () => {
    const set: EditionText[] = [
      OLD,
      MIDDLE,
      NEW,
      { published: '令和7年4月1日', form: '全項目評価書', title: '児童手当の支給に関する事務 全項目評価書' },
      { published: '令和5年4月1日', form: '基礎項目評価書', title: '児童手当の支給に関する事務 基礎項目評価書' },
      { published: '令和3年4月1日', form: '基礎項目評価書', title: '児童手当の支給に関する事務 基礎項目評価書' },
      { published: '令和5年4月1日', number: '8', title: '児童扶養手当に関する事務 重点項目評価書' },
    ];
    set.forEach((edition, at) => put(`${at}.txt`, edition));
    const names = set.map((_, at) => `${at}.txt`);
    const importInto = async (content: string, order: readonly string[]): Promise<Record<string, string>> => {
      const taken = new Map<string, string>();
      for (const name of order) await importEdition(folder, name, { content, taken });
      return snapshotOf(folder.at(content));
    };
    const expected = await importInto('content', names);
    expect(Object.keys(editions()).sort()).toEqual(
      [
        '312011/7-kiso.md',
        '312011/7-kiso/2021-04-01.md',
        '312011/7.md',
        '312011/7/2022-04-01.md',
        '312011/7/2023-04-01.md',
        '312011/7/2024-04-01.md',
        '312011/8.md',
      ].sort(),
    );
    const shuffled = fc.shuffledSubarray(names, { minLength: names.length });
    await fc.assert(
      fc.asyncProperty(shuffled, fc.integer({ min: 0, max: names.length }), async (order, again) => {
        rmSync(folder.at('other'), { recursive: true, force: true });
        await importInto('other', order);
        // A part of them once more changes nothing.
        expect(await importInto('other', order.slice(0, again))).toEqual(expected);
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 8) },
    );
  });
});

describe('an edition without 公表日', () => {
  test('has no place beside another source, until its metadata or its front matter gives one', async () => {
    put('new.txt', NEW);
    put('undated.txt', { ...OLD, published: '' });
    await importEdition(folder, 'new.txt');
    await expect(importEdition(folder, 'undated.txt')).rejects.toMatchObject({
      code: 'edition-undated',
      message: expect.stringContaining('published:'),
    });
    folder.put('undated.meta.yaml', 'published: 2022-04-01\n');
    expect((await importEdition(folder, 'undated.txt')).path).toBe(folder.at(`${BASE}/7/2022-04-01.md`));
  });

  test('that is present is not taken for an older one', async () => {
    put('undated.txt', { ...OLD, published: '' });
    put('new.txt', NEW);
    await importEdition(folder, 'undated.txt');
    expect((await importEdition(folder, 'undated.txt')).status).toBe('same');
    await expect(importEdition(folder, 'new.txt')).rejects.toMatchObject({ code: 'edition-undated' });
    expect((await importEdition(folder, 'new.txt', { force: true })).status).toBe('written');
    expect(editions()).toEqual({ '312011/7.md': null });
  });

  test('but for its month has no place beside another source', async () => {
    put('old.txt', OLD);
    put('new.txt', NEW);
    await importEdition(folder, 'old.txt');
    const path = folder.at(`${BASE}/7.md`);
    writeFileSync(path, folder.read(`${BASE}/7.md`).replace('published: 2022-04-01', 'published: 2022-04'));
    await expect(importEdition(folder, 'new.txt')).rejects.toMatchObject({ code: 'edition-undated' });
  });

  test('gets the day that its metadata gives later', async () => {
    put('a.txt', { ...OLD, published: '' });
    await importEdition(folder, 'a.txt');
    folder.put('a.meta.yaml', 'published: 2022-04-01\n');
    expect(await importEdition(folder, 'a.txt')).toMatchObject({ status: 'written', path: folder.at(`${BASE}/7.md`) });
    expect(folder.read(`${BASE}/7.md`)).toContain('published: 2022-04-01');
  });
});

test('one source has one day: another one is refused where it would change the order', async () => {
  put('old.txt', OLD);
  put('new.txt', NEW);
  await importEdition(folder, 'old.txt');
  await importEdition(folder, 'new.txt');
  folder.put('old.meta.yaml', 'published: 2022-05-01\n');
  await expect(importEdition(folder, 'old.txt')).rejects.toMatchObject({
    code: 'edition-redated',
    message: expect.stringContaining('7/2022-04-01.import.json'),
  });
  folder.put('new.meta.yaml', 'published: 2022-04-01\n');
  await expect(importEdition(folder, 'new.txt')).rejects.toMatchObject({ code: 'edition-redated' });
  folder.put('new.meta.yaml', 'published: 2022-04-02\n');
  expect((await importEdition(folder, 'new.txt')).path).toBe(folder.at(`${BASE}/7.md`));
});

test('a day that the newest shares with an earlier edition is named', async () => {
  put('old.txt', OLD);
  put('new.txt', NEW);
  await importEdition(folder, 'old.txt');
  folder.put(`${BASE}/7/2022-04-01.md`, folder.read(`${BASE}/7.md`).replace(/sha256: .*/u, ''));
  await expect(importEdition(folder, 'new.txt')).rejects.toMatchObject({ code: 'edition-twice' });
});

test('after an import that was stopped the last edition is the newest again', async () => {
  put('old.txt', OLD);
  put('middle.txt', MIDDLE);
  put('new.txt', NEW);
  await importEdition(folder, 'old.txt');
  await importEdition(folder, 'new.txt');
  renameSync(folder.at(`${BASE}/7.md`), folder.at(`${BASE}/7/2024-04-01.md`));
  renameSync(folder.at(`${BASE}/7.import.json`), folder.at(`${BASE}/7/2024-04-01.import.json`));
  await importEdition(folder, 'middle.txt');
  expect(editions()).toEqual({
    '312011/7.md': null,
    '312011/7/2022-04-01.md': '2022-04-01',
    '312011/7/2023-04-01.md': '2023-04-01',
  });
  expect(existsSync(folder.at(`${BASE}/7.import.json`))).toBe(true);
});

test('the newest stays where the next one cannot be written', async () => {
  put('old.txt', OLD);
  put('new.txt', NEW);
  await importEdition(folder, 'old.txt');
  const before = snapshotOf(folder.at(BASE));
  rmSync(folder.at('content/originals'), { recursive: true });
  folder.put('content/originals', 'a file where a folder should be');
  await expect(importEdition(folder, 'new.txt')).rejects.toMatchObject({ code: 'ENOTDIR' });
  expect(snapshotOf(folder.at(BASE))).toEqual(before);
});

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

  test('of another one is not written over', async () => {
    put('draft.txt', DRAFT);
    put('new.txt', NEW);
    folder.put(`${BASE}/7-an.md`, 'mine');
    await importEdition(folder, 'draft.txt');
    await expect(importEdition(folder, 'new.txt')).rejects.toMatchObject({ code: 'draft' });
    expect(folder.read(`${BASE}/7-an.md`)).toBe('mine');
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

  test('with the title of another form on one day', async () => {
    put('a.txt', NEW);
    put('b.txt', { ...NEW, form: '全項目評価書', title: '児童手当の支給に関する事務 全項目評価書' });
    await importEdition(folder, 'a.txt');
    await expect(importEdition(folder, 'b.txt')).rejects.toMatchObject({ code: 'other-assessment' });
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

test('former addresses stay with the newest edition', async () => {
  put('old.txt', OLD);
  put('new.txt', NEW);
  await importEdition(folder, 'old.txt');
  const path = folder.at(`${BASE}/7.md`);
  writeFileSync(path, readFileSync(path, 'utf8').replace('reviewed:', 'formerSlugs:\n  - "70"\nreviewed:'));
  expect((await importEdition(folder, 'old.txt')).status).toBe('same');
  await importEdition(folder, 'new.txt');
  expect(folder.read(`${BASE}/7.md`)).toContain('formerSlugs:\n  - "70"');
});
