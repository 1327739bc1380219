import { flushCompileCache } from 'node:module';
import { limitProcess } from '../../src/originals/limit-process.ts';
import { readContext } from './context.ts';
import { toFault } from './fault.ts';
import type { ReadAnswer, ReadJob } from './job.ts';
import { readSource } from './read-source.ts';

/**
 * The process that reads sources, one after the other: `reader-process.ts CONTENT MEMORY`. It is ended from outside when a file takes
 * too long, and ends itself when it takes more memory (bytes) than it may, or its parent is gone.
 */
const [content = 'content', limit = '0'] = process.argv.slice(2);
const context = readContext(content);

limitProcess(Number(limit));
// Ctrl+C reaches every process of a terminal: the one that gave the file decides what becomes of it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);

const answer = (message: ReadAnswer): void => {
  process.send?.(message);
  // A process that is killed writes nothing of what it has compiled, where that is kept.
  flushCompileCache();
};

process.on('message', ({ source }: ReadJob) => {
  readSource(source, context)
    .then((content) => answer({ ...content, memory: process.memoryUsage.rss() }))
    .catch((error: unknown) => answer({ ...toFault(error), memory: process.memoryUsage.rss() }));
});
