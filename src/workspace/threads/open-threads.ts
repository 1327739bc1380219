import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { unpackError } from './plain-error.ts';
import type { ThreadAnswer } from './serve-thread.ts';

/** Items that are done here before it is worth to start threads, which load the code anew and are slow at first: some four seconds of work. */
export const FIRST_ITEMS = 128;
/** Items that a thread has before it: the next one waits there when one is done. */
const QUEUE = 2;
/** MB: a thread makes garbage of one document at a time. */
const YOUNG = 48;

/** Work that is the same wherever it is done. */
export interface Work<Item, Result> {
  /** Does it in this thread. */
  here: (item: Item) => Result;
  /** Absolute path of a module that calls `serveThread`, null for none, and what its threads are given. */
  module: string | null;
  data: unknown;
}

export interface Threads<Item, Result> {
  run: (item: Item) => Result | Promise<Result>;
  /** How many items are well given before the first result is waited for. */
  ahead: () => number;
  close: () => Promise<void>;
}

/** Does work item by item, the `first` ones here and the others in as many threads as the machine has processors. */
export function openThreads<Item, Result>(work: Work<Item, Result>, first = FIRST_ITEMS): Threads<Item, Result> {
  const { here, module, data } = work;
  let given = 0;
  let pool: Pool<Item, Result> | null = null;
  return {
    run: (item) => {
      given += 1;
      if (module === null || given <= first) return here(item);
      pool ??= startPool<Item, Result>(module, data);
      return pool.run(item);
    },
    ahead: () => (module === null || given < first ? 1 : availableParallelism() * (QUEUE + 1)),
    close: async () => pool?.close(),
  };
}

interface Pool<Item, Result> {
  run: (item: Item) => Promise<Result>;
  close: () => Promise<void>;
}

function startPool<Item, Result>(module: string, data: unknown): Pool<Item, Result> {
  const waiting = new Map<number, PromiseWithResolvers<Result>>();
  const failAll = (error: unknown): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  let ended = false;
  const threads = Array.from({ length: availableParallelism() }, () => {
    const worker = new Worker(module, { workerData: data, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    const thread = { worker, items: 0 };
    worker.on('message', (answer: ThreadAnswer<Result>) => {
      thread.items -= 1;
      const asked = waiting.get(answer.n);
      waiting.delete(answer.n);
      if ('result' in answer) asked?.resolve(answer.result);
      else asked?.reject(unpackError(answer.error));
    });
    worker.on('error', failAll);
    worker.on('exit', (code) => {
      if (!ended) failAll(new Error(`Internal error: a thread ended with ${code} while it had work.`));
    });
    return thread;
  });
  let count = 0;
  return {
    run: (item) => {
      const n = count++;
      const asked = Promise.withResolvers<Result>();
      waiting.set(n, asked);
      // Whoever waits for an earlier item hears of a failure first.
      asked.promise.catch(() => undefined);
      const free = threads.reduce((least, thread) => (thread.items < least.items ? thread : least));
      free.items += 1;
      free.worker.postMessage({ n, item });
      return asked.promise;
    },
    close: async () => {
      ended = true;
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}
