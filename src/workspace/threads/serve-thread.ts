import { parentPort, workerData } from 'node:worker_threads';
import { packError, type PlainError } from './plain-error.ts';

/** What a thread answers; `n`: number of the item. */
export type ThreadAnswer<Result> = { n: number; result: Result } | { n: number; error: PlainError };

/** Called once by a module that `openThreads` starts: `open` is given the data of the thread, and gives what is done with each item. */
export function serveThread<Data, Item, Result>(open: (data: Data) => (item: Item) => Result): void {
  const work = open(workerData as Data);
  const answer = (n: number, item: Item): ThreadAnswer<Result> => {
    try {
      return { n, result: work(item) };
    } catch (error) {
      return { n, error: packError(error) };
    }
  };
  parentPort?.on('message', ({ n, item }: { n: number; item: Item }) => parentPort?.postMessage(answer(n, item)));
}
