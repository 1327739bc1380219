import { parentPort, workerData } from 'node:worker_threads';
import type { ProgressReporter } from '../progress.ts';
import { packError } from '../../workspace/threads/plain-error.ts';
import type { ExportsMessage } from './messages.ts';
import { runExports, type ExportsRequest } from './run-exports.ts';

// The thread of the exports of a build; start-exports.ts starts it.

const tell = (message: ExportsMessage): void => parentPort?.postMessage(message);

let steps = 0;
const progress: ProgressReporter = {
  step: (title, total) => {
    const step = steps++;
    tell({ kind: 'step', title, total });
    return {
      advance: (count) => tell({ kind: 'advance', step, count }),
      end: (remark) => tell({ kind: 'end', step, remark }),
    };
  },
  warn: (words) => tell({ kind: 'warn', words }),
  stop: () => undefined,
};

try {
  const made = await runExports(workerData as ExportsRequest, {
    progress,
    onOpen: () => tell({ kind: 'open' }),
    onTables: (summary) => tell({ kind: 'tables', summary }),
  });
  tell({ kind: 'made', made });
} catch (error) {
  tell({ kind: 'failed', error: packError(error) });
}
