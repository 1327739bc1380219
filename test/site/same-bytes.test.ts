import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { listFiles } from '../support/pages.ts';
import { ROOT } from '../support/run.ts';
import { folderOfFile } from '../support/temporary-folder.ts';

const work = folderOfFile('bytes');

/** One town of the sample: three forms, with histories. */
const TOWN = '993018';

interface Surroundings {
  folder: string;
  umask: string;
  env: Record<string, string>;
}

/** Builds in a shell with these surroundings; the digest of each file of the site. */
async function build({ folder, umask, env }: Surroundings): Promise<Map<string, string>> {
  const [content, dir] = [join(work, folder, 'content'), join(work, folder, 'site')];
  mkdirSync(join(work, folder), { recursive: true });
  cpSync(join(ROOT, 'content'), content, {
    recursive: true,
    filter: (from) => !/originals|assessments\/\d{6}/u.test(from) || from.includes(TOWN),
  });
  const child = spawn(
    'sh',
    [
      '-c',
      `umask ${umask} && exec "$0" "$@"`,
      process.execPath,
      join(ROOT, 'scripts/build.ts'),
      '--content',
      content,
      '--out',
      dir,
    ],
    {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
    },
  );
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect(code, stderr).toBe(0);
  const hash = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(join(dir, file)))
      .digest('hex');
  return new Map(listFiles({ dir, base: '/' }).map((file) => [file, hash(file)]));
}

test('a build gives the same bytes in any folder, time zone, locale, umask and width of a terminal', async () => {
  const first = await build({
    folder: 'a',
    umask: '022',
    env: { TZ: 'Asia/Tokyo', LC_ALL: 'ja_JP.UTF-8', LANG: 'ja_JP.UTF-8' },
  });
  const second = await build({
    folder: '別の フォルダー/b',
    umask: '077',
    env: { TZ: 'America/Los_Angeles', LC_ALL: 'C', LANG: 'tr_TR', COLUMNS: '40', UV_THREADPOOL_SIZE: '1' },
  });
  expect(first.size).toBeGreaterThan(100);
  expect([...second.keys()]).toEqual([...first.keys()]);
  expect([...first].filter(([file, digest]) => second.get(file) !== digest).map(([file]) => file)).toEqual([]);
});
