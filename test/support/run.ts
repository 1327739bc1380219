import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface Ended {
  /** null where a signal ended it. */
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Running {
  child: ChildProcess;
  ended: Promise<Ended>;
}

/**
 * The environment of a command. A terminal of the person who runs the tests must not change what it writes, nor that they are tests: Astro's
 * dev server answers nothing where VITEST is set.
 */
export const environmentOfCommands = (): NodeJS.ProcessEnv => ({
  ...process.env,
  NO_COLOR: '1',
  FORCE_COLOR: undefined,
  VITEST: undefined,
  NODE_ENV: undefined,
});

/** Starts a command of scripts/ as `npm run` does, with the folder it runs in. */
export function start(script: string, args: readonly string[], cwd = ROOT): Running {
  const child = spawn(process.execPath, [resolve(ROOT, 'scripts', `${script}.ts`), ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environmentOfCommands(),
  });
  const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]).then(
    ([stdout, stderr, [code]]): Ended => ({ code: code as number | null, stdout, stderr }),
  );
  return { child, ended };
}

/** Runs a command of scripts/ to its end. */
export function run(script: string, args: readonly string[], cwd?: string): Promise<Ended> {
  return start(script, args, cwd).ended;
}

/** Runs a command that must succeed; throws with all it said where it does not. */
export async function must(script: string, args: readonly string[]): Promise<Ended> {
  const ended = await run(script, args);
  if (ended.code === 0) return ended;
  throw new Error(`scripts/${script}.ts ${args.join(' ')} ended with ${ended.code}\n${ended.stdout}\n${ended.stderr}`);
}

/** Waits until a command has said something on one of its streams, and gives the match; throws where it ends before. */
export function untilSaid(
  { child, ended }: Running,
  stream: 'stdout' | 'stderr',
  words: RegExp,
): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let said = '';
    child[stream]?.on('data', (part: Buffer) => {
      said += part.toString();
      const match = words.exec(said);
      if (match !== null) resolve(match);
    });
    ended.then((end) => reject(new Error(`It ended with ${end.code} before it said ${words}:\n${end.stderr}`)), reject);
  });
}
