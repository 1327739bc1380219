import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Encoding from 'encoding-japanese';
import { describe, expect, test } from 'vitest';
import type { Ended } from '../support/run.ts';
import { MARKDOWN, POOR, SIDECAR, SOURCE, useImport } from './support/import-command.ts';

const { folder, content, run, bring, command, env } = useImport();
const at = (name: string): string => folder.at(name);
const put = (name: string, bytes: string | Uint8Array): string => folder.put(name, bytes);

describe('importing a text', () => {
  test('writes Markdown with its sidecar, and a report', async () => {
    const { status, files } = await run(put('a.txt', SOURCE));
    expect(status).toBe(0);
    expect(content(MARKDOWN)).toContain('# I 基本情報');
    expect(content(MARKDOWN)).toContain('- [x] 1万人以上10万人未満');
    expect(JSON.parse(content(SIDECAR)).lines['I-1-2']).toEqual([18, 18]);
    expect(files[0]).toMatchObject({
      status: 'written',
      id: '312011-7',
      form: 'juten',
      characters: { unplaced: 0, share: 1 },
      items: 7,
    });
  });

  test('reads Shift_JIS like UTF-8', async () => {
    const sjis = Uint8Array.from(Encoding.convert(Encoding.stringToCode(SOURCE), { from: 'UNICODE', to: 'SJIS' }));
    expect(await bring(put('a.txt', sjis))).toMatchObject([{ status: 'written' }]);
    expect(content(MARKDOWN)).toContain('届出を受け付け、台帳に記す。');
  });

  test('takes from the metadata what the text does not say', async () => {
    put('a.meta.yaml', 'slug: teate\nprocedure: jido-teate\nurl: https://example.jp/teate.pdf\n');
    expect(await bring(put('a.txt', SOURCE))).toMatchObject([{ id: '312011-teate' }]);
    expect(content('assessments/312011/teate.md')).toContain('url: https://example.jp/teate.pdf');
  });

  /** Words below an attachment that the form does not know stand in no item. */
  test('writes a poor import so that no check lets it pass, names the cause and ends with 1', async () => {
    const { status, stderr, files } = await run(put('a.txt', POOR));
    expect(status).toBe(1);
    expect(files[0]).toMatchObject({ status: 'poor', poor: { cause: 'cells-lost' } });
    expect(stderr).toContain('Only ');
    expect(content(MARKDOWN)).toContain('complete: false');
    expect(content(MARKDOWN)).toContain('quality: poor');
    const check = (): Promise<Ended> => command('check', ['--content', at('content')]);
    const refused = await check();
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain('[poor-import]');
    const accepted = await run(at('a.txt'), '--accept-poor');
    expect(accepted.status).toBe(0);
    expect(accepted.files[0]).toMatchObject({ status: 'written', poor: { cause: 'cells-lost' } });
    expect(content(MARKDOWN)).toContain('quality: accepted');
    expect((await check()).code).toBe(0);
  });

  test('names words that belong nowhere, with their line', async () => {
    const [file] = await bring(put('a.txt', SOURCE.replace('1. 特定', '別紙1 読めない表\n読めない字\n1. 特定')));
    expect(content(MARKDOWN)).toMatch(/# 未整理の記載[^]*読めない字/u);
    expect(file.doubts).toContainEqual(expect.objectContaining({ at: `${at('a.txt')}:16`, code: 'unplaced-text' }));
  });
});

describe('a file that was edited by hand', () => {
  const edit = (): void =>
    writeFileSync(folder.at('content', MARKDOWN), content(MARKDOWN).replace('台帳に記す', '台帳に書く'));

  test('is kept while its source has not changed', async () => {
    const source = put('a.txt', SOURCE);
    await bring(source);
    edit();
    expect(await bring(source)).toMatchObject([{ status: 'kept' }]);
    expect(content(MARKDOWN)).toContain('台帳に書く');
  });

  test('is kept with an error when the source says something else', async () => {
    await bring(put('a.txt', SOURCE));
    edit();
    const message = expect.stringContaining('--force');
    const reports = await bring(put('a.txt', SOURCE.replace('届出を受け付け', '申請を受け付け')));
    expect(reports).toMatchObject([{ status: 'failed', code: 'edited', message }]);
    expect(content(MARKDOWN)).toContain('台帳に書く');
  });

  test('is overwritten with --force only', async () => {
    const source = put('a.txt', SOURCE);
    await bring(source);
    edit();
    expect((await run(source, '--force')).files[0].status).toBe('written');
    expect(content(MARKDOWN)).toContain('台帳に記す');
  });

  test('without a sidecar is never taken for the importer’s own', async () => {
    const source = put('a.txt', SOURCE);
    await bring(source);
    edit();
    rmSync(folder.at('content', SIDECAR));
    await bring(source);
    expect(content(MARKDOWN)).toContain('台帳に書く');
  });
});

describe('a further import', () => {
  test('never takes the place of an assessment of another title, unless it is forced to', async () => {
    await bring(put('a.txt', SOURCE));
    const next = put('b.txt', SOURCE.replace('児童手当の支給に関する事務 重点', '予防接種に関する事務 重点'));
    const message = expect.stringContaining('鳥取市長「児童手当の支給に関する事務 重点項目評価書」');
    expect(await bring(next)).toMatchObject([{ status: 'failed', code: 'other-assessment', message }]);
    expect(content(MARKDOWN)).toContain('児童手当の支給に関する事務 重点項目評価書');
    expect(await bring(next, { force: true })).toMatchObject([{ status: 'written' }]);
  });

  test('of a file that Git checked out with CRLF finds it as it was', async () => {
    const source = put('a.txt', SOURCE);
    await bring(source);
    writeFileSync(folder.at('content', MARKDOWN), content(MARKDOWN).replaceAll('\n', '\r\n'));
    expect(await bring(source)).toMatchObject([{ status: 'same' }]);
    const next = put('a.txt', SOURCE.replace('台帳に記す', '台帳に書く'));
    expect(await bring(next)).toMatchObject([{ status: 'written' }]);
  });

  test('removes what a killed one left half-written, and nothing that is being written', async () => {
    const source = put('a.txt', SOURCE);
    await bring(source);
    const gone = spawnSync(process.execPath, ['-e', '0']).pid;
    const halves = [`${MARKDOWN}.${gone}.tmp`, `${MARKDOWN}.${process.pid}.tmp`];
    for (const half of halves) writeFileSync(folder.at('content', half), 'half');
    await run(source);
    expect(halves.map((half) => existsSync(folder.at('content', half)))).toEqual([false, true]);
  });
});

describe('the original', () => {
  const kept = (): string[] => readdirSync(at('content/originals/312011/7')).sort();

  test('is kept under the day it was published, and the record names it', async () => {
    const source = put('a.txt', SOURCE);
    await bring(source);
    expect(kept()).toEqual(['2024-04-01.txt']);
    expect(content('originals/312011/7/2024-04-01.txt')).toBe(SOURCE);
    expect(JSON.parse(content(SIDECAR)).original).toBe('originals/312011/7/2024-04-01.txt');
    await bring(source);
    expect(kept()).toEqual(['2024-04-01.txt']);
  });

  test('of the same day that differs stands beside it', async () => {
    await bring(put('a.txt', SOURCE));
    await bring(put('a.txt', SOURCE.replace('台帳に記す', '台帳に書く')));
    expect(kept()).toEqual([expect.stringMatching(/^2024-04-01-[0-9a-f]{8}\.txt$/u), '2024-04-01.txt']);
    expect(content(JSON.parse(content(SIDECAR)).original)).toContain('台帳に書く');
  });

  test('without a day is kept as undated', async () => {
    await bring(put('a.txt', SOURCE.replace('令和6年4月1日', '')));
    expect(kept()).toEqual(['undated.txt']);
  });
});

describe('limits', () => {
  test.each([
    ['time', ['--time-limit', '0.001']],
    ['memory', ['--memory-limit', '20']],
  ])('of %s end a file with a message, and nothing is written', async (code, flags) => {
    const { status, files } = await run(put('a.txt', SOURCE), ...flags);
    expect(status).toBe(1);
    expect(files[0]).toMatchObject({ status: 'failed', code });
    expect(existsSync(at('content'))).toBe(false);
  });

  test('that are no numbers are a wrong call', async () => {
    expect(await run(put('a.txt', SOURCE), '--time-limit', 'long')).toMatchObject({ status: 2 });
    expect(await run(put('a.txt', SOURCE), '--memory-limit', '0')).toMatchObject({ status: 2 });
  });
});

describe('bad input', () => {
  test('a text without a number in a file with a Japanese name is told what to write', async () => {
    const source = put('検診.txt', SOURCE.replace('7\t児童手当の支給に関する事務 重点項目評価書', ''));
    const message = expect.stringContaining('検診.meta.yaml');
    expect(await bring(source)).toMatchObject([{ status: 'failed', code: 'slug', message }]);
  });

  test('gets an error of its own and does not stop the others', async () => {
    put('good.txt', SOURCE);
    put('empty.txt', '');
    put('picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]));
    put('letter.txt', '拝啓 重点項目評価書をお送りします。ご確認をお願いいたします。敬具\n'.repeat(3));
    put('twice.txt', SOURCE);
    put('several.txt', `${SOURCE}\n${SOURCE}`);
    put('nowhere.txt', SOURCE.replace('鳥取市長', '架空市長'));
    put('either.txt', SOURCE.replace('鳥取市長', '府中市長'));
    put('noise.txt', Buffer.alloc(50 * 1024 * 1024, 'あ'));
    put('faulty.meta.yaml', 'municipality: 312011\n');
    put('faulty.txt', SOURCE);
    const { status, files, stdout } = await run(folder.path);
    expect(status).toBe(1);
    expect(content(MARKDOWN)).toContain('# I 基本情報');
    const outcome = Object.fromEntries(
      files.map((file: { file: string; status: string; code?: string }) => [
        file.file.slice(folder.path.length + 1),
        file.code ?? file.status,
      ]),
    );
    expect(outcome).toEqual({
      'either.txt': 'municipality',
      'empty.txt': 'empty',
      'faulty.txt': 'meta',
      'good.txt': 'written',
      'letter.txt': 'no-assessment',
      'noise.txt': 'too-large',
      'nowhere.txt': 'municipality',
      'picture.txt': 'binary',
      'several.txt': 'several',
      'twice.txt': 'duplicate-id',
    });
    expect(stdout).toContain('FAILED');
  });

  test('a wrong path or flag is told, with status 1 and 2', async () => {
    expect(await run(at('nothing.txt'))).toMatchObject({ status: 1, stderr: expect.stringContaining('nothing.txt') });
    expect((await run(put('a.txt', SOURCE), '--fast')).status).toBe(2);
  });

  test('an interrupt leaves whole files only', async () => {
    for (let at = 1; at <= 60; at += 1) put(`in/${at}.txt`, SOURCE.replace('\n7\t', `\n${at}\t`));
    const child = spawn(
      process.execPath,
      ['scripts/import.ts', at('in'), '--content', at('content'), '--report', at('report.json')],
      { env: env() },
    );
    let words = '';
    child.stderr.on('data', (chunk: Buffer) => {
      words += chunk.toString();
    });
    const ended = new Promise<number | null>((done) => child.once('close', done));
    const watch = setInterval(() => {
      if (!existsSync(at('content'))) return;
      clearInterval(watch);
      child.kill('SIGINT');
    }, 1);
    const status = await ended;
    clearInterval(watch);
    const names = existsSync(at('content')) ? readdirSync(folder.at('content', 'assessments', '312011')) : [];
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    for (const name of names.filter((each) => each.endsWith('.import.json')))
      JSON.parse(content(`assessments/312011/${name}`));
    const report = JSON.parse(readFileSync(at('report.json'), 'utf8'));
    expect(report.interrupted).toBe(status === 130);
    expect(words.includes('Run the same command again')).toBe(report.interrupted);
    expect(report.files.length).toBe(names.filter((name) => name.endsWith('.md')).length);
    // The same command again reads the rest alone.
    const again = await run(folder.at('in'));
    const known = again.files.filter(({ seconds }: { seconds: number }) => seconds === 0);
    expect(again).toMatchObject({ status: 0, files: { length: 60 } });
    expect(known.map(({ file }: { file: string }) => file)).toEqual(
      report.files.map(({ file }: { file: string }) => file),
    );
  });
});

test('an import works wherever it is started, with a content folder of its own or none: the registries of the project are its own', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [resolve('scripts/import.ts'), put('a.txt', SOURCE), '--content', 'texts'],
    { cwd: folder.path, encoding: 'utf8', env: env() },
  );
  expect(status, stderr).toBe(0);
  expect(existsSync(at('texts/assessments/312011/7.md'))).toBe(true);
});

test('a file that only got CRLF, as Git for Windows does, was edited by nobody', async () => {
  await bring(put('a.txt', SOURCE));
  const path = at(`content/${MARKDOWN}`);
  const written = readFileSync(path, 'utf8');
  writeFileSync(path, written.replaceAll('\n', '\r\n'));
  expect(await bring(at('a.txt'))).toMatchObject([{ status: 'same' }]);
  const further = put('a.txt', SOURCE.replace('台帳に記す', '台帳と名簿に記す'));
  expect(await bring(further)).toMatchObject([{ status: 'written' }]);
  expect(content(MARKDOWN)).toContain('名簿');
  writeFileSync(path, content(MARKDOWN).replaceAll('\n', '\r\n').replace('名簿', '名札'));
  expect(await bring(put('a.txt', SOURCE))).toMatchObject([{ code: 'edited' }]);
});
