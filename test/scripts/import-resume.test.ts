import { appendFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { useTemporaryFolder } from '../support/temporary-folder.ts';
import { POOR, SOURCE } from './support/import-command.ts';
import { editionText, NEW, OLD, snapshotOf } from './support/import-edition.ts';
import { importFolder, JOURNAL, outcomes } from './support/import-in-process.ts';

const folder = useTemporaryFolder('resume');
const MARKDOWN = 'content/assessments/312011/1.md';

/** Sources that are one assessment each: `1.txt`, `2.txt`, … */
function putSources(count: number): string[] {
  const names = Array.from({ length: count }, (_, at) => `${at + 1}.txt`);
  for (const name of names) folder.put(`in/${name}`, SOURCE.replace('\n7\t', `\n${basename(name, '.txt')}\t`));
  return names;
}

const edit = (name: string, from: string, to: string): void =>
  writeFileSync(folder.at(name), folder.read(name).replace(from, to));
/** A registry that differs from the project's own, which stands for a missing one. */
const putProcedures = (): string =>
  folder.put('content/procedures.yaml', `${readFileSync('content/procedures.yaml', 'utf8')}# 見本\n`);
const readAgain = async (options = {}): Promise<string[]> => (await importFolder(folder.path, options)).read;

test('an import that was stopped goes on with what it has not written', async () => {
  const names = putSources(30);
  const stopped = await importFolder(folder.path, { stopAfter: 4 });
  expect(stopped.reports).toHaveLength(4);
  const written = stopped.reports.map(({ file }) => basename(file));
  const { reports, read } = await importFolder(folder.path);
  expect(read).toEqual(names.filter((name) => !written.includes(name)).sort());
  expect(reports.map(({ status }) => status).sort()).toEqual([
    ...Array.from({ length: 4 }, () => 'same'),
    ...Array.from({ length: 26 }, () => 'written'),
  ]);
});

test('what is known is reported as when it was read, and nothing is written', async () => {
  putSources(3);
  const first = await importFolder(folder.path);
  const before = snapshotOf(folder.at('content'));
  const { reports, read } = await importFolder(folder.path);
  expect(read).toEqual([]);
  expect(reports).toEqual(first.reports.map((report) => ({ ...report, status: 'same', seconds: 0, isKnown: true })));
  expect(snapshotOf(folder.at('content'))).toEqual(before);
});

describe('a source is read again', () => {
  const changes: [string, () => void, string[]][] = [
    ['whose Markdown was edited', () => edit(MARKDOWN, '台帳に記す', '台帳に書く'), ['1.txt']],
    [
      'whose record was edited',
      () => edit(MARKDOWN.replace('.md', '.import.json'), '2026-11-29', '2026-11-28'),
      ['1.txt'],
    ],
    ['whose record is gone', () => rmSync(folder.at(MARKDOWN.replace('.md', '.import.json'))), ['1.txt']],
    [
      'whose kept original is gone',
      () => rmSync(folder.at('content/originals/312011/1'), { recursive: true }),
      ['1.txt'],
    ],
    ['that has changed', () => edit('in/2.txt', '台帳に記す', '台帳に書く'), ['2.txt']],
    ['whose metadata is new', () => folder.put('in/2.meta.yaml', 'url: https://example.jp/\n'), ['2.txt']],
    ['whose metadata has changed', () => edit('in/1.meta.yaml', 'licence: a', 'licence: b'), ['1.txt']],
    ['of a registry that is new', () => putProcedures(), ['1.txt', '2.txt']],
    [
      'of a registry that has changed',
      () => appendFileSync(folder.at('content/municipalities.yaml'), '# 見本\n'),
      ['1.txt', '2.txt'],
    ],
  ];
  test.each(changes)('%s', async (_, change, expected) => {
    folder.put('content/municipalities.yaml', readFileSync('content/municipalities.yaml'));
    folder.put('in/1.meta.yaml', 'licence: a\n');
    putSources(2);
    await importFolder(folder.path);
    change();
    expect(await readAgain()).toEqual(expected);
    expect(await readAgain()).toEqual([]);
  });

  test('with --force', async () => {
    const names = putSources(2);
    await importFolder(folder.path);
    expect(await readAgain({ force: true })).toEqual(names);
    expect(await readAgain()).toEqual([]);
  });

  test('that failed before', async () => {
    putSources(1);
    folder.put('in/bad.txt', '評価書ではない文章です。');
    const { reports } = await importFolder(folder.path);
    expect(outcomes(reports)).toEqual({ '1.txt': 'written', 'bad.txt': 'kind' });
    const again = await importFolder(folder.path);
    expect(again.read).toEqual(['bad.txt']);
    expect(outcomes(again.reports)).toEqual({ '1.txt': 'same', 'bad.txt': 'kind' });
  });

  test('whose Markdown is edited while the import is at sources before it', async () => {
    putSources(2);
    await importFolder(folder.path);
    edit('in/1.txt', '台帳に記す', '台帳に写す');
    const second = MARKDOWN.replace('1.md', '2.md');
    const { reports, read } = await importFolder(folder.path, {
      afterRead: () => edit(second, '台帳に記す', '台帳に書く'),
    });
    expect({ read, ...outcomes(reports) }).toEqual({ read: ['1.txt', '2.txt'], '1.txt': 'written', '2.txt': 'kept' });
  });

  test('where its place cannot be read, and that is its own fault', async () => {
    putSources(1);
    await importFolder(folder.path);
    rmSync(folder.at('content/assessments'), { recursive: true });
    folder.put('content/assessments', 'a file in the place of a folder');
    const { reports, read } = await importFolder(folder.path);
    expect({ read, ...outcomes(reports) }).toEqual({ read: ['1.txt'], '1.txt': 'ENOTDIR' });
  });

  test('whose name, which may become its id, is another one', async () => {
    putSources(1);
    await importFolder(folder.path);
    folder.put('in/other.txt', folder.read('in/1.txt'));
    rmSync(folder.at('in/1.txt'));
    expect(await readAgain()).toEqual(['other.txt']);
  });
});

test('edits that were kept once are kept without reading the source again', async () => {
  putSources(1);
  await importFolder(folder.path);
  edit(MARKDOWN, '台帳に記す', '台帳に書く');
  expect(outcomes((await importFolder(folder.path)).reports)).toEqual({ '1.txt': 'kept' });
  const { reports, read } = await importFolder(folder.path);
  expect({ read, ...outcomes(reports) }).toEqual({ read: [], '1.txt': 'kept' });
  expect(folder.read(MARKDOWN)).toContain('台帳に書く');
});

test('a file that Git checked out with CRLF is as it was written', async () => {
  putSources(1);
  await importFolder(folder.path);
  writeFileSync(folder.at(MARKDOWN), folder.read(MARKDOWN).replaceAll('\n', '\r\n'));
  expect(await readAgain()).toEqual([]);
});

test('a poor import stays poor without reading, until it is accepted', async () => {
  folder.put('in/a.txt', POOR);
  const first = await importFolder(folder.path);
  const again = await importFolder(folder.path);
  expect(again.read).toEqual([]);
  expect(again.reports).toMatchObject([{ status: 'poor', reading: { poor: { cause: 'cells-lost' } } }]);
  expect(first.reports).toMatchObject([{ status: 'poor' }]);
  const accepted = await importFolder(folder.path, { acceptPoor: true });
  expect({ read: accepted.read, ...outcomes(accepted.reports) }).toEqual({ read: ['a.txt'], 'a.txt': 'written' });
});

describe('the rules that depend on the order', () => {
  test('two sources of one assessment end as they did', async () => {
    folder.put('in/a.txt', SOURCE);
    folder.put('in/b.txt', SOURCE);
    folder.put('in/sub/a.txt', SOURCE);
    const first = await importFolder(folder.path);
    const { reports, read } = await importFolder(folder.path);
    expect(first.reports.map((report) => report.status)).toEqual(['written', 'failed', 'failed']);
    expect(reports.slice(1)).toEqual(first.reports.slice(1));
    expect(read).toEqual(['a.txt', 'b.txt']);
  });

  test('another source of the same day that comes first takes its turn', async () => {
    folder.put('in/b.txt', SOURCE);
    await importFolder(folder.path);
    folder.put('in/a.txt', SOURCE.replace('台帳に記す', '台帳に書く'));
    const { reports } = await importFolder(folder.path);
    expect(outcomes(reports)).toEqual({ 'a.txt': 'written', 'b.txt': 'duplicate-id' });
  });

  test('editions that made room for newer ones are known where they are now', async () => {
    folder.put('in/1-old.txt', editionText(OLD));
    folder.put('in/2-new.txt', editionText(NEW));
    await importFolder(folder.path);
    expect(readdirSync(folder.at('content/assessments/312011/7'))).toContain('2022-04-01.md');
    const { reports, read } = await importFolder(folder.path);
    expect(read).toEqual([]);
    expect(reports).toMatchObject([{ edition: '2022-04-01' }, { edition: null }]);
  });

  test('an edition that is in the place of another is read again, and refused', async () => {
    folder.put('in/1-old.txt', editionText(OLD));
    folder.put('in/2-new.txt', editionText(NEW));
    await importFolder(folder.path);
    const base = folder.at('content/assessments/312011');
    for (const ending of ['.md', '.import.json']) {
      writeFileSync(`${base}/7/2030-01-01${ending}`, readFileSync(`${base}/7/2022-04-01${ending}`));
      rmSync(`${base}/7/2022-04-01${ending}`);
    }
    const { reports, read } = await importFolder(folder.path);
    expect(read).toContain('1-old.txt');
    expect(outcomes(reports)).toMatchObject({ '1-old.txt': 'edition-redated' });
  });
});

describe('the journal', () => {
  const lines = (): string[] => folder.read(JOURNAL).trimEnd().split('\n');

  test('goes on behind a line that a crash has torn, and only its source is read again', async () => {
    putSources(3);
    await importFolder(folder.path);
    truncateSync(folder.at(JOURNAL), Buffer.byteLength(folder.read(JOURNAL)) - 9);
    expect(await readAgain()).toEqual(['3.txt']);
    expect(await readAgain()).toEqual([]);
  });

  test.each([
    ['no JSON', '\0\0\0\0'],
    ['of another kind', '7'],
    ['nothing', 'null'],
    ['without what it needs', '{"settings":"x"}'],
  ])('leaves out a line that is %s', async (_, line) => {
    putSources(2);
    await importFolder(folder.path);
    writeFileSync(folder.at(JOURNAL), [lines()[0], line, lines()[1], ''].join('\n'));
    expect(await readAgain()).toEqual([]);
    expect(lines()).toHaveLength(2);
  });

  test('has one entry for each edition, however often its source changes', async () => {
    for (const words of ['書く', '写す', '記す']) {
      folder.put('in/a.txt', SOURCE.replace('台帳に記す', `台帳に${words}`));
      expect(await readAgain()).toEqual(['a.txt']);
    }
    expect(await readAgain()).toEqual([]);
    expect(lines()).toHaveLength(1);
  });

  test('loses what was read with other registries', async () => {
    putSources(3);
    await importFolder(folder.path);
    putProcedures();
    rmSync(folder.at('in/3.txt'));
    await importFolder(folder.path);
    await importFolder(folder.path);
    expect(lines()).toHaveLength(2);
  });
});
