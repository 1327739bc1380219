import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { TablesSummary } from '../../export/tables/table-summary.ts';
import { CODE_ENDING } from '../../registry/program.ts';
import type { ProgressReporter, ProgressStep } from '../progress.ts';
import { unpackFailure, type ExportsMessage } from './messages.ts';
import type { ExportsMade, ExportsRequest } from './run-exports.ts';

/** Exports that are being made beside the pages. */
export interface RunningExports {
  /** How large the tables are; rejects as `made` does. */
  tables: Promise<TablesSummary>;
  /** Rejects where the exports fail, with what they failed of, and where they are stopped. */
  made: Promise<ExportsMade>;
  /** Ends them wherever they are; they lie in no site then. */
  stop: () => Promise<void>;
}

const WORKER = join(import.meta.dirname, `worker${CODE_ENDING}`);

/** Starts the exports in a thread of their own. Is over when they see the corpus as it is now. */
export async function startExports(request: ExportsRequest, progress: ProgressReporter): Promise<RunningExports> {
  // What it is made of is compiled once for all builds of this version: that takes as long as exporting ten assessments.
  const env = { NODE_COMPILE_CACHE: join(request.folder, 'compiled'), ...process.env };
  const worker = new Worker(WORKER, { workerData: request, env });
  const [opened, tables, made] = [
    Promise.withResolvers<undefined>(),
    Promise.withResolvers<TablesSummary>(),
    Promise.withResolvers<ExportsMade>(),
  ];
  const fail = (error: unknown): void => {
    for (const promise of [opened, tables, made]) promise.reject(error);
  };
  // Whoever waits for them hears of it; a build that fails of something else waits for none.
  for (const { promise } of [tables, made]) promise.catch(() => undefined);
  const steps: ProgressStep[] = [];
  worker.on('message', (message: ExportsMessage) => {
    if (message.kind === 'open') opened.resolve(undefined);
    else if (message.kind === 'tables') tables.resolve(message.summary);
    else if (message.kind === 'step') steps.push(progress.step(message.title, message.total));
    else if (message.kind === 'advance') steps[message.step]?.advance(message.count);
    else if (message.kind === 'end') steps[message.step]?.end(message.remark);
    else if (message.kind === 'warn') progress.warn(message.words);
    else if (message.kind === 'made') made.resolve(message.made);
    else fail(unpackFailure(message.error));
  });
  worker.on('error', fail);
  // Comes last; what was told before holds.
  worker.on('exit', (code) => fail(new Error(`Internal error: the exports ended with ${code} before they were made.`)));
  await opened.promise;
  return { tables: tables.promise, made: made.promise, stop: async () => void (await worker.terminate()) };
}
