import { symlinkSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readOrdinary, readWritten } from '../../src/text/read-written.ts';
import { useTemporaryFolder } from '../support/temporary-folder.ts';

const folder = useTemporaryFolder('read-ordinary');

test('a file is read, also by way of a link', () => {
  const [file, link] = [folder.at('a.md'), folder.at('link.md')];
  writeFileSync(file, '評価書');
  symlinkSync(file, link);
  expect(Buffer.from(readOrdinary(link)).toString()).toBe('評価書');
  expect(readWritten(link).text).toBe('評価書');
});

test('a folder is refused as the system does', () => {
  expect(readWritten(folder.path).file.messages.map(({ reason }) => reason)[0]).toContain('フォルダーです');
});

// A pipe that nobody writes into would be waited for without end, as a device that never ends would be read.
test.runIf(process.platform !== 'win32')('what is no ordinary file is told and not read', () => {
  const link = folder.at('device.md');
  symlinkSync('/dev/zero', link);
  const { text, file } = readWritten(link);
  expect(text).toBeNull();
  expect(file.messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
    ['unreadable-file', expect.stringContaining('通常のファイルではありません')],
  ]);
});
