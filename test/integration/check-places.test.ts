import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, sep } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { BuildError } from '../../src/integration/build-error.ts';
import { checkPlaces } from '../../src/integration/check-places.ts';
import { run } from '../support/run.ts';
import { useTemporaryFolder } from '../support/temporary-folder.ts';

const folder = useTemporaryFolder('check-places');
afterEach(() => {
  vi.unstubAllEnvs();
});

const program = join('/', 'home', "評価書's (写し) [1]{a,b}!$&^`~+=@,;:");

test('a site is built in folders of any name that tools take as they are', () => {
  expect(() => {
    checkPlaces({ program });
    checkPlaces({ program, builds: join(program, '.cache', 'builds') });
  }).not.toThrow();
});

test.each([
  ...['%', '#', '?', '*', '"', ...(sep === '/' ? ['\\'] : [])].map(
    (sign) => [sign, `「${sign}」`, `"${sign}"`] as const,
  ),
  ['\t', 'タブ', 'a tab'],
  ['\n', '改行', 'a line break'],
  ['\r', '改行', 'a line break'],
] as const)('no site is built where a name has %j in it; the path and the sign are named', (sign, ja, en) => {
  const odd = `${join('/', 'home')}${sep}c${sign}20`;
  for (const places of [{ program: odd }, { program, builds: odd }]) {
    const refused = catchError(() => checkPlaces(places));
    expect(refused).toBeInstanceOf(BuildError);
    expect((refused as BuildError).words).toMatchObject({
      ja: expect.stringContaining(`${odd} の名前に${ja}が`) as string,
      en: expect.stringContaining(`${odd}, for its name has ${en} in it`) as string,
    });
  }
});

test.runIf(process.platform !== 'win32')('nor where a link leads to such a folder', () => {
  mkdirSync(folder.at('c#e'));
  symlinkSync(folder.at('c#e'), folder.at('link'));
  for (const builds of [folder.at('link'), folder.at('link', 'builds')])
    expect(() => checkPlaces({ program: folder.path, builds })).toThrow('c#e');
});

test('a build whose cache lies in such a folder ends before it reads anything', async () => {
  vi.stubEnv('HYOKASHO_CACHE', folder.at('c#e'));
  const { code, stderr } = await run('build', ['--out', folder.at('site')]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^\nerror: No site can be built in [^\n]+c#e[^\n]+, for its name has "#" in it\. [^\n]+\n$/u);
  expect(existsSync(folder.at('site'))).toBe(false);
});

function catchError(run: () => void): unknown {
  try {
    run();
    return null;
  } catch (error) {
    return error;
  }
}
