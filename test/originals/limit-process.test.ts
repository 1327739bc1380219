import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';

const MODULE = pathToFileURL(resolve('src/originals/limit-process.ts')).href;
const GIGABYTE = 1024 ** 3;

/** A process under limits that writes its id, then runs `work`. */
const limited = (memory: number, work: string): string =>
  `import { limitProcess } from ${JSON.stringify(MODULE)}; limitProcess(${memory}); console.log(process.pid); ${work}`;
const NEVER_ENDS = 'for (;;);';

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

function runModule(code: string): ChildProcess {
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'ignore'] });
  started.push(child);
  return child;
}

async function readPid(child: ChildProcess): Promise<number> {
  const [chunk] = (await once(child.stdout as Readable, 'data')) as [Buffer];
  return Number(chunk.toString());
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test('a process whose parent was killed ends, also in the middle of work that never ends', async () => {
  const parent = runModule(
    `import { spawn } from 'node:child_process';
     spawn(process.execPath, ['--input-type=module', '-e', ${JSON.stringify(limited(GIGABYTE, NEVER_ENDS))}], { stdio: 'inherit' });
     setInterval(() => {}, 1000);`,
  );
  const pid = await readPid(parent);
  expect(isRunning(pid)).toBe(true);
  parent.kill('SIGKILL');
  await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false);
});

test('a process that takes more memory than it may ends', async () => {
  const child = runModule(
    limited(
      GIGABYTE / 4,
      'const held = []; for (;;) { held.push(Buffer.alloc(2 ** 20, 1)); if (held.length > 1024) break; } for (;;);',
    ),
  );
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
});

test('a process within its limits goes on', async () => {
  const child = runModule(limited(GIGABYTE, 'setTimeout(() => process.exit(7), 300);'));
  expect(await once(child, 'exit')).toEqual([7, null]);
});
