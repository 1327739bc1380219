import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeEach, expect, test } from 'vitest';
import { foreignIn } from '../../src/integration/manifest.ts';
import { recover, withLock } from '../../src/integration/swap.ts';
import { useTemporaryFolder } from '../support/temporary-folder.ts';
import { writeFiles, writeSite } from './support/site.ts';

const folder = useTemporaryFolder('killed');
let dir: string;
beforeEach(() => {
  dir = folder.at('site');
});

/** Files of a site, each with the name of the site in it. */
const FILES = Array.from({ length: 40 }, (_, n) => `part${n % 7}/page${n}.html`);
const FOREIGN = ['.git/HEAD', '.git/objects/ab/cd', 'CNAME', 'part1/own.txt'];

/** Puts one site after the other in the place of the folder, and says so before each. */
const SWAPS = `
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stageSite } from ${JSON.stringify(resolve('src/integration/swap.ts'))};
const [folder, files] = [process.argv[1], JSON.parse(process.argv[2])];
for (let n = 0; ; n += 1) {
  const made = join(folder, 'made-' + process.pid + '-' + n);
  for (const file of files) {
    mkdirSync(dirname(join(made, file)), { recursive: true });
    writeFileSync(join(made, file), process.pid + ' ' + n);
  }
  const staged = stageSite(made, join(folder, 'site'));
  console.log(n);
  await staged.swap();
}
`;

async function swapUntilKilled(swaps: number): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', SWAPS, folder.path, JSON.stringify(FILES)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) if (Number(line) >= swaps) child.kill('SIGKILL');
  await ended;
}

test('whenever a build is killed, the folder is one whole site with all that no build made, and nothing is left beside it', async () => {
  writeSite(dir, Object.fromEntries(FILES.map((file) => [file, 'first'])));
  writeFiles(dir, Object.fromEntries(FOREIGN.map((file) => [file, file])));
  for (let round = 0; round < 8; round += 1) {
    await swapUntilKilled(round % 3);
    // The lock of a process that was killed is in the way for twenty seconds: this is the only build.
    rmSync(folder.at('.site.lock'), { recursive: true, force: true });
    expect(await withLock(dir, () => recover(dir))).toEqual([]);
    expect(new Set(FILES.map((file) => readFileSync(join(dir, file), 'utf8'))).size).toBe(1);
    for (const file of FOREIGN) expect(readFileSync(join(dir, file), 'utf8')).toBe(file);
    expect(foreignIn(dir)).toEqual(['.git', 'CNAME', 'part1/own.txt']);
    expect(existsSync(join(dir, '.hyokasho-files'))).toBe(true);
    expect(readdirSync(folder.path).filter((name) => !name.startsWith('made-'))).toEqual(['site']);
  }
});
