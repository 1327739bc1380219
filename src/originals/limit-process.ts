import { Worker } from 'node:worker_threads';

/** Milliseconds between two looks: short enough that no file takes hundreds of megabytes in between. */
const INTERVAL = 50;

/**
 * Ends this process by force when it takes more memory (bytes) than it may, and when the process that started it is gone: also while a
 * foreign file keeps it from hearing of either. A thread of its own looks after both.
 */
export function limitProcess(memory: number): void {
  // The thread takes a while to start; a short job would be done before.
  if (process.memoryUsage.rss() > memory) process.kill(process.pid, 'SIGKILL');
  new Worker(
    `const { workerData: { memory, parent, interval } } = require('node:worker_threads');
     const isGone = () => {
       // Unix gives an orphan to another parent, Windows leaves the number.
       if (process.ppid !== parent) return true;
       try { process.kill(parent, 0); return false; } catch (error) { return error.code === 'ESRCH'; }
     };
     setInterval(() => {
       if (process.memoryUsage.rss() > memory || isGone()) process.kill(process.pid, 'SIGKILL');
     }, interval);`,
    {
      eval: true,
      execArgv: [],
      workerData: { memory, parent: process.ppid, interval: INTERVAL },
      resourceLimits: { maxOldGenerationSizeMb: 8 },
    },
  ).unref();
}
