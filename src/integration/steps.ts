import type { StoredMessage } from '../workspace/messages.ts';
import { unpackMessages } from '../workspace/messages.ts';
import type { Prepared } from '../workspace/prepare.ts';
import { runApart } from './apart.ts';
import { BuildError } from './build-error.ts';
import type { BuildListener, BuildRun } from './build-run.ts';
import type { BuildOptions } from './options.ts';
import type { Step } from './progress.ts';

/** Steps that share a process: what comes before the pages, and what comes after them. */
export type Part = 'before' | 'after';

/** What a process of steps is told. */
export interface StepsOrder {
  part: Part;
  options: BuildOptions;
  workspace: string;
  site: string;
  indexPath: string;
}

/** What it tells. */
export type StepsMessage =
  | { type: 'step'; title: string; total?: number | undefined }
  | { type: 'advance'; count: number }
  | { type: 'end'; remark: string }
  | { type: 'faults'; path: string; messages: StoredMessage[] }
  | { type: 'prepared'; prepared: Prepared }
  /** A BuildError. */
  | { type: 'failed'; message: string };

/**
 * Runs steps in a process of their own; `onFaults` is told what the check finds. Gives what the check found where it is one of them. Throws
 * a BuildError for what a person can put right.
 */
export async function runSteps(
  part: Part,
  { options, progress, workspace, site, indexPath, cleanUp }: BuildRun,
  onFaults: BuildListener['onFaults'],
): Promise<Prepared | null> {
  let step: Step | null = null;
  let prepared: Prepared | null = null;
  let failure: string | null = null;
  const onMessage = (message: StepsMessage): void => {
    switch (message.type) {
      case 'step':
        step = progress.step(message.title, message.total);
        break;
      case 'advance':
        step?.advance(message.count);
        break;
      case 'end':
        step?.end(message.remark);
        break;
      case 'faults':
        onFaults(unpackMessages(message.messages, message.path));
        break;
      case 'prepared':
        prepared = message.prepared;
        break;
      case 'failed':
        failure = message.message;
    }
  };
  const order: StepsOrder = { part, options, workspace, site, indexPath };
  const code = await runApart({ options, cleanUp }, { module: 'steps-process.ts', order, onMessage });
  if (failure !== null) throw new BuildError(failure);
  if (code !== 0)
    throw new BuildError(
      'Internal error: a step of the build failed; what went wrong stands above. The last site stands as it was.',
    );
  return prepared;
}
