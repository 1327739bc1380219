import { inspect } from 'node:util';
import { packMessages } from '../workspace/messages.ts';
import { openStore } from '../workspace/open-store.ts';
import { BuildError } from './build-error.ts';
import type { StepRun } from './build-run.ts';
import { check } from './check.ts';
import type { Progress } from './progress.ts';
import { describeSystemError } from './system-error.ts';
import type { StepsMessage, StepsOrder } from './steps.ts';
import { writeData } from './write-data.ts';
import { writeForPages } from './write-for-pages.ts';

// The process of some steps of a build; steps.ts starts it with a StepsOrder as JSON in its one argument.

const order = JSON.parse(process.argv[2] ?? 'null') as StepsOrder;

// Whoever started it has gone: nobody waits for the steps any more.
process.on('disconnect', () => process.exit(1));

/** Is over when the message is on its way. */
const tell = (message: StepsMessage): Promise<void> =>
  new Promise((resolve) => process.send?.(message, () => resolve()));

const progress: Progress = {
  step: (title, total) => {
    void tell({ type: 'step', title, total });
    return {
      advance: (count = 1) => void tell({ type: 'advance', count }),
      end: (remark) => void tell({ type: 'end', remark }),
    };
  },
  stop: () => undefined,
};

async function runOrder({ part, ...where }: StepsOrder): Promise<void> {
  if (part === 'before') {
    const prepared = await check(where.options, where.indexPath, {
      progress,
      onFaults: (file) => void tell({ type: 'faults', path: file.path, messages: packMessages(file) }),
    });
    await tell({ type: 'prepared', prepared });
  }
  const run: StepRun = { ...where, progress, store: openStore(where.indexPath) };
  await (part === 'before' ? writeForPages(run) : writeData(run));
}

try {
  await runOrder(order);
} catch (error) {
  process.exitCode = 1;
  const refusal = error instanceof BuildError ? error.message : describeSystemError(error);
  if (refusal !== null) await tell({ type: 'failed', message: refusal });
  else process.stderr.write(`${inspect(error)}\n`);
}
process.removeAllListeners('disconnect');
process.disconnect();
