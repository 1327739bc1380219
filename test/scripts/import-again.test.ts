import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';

const SOURCE = `# 特定個人情報保護評価書(重点項目評価書)

評価書番号	評価書名
7	児童手当の支給に関する事務 重点項目評価書

## 評価実施機関名

鳥取市長

## 公表日

令和6年4月1日

# I 基本情報

1. 特定個人情報ファイルを取り扱う事務
①事務の名称	児童手当の支給に関する事務
②事務の内容	届出を受け付け、台帳に記す。
`;
const POOR = SOURCE.replace('1. 特定', `別紙1 読めない表\n${'読めない字が並ぶ。'.repeat(20)}\n1. 特定`);

const root = mkdtempSync(join(tmpdir(), 'hyokasho-again-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(root, 'case-'));
});
const put = (name: string, bytes: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, bytes);
  return path;
};
const content = (name: string): string => readFileSync(join(folder, 'content', name), 'utf8');
const markdown = (): string => content('assessments/312011/7.md');

function run(...flags: string[]): { status: number | null; files: Record<string, unknown>[]; leftOut: unknown[] } {
  const report = join(folder, 'report.json');
  const { status } = spawnSync(
    process.execPath,
    ['scripts/import.ts', ...flags, '--content', join(folder, 'content'), '--report', report],
    { encoding: 'utf8' },
  );
  return { status, ...JSON.parse(readFileSync(report, 'utf8')) };
}

describe('a poor import', () => {
  test('does not take the place of one that was read well from another source, unless it is forced to', () => {
    run(put('good.txt', SOURCE));
    const good = markdown();
    const { status, files } = run(put('bad.txt', POOR));
    expect(status).toBe(1);
    expect(files[0]).toMatchObject({ status: 'failed', code: 'poorer' });
    expect(markdown()).toBe(good);
    expect(run(join(folder, 'bad.txt'), '--force').files[0]).toMatchObject({ status: 'poor' });
    expect(markdown()).toContain('quality: poor');
    expect(run(join(folder, 'good.txt')).files[0]).toMatchObject({ status: 'written' });
    expect(markdown()).toBe(good);
  });

  test('that a person accepted stays accepted while its source is the same', () => {
    run(put('a.txt', POOR), '--accept-poor');
    expect(run(join(folder, 'a.txt'))).toMatchObject({ status: 0, files: [{ status: 'same' }] });
    expect(markdown()).toContain('quality: accepted');
    put('a.txt', POOR.replace('台帳に記す', '台帳に書く'));
    expect(run(join(folder, 'a.txt'))).toMatchObject({ status: 1, files: [{ status: 'poor' }] });
    expect(markdown()).toContain('quality: poor');
  });
});

describe('several sources of one assessment', () => {
  test('give one, and the others are told so', () => {
    put('in/a.txt', SOURCE);
    put('in/b.txt', SOURCE);
    const { status, files } = run(join(folder, 'in'));
    expect(status).toBe(1);
    expect(files).toMatchObject([
      { status: 'written' },
      { status: 'failed', code: 'duplicate-id', message: expect.stringContaining('once more') },
    ]);
  });

  test('are each tried where the one before could not be written', () => {
    put('in/a.txt', SOURCE);
    put('in/b.txt', SOURCE);
    put('content/originals', 'a file where a folder should be');
    const { files } = run(join(folder, 'in'));
    expect(files.map(({ code }) => code)).toEqual(['ENOTDIR', 'ENOTDIR']);
  });

  test('of another name are told to take another slug', () => {
    put('in/a.txt', SOURCE);
    put('in/b.txt', SOURCE.replaceAll('児童手当', '児童扶養手当'));
    expect(run(join(folder, 'in')).files[1]).toMatchObject({
      code: 'duplicate-id',
      message: expect.stringMatching(/^312011-7 is already the id of .*slug/u),
    });
  });
});

describe('a file whose name is not of its kind', () => {
  test('is read as what it is, and kept under the ending of its kind', () => {
    put('content/municipalities.yaml', readFileSync('content/municipalities.yaml'));
    const source = put('a.txt', readFileSync('content/originals/992011/15/2025-03-28.pdf'));
    expect(run(source).files[0]).toMatchObject({ status: 'written' });
    expect(readdirSync(join(folder, 'content/originals/992011/15'))).toEqual(['2025-03-28.pdf']);
  });

  test('never becomes a page of the site', () => {
    run(put('a.html', SOURCE));
    expect(readdirSync(join(folder, 'content/originals/312011/7'))).toEqual(['2024-04-01.txt']);
  });
});
