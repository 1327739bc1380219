import { existsSync } from 'node:fs';
import { join } from 'node:path';
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

test.each(['%', '#', '?', '*', '"'])(
  'no site is built where a name has "%s" in it; the path and the letter are named',
  (letter) => {
    const odd = join('/', 'home', `c${letter}20`, 'hyokasho');
    for (const places of [{ program: odd }, { program, builds: odd }]) {
      const refused = catchError(() => checkPlaces(places));
      expect(refused).toBeInstanceOf(BuildError);
      expect((refused as BuildError).words).toMatchObject({
        ja: expect.stringContaining(`${odd} の名前に「${letter}」が`) as string,
        en: expect.stringContaining(`${odd}, for its name has "${letter}"`) as string,
      });
    }
  },
);

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
