import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MARKDOWN, POOR, SOURCE, useImport } from './support/import-command.ts';

const { folder, content, run } = useImport();
const put = (name: string, bytes: string | Uint8Array): string => folder.put(name, bytes);
const markdown = (): string => content(MARKDOWN);

describe('a poor import', () => {
  test('does not take the place of one that was read well from another source, unless it is forced to', () => {
    run(put('good.txt', SOURCE));
    const good = markdown();
    const { status, files } = run(put('bad.txt', POOR));
    expect(status).toBe(1);
    expect(files[0]).toMatchObject({ status: 'failed', code: 'poorer' });
    expect(markdown()).toBe(good);
    expect(run(folder.at('bad.txt'), '--force').files[0]).toMatchObject({ status: 'poor' });
    expect(markdown()).toContain('quality: poor');
    expect(run(folder.at('good.txt')).files[0]).toMatchObject({ status: 'written' });
    expect(markdown()).toBe(good);
  });

  test('that a person accepted stays accepted while its source is the same', () => {
    run(put('a.txt', POOR), '--accept-poor');
    expect(run(folder.at('a.txt'))).toMatchObject({ status: 0, files: [{ status: 'same' }] });
    expect(markdown()).toContain('quality: accepted');
    put('a.txt', POOR.replace('台帳に記す', '台帳に書く'));
    expect(run(folder.at('a.txt'))).toMatchObject({ status: 1, files: [{ status: 'poor' }] });
    expect(markdown()).toContain('quality: poor');
  });
});

describe('several sources of one assessment', () => {
  test('give one, and the others are told so', () => {
    put('in/a.txt', SOURCE);
    put('in/b.txt', SOURCE);
    const { status, files } = run(folder.at('in'));
    expect(status).toBe(1);
    expect(files).toMatchObject([
      { status: 'written' },
      { status: 'failed', code: 'duplicate-id', message: expect.stringContaining('has already read') },
    ]);
  });

  test('are each tried where the one before could not be written', () => {
    put('in/a.txt', SOURCE);
    put('in/b.txt', SOURCE);
    put('content/originals', 'a file where a folder should be');
    const { files } = run(folder.at('in'));
    expect(files.map(({ code }: { code: string }) => code)).toEqual(['ENOTDIR', 'ENOTDIR']);
  });

  test('of another name are told to take another slug', () => {
    put('in/a.txt', SOURCE);
    put('in/b.txt', SOURCE.replaceAll('児童手当', '児童扶養手当'));
    const { code, message } = run(folder.at('in')).files[1];
    expect(code).toBe('other-assessment');
    expect(message).toContain(`312011-7 is the id of ${folder.at('content', MARKDOWN)} (${folder.at('in/a.txt')})`);
    expect(message).toContain('slug');
  });
});

describe('a file whose name is not of its kind', () => {
  test('is read as what it is, and kept under the ending of its kind', () => {
    put('content/municipalities.yaml', readFileSync('content/municipalities.yaml'));
    const source = put('a.txt', readFileSync('content/originals/992011/15-kiso/2025-03-28.pdf'));
    expect(run(source).files[0]).toMatchObject({ status: 'written' });
    expect(readdirSync(folder.at('content/originals/992011/15-kiso'))).toEqual(['2025-03-28.pdf']);
  });

  test('never becomes a page of the site', () => {
    run(put('a.html', SOURCE));
    expect(readdirSync(folder.at('content/originals/312011/7'))).toEqual(['2024-04-01.txt']);
  });
});
