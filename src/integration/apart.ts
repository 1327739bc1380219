import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { BuildRun } from './build-run.ts';

/**
 * The steps of a build leave much garbage, which Node lets grow to a multiple of what is in use: with a small young generation, and an
 * old one that may grow by a third, the pages of 1,000 assessments of 40,000 characters peaked at 550 MB instead of 730, the open data
 * at 200 MB instead of 500, in the same time.
 */
const FLAGS = ['--max-semi-space-size=4', '--heap-growing-percent=30'];

export interface Apart<Message> {
  /** A file of this folder. */
  module: string;
  /** Handed over as JSON, in its one argument. */
  order: unknown;
  env?: Record<string, string>;
  onMessage: (message: Message) => void;
}

/**
 * Runs a module in a process of its own and gives its exit status; null where a signal ended it. The memory that a step takes is free
 * when its process has ended, so that what the steps of a build need does not add up.
 */
export async function runApart<Message>(
  { options, cleanUp }: Pick<BuildRun, 'options' | 'cleanUp'>,
  { module, order, env = {}, onMessage }: Apart<Message>,
): Promise<number | null> {
  const child = fork(join(import.meta.dirname, module), [JSON.stringify(order)], {
    cwd: options.root,
    execArgv: FLAGS,
    env: { ...process.env, ...env },
  });
  cleanUp.add(() => child.kill('SIGKILL'));
  child.on('message', (message) => onMessage(message as Message));
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}
