import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toFault } from '../../scripts/import/fault.ts';
import { SourceError } from '../../src/import/source-error.ts';

/** An error as the file system gives it. */
const systemError = (code: string): Error =>
  Object.assign(new Error(`${code}: raw words, open '/a/b.pdf'`), { code, syscall: 'open', path: '/a/b.pdf' });

test.each([
  ['a file that may not be read', 'EACCES', /^\/a\/b\.pdf: .*Change the permissions/u],
  ['a disk that is full', 'ENOSPC', /^\/a\/b\.pdf: .*Make room/u],
  ['a file that is too large for the system', 'EFBIG', /^\/a\/b\.pdf: .*ulimit -f/u],
  ['a file that a program holds', 'EBUSY', /^\/a\/b\.pdf: .*Close it/u],
])('%s is described in words with what to do', (_, code, message) => {
  const fault = toFault(systemError(code));
  expect(fault).toMatchObject({ code, message: { en: expect.stringMatching(message) } });
  expect(fault.message.ja).toMatch(/^\/a\/b\.pdf：.+ください（[A-Z]+）。$/u);
});

test('a rare fault of the file system names the path as the system does', () => {
  const words = "EXDEV: raw words, open '/a/b.pdf'";
  expect(toFault(systemError('EXDEV'))).toEqual({ code: 'EXDEV', message: { ja: words, en: words } });
});

test('a real one is described so too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hyokasho-fault-'));
  try {
    writeFileSync(join(folder, 'a'), '');
    readFileSync(join(folder, 'a', 'b'));
    expect.unreachable('it was read');
  } catch (error) {
    expect(toFault(error)).toMatchObject({ code: 'ENOTDIR', message: { en: expect.stringContaining('Remove it') } });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a fault of the source keeps its words, one of ours asks to be reported', () => {
  const words = { ja: '説明。', en: 'Words.' };
  expect(toFault(new SourceError('scan', words))).toEqual({ code: 'scan', message: words });
  expect(toFault(new TypeError('x is no function'))).toMatchObject({
    code: 'internal',
    message: {
      ja: expect.stringMatching(/^内部エラーです。開発者に報告してください：TypeError: x is no function/u),
      en: expect.stringMatching(/^Internal error, please report it: TypeError: x is no function/u),
    },
  });
});
