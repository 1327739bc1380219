import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { buildsFolder, cacheFolder, WORK_FOLDER, workspacesFolder } from '../../src/integration/cache-folder.ts';
import { useTemporaryFolder } from '../support/temporary-folder.ts';

const folder = useTemporaryFolder('cache-folder');
afterEach(() => {
  vi.unstubAllEnvs();
});

test('what is kept, and builds, lie below the project unless HYOKASHO_CACHE says where', () => {
  vi.stubEnv('HYOKASHO_CACHE', undefined);
  const root = folder.path;
  expect(cacheFolder(root)).toBe(join(root, WORK_FOLDER));
  expect(workspacesFolder(root)).toBe(join(root, WORK_FOLDER, 'workspaces'));
  expect(buildsFolder(root)).toBe(join(root, WORK_FOLDER, 'builds'));
});

test('builds lie beside what is kept, so that no file is copied from disk to disk', () => {
  vi.stubEnv('HYOKASHO_CACHE', folder.at('elsewhere'));
  expect(buildsFolder(folder.path)).toBe(folder.at('elsewhere', 'builds'));
  expect(existsSync(folder.at('elsewhere', 'builds'))).toBe(true);
});

test('a folder that is named from the root of the project is the same wherever a command runs', () => {
  vi.stubEnv('HYOKASHO_CACHE', 'my-cache');
  expect(cacheFolder(folder.path)).toBe(folder.at('my-cache'));
});

test('where nothing can be written, builds lie below the project', () => {
  writeFileSync(folder.at('file'), '');
  vi.stubEnv('HYOKASHO_CACHE', folder.at('file'));
  expect(buildsFolder(folder.path)).toBe(folder.at(WORK_FOLDER, 'builds'));
});

// Whoever may do everything, as in a container, may write here too.
test.skipIf(process.getuid?.() === 0)('a folder that may only be read is no place for builds', () => {
  mkdirSync(folder.at('read', 'builds'), { recursive: true });
  chmodSync(folder.at('read', 'builds'), 0o500);
  vi.stubEnv('HYOKASHO_CACHE', folder.at('read'));
  expect(buildsFolder(folder.path)).toBe(folder.at(WORK_FOLDER, 'builds'));
});
