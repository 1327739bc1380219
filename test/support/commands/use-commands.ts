import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Language } from '../../../src/text/bilingual.ts';
import { environmentOfCommands, ROOT, type Ended } from '../run.ts';
import type { CommandCall } from './call.ts';

/** Runs a command of scripts/ to its end, when those that were asked for before have come to theirs. */
export type RunCommand = (script: string, args: readonly string[], env?: CommandCall['env']) => Promise<Ended>;

/**
 * One process for the commands of the file, or of the `describe`, that calls it: to load what they are made of takes most of the time of a
 * command that has little to do. What a process alone shows, such as that a command ends by itself, is tested with `run`.
 */
export function useCommands(language: Language = 'en'): RunCommand {
  let process: CommandProcess | null = null;
  let last: Promise<unknown> = Promise.resolve();
  afterAll(async () => {
    process?.child.kill('SIGKILL');
    await process?.gone.catch(() => undefined);
  });
  return (script, args, env = {}) => {
    process ??= startProcess(language);
    const { child, gone } = process;
    const ended = last.then(async () => {
      child.send({ script, args, env } satisfies CommandCall);
      const [answer] = (await Promise.race([once(child, 'message'), gone])) as [Ended];
      return answer;
    });
    last = ended.catch(() => undefined);
    return ended;
  };
}

interface CommandProcess {
  child: ChildProcess;
  /** Is rejected where it ends. */
  gone: Promise<never>;
}

function startProcess(language: Language): CommandProcess {
  const child = fork(join(import.meta.dirname, 'command-process.ts'), [], {
    cwd: ROOT,
    env: { ...environmentOfCommands(), HYOKASHO_LANG: language },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [],
  });
  const gone = once(child, 'exit').then(([code, signal]): never => {
    throw new Error(`The process of commands ended with ${String(code ?? signal)} while it ran one.`);
  });
  gone.catch(() => undefined);
  return { child, gone };
}
