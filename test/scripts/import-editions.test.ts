import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toRow, toTable } from '../../scripts/import/table.ts';
import { openLibrary } from '../../scripts/review/library.ts';
import { PageDrawer } from '../../src/review/originals/pictures.ts';
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

const { folder, put, editions, words } = useEditions('editions');

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
    const report = await importEdition(folder, 'old.txt');
    expect(report).toMatchObject({ edition: '2022-04-01', path: folder.at(`${BASE}/7/2022-04-01.md`) });
    expect(toTable([toRow(report)], 'en')).toMatch(/^written .* 312011-7@2022-04-01 /mu);
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

test('a review lists each edition, and opens the files of its own', async () => {
  put('old.txt', OLD);
  put('new.txt', NEW);
  await importEdition(folder, 'new.txt');
  await importEdition(folder, 'old.txt');
  const library = openLibrary(folder.at('content'), new PageDrawer());
  const rows = await library.list();
  expect(rows.map(({ id }) => id).sort()).toEqual(['312011-7', '312011-7@2022-04-01']);
  for (const [id, printed] of [
    ['312011-7', '台帳に記す'],
    ['312011-7@2022-04-01', '届出を受け付ける。'],
  ] as const) {
    const { session, original } = await library.open(id);
    expect(JSON.stringify(session.state.assessment.entries)).toContain(printed);
    expect(original.view.kind).toBe('rows');
  }
});
