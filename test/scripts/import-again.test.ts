import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MARKDOWN, POOR, SOURCE, useImport } from './support/import-command.ts';

const { folder, content, bring } = useImport();
const put = (name: string, bytes: string | Uint8Array): string => folder.put(name, bytes);
const markdown = (): string => content(MARKDOWN);

describe('a poor import', () => {
  test('does not take the place of one that was read well from another source, unless it is forced to', async () => {
    await bring(put('good.txt', SOURCE));
    const good = markdown();
    const bad = put('bad.txt', POOR);
    expect(await bring(bad)).toMatchObject([{ status: 'failed', code: 'poorer' }]);
    expect(markdown()).toBe(good);
    expect(await bring(bad, { force: true })).toMatchObject([{ status: 'poor' }]);
    expect(markdown()).toContain('quality: poor');
    expect(await bring(folder.at('good.txt'))).toMatchObject([{ status: 'written' }]);
    expect(markdown()).toBe(good);
  });

  test('that a person accepted stays accepted while its source is the same', async () => {
    await bring(put('a.txt', POOR), { acceptPoor: true });
    expect(await bring(folder.at('a.txt'))).toMatchObject([{ status: 'same' }]);
    expect(markdown()).toContain('quality: accepted');
    put('a.txt', POOR.replace('台帳に記す', '台帳に書く'));
    expect(await bring(folder.at('a.txt'))).toMatchObject([{ status: 'poor' }]);
    expect(markdown()).toContain('quality: poor');
  });
});

describe('several sources of one assessment', () => {
  test('give one, and the others are told so', async () => {
    put('in/a.txt', SOURCE);
    put('in/b.txt', SOURCE);
    expect(await bring(folder.at('in'))).toMatchObject([
      { status: 'written' },
      { status: 'failed', code: 'duplicate-id', message: expect.stringContaining('has already read') },
    ]);
  });

  test('are each tried where the one before could not be written', async () => {
    put('in/a.txt', SOURCE);
    put('in/b.txt', SOURCE);
    put('content/originals', 'a file where a folder should be');
    expect(await bring(folder.at('in'))).toMatchObject([{ code: 'ENOTDIR' }, { code: 'ENOTDIR' }]);
  });

  test('of another name are told to take another slug', async () => {
    put('in/a.txt', SOURCE);
    put('in/b.txt', SOURCE.replaceAll('児童手当', '児童扶養手当'));
    const [, { code, message }] = await bring(folder.at('in'));
    expect(code).toBe('other-assessment');
    expect(message).toContain(`312011-7 is the id of ${folder.at('content', MARKDOWN)} (${folder.at('in/a.txt')})`);
    expect(message).toContain('slug');
  });
});

describe('a file whose name is not of its kind', () => {
  test('is read as what it is, and kept under the ending of its kind', async () => {
    put('content/municipalities.yaml', readFileSync('content/municipalities.yaml'));
    const source = put('a.txt', readFileSync('content/originals/992011/15-kiso/2025-03-28.pdf'));
    expect(await bring(source)).toMatchObject([{ status: 'written' }]);
    expect(readdirSync(folder.at('content/originals/992011/15-kiso'))).toEqual(['2025-03-28.pdf']);
  });

  test('never becomes a page of the site', async () => {
    await bring(put('a.html', SOURCE));
    expect(readdirSync(folder.at('content/originals/312011/7'))).toEqual(['2024-04-01.txt']);
  });
});
