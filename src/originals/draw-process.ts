import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { openDrawing, type Drawing } from './draw-page.ts';
import type { DrawAnswer, DrawJob } from './draw-pages.ts';

/**
 * The process that draws the pages of one PDF: `draw-process.ts FILE MEMORY`. Its parent names one page at a time, ends it when a page
 * takes too long, and it ends itself when it takes more memory (bytes) than it may.
 */
const [file = '', limit = '0'] = process.argv.slice(2);

// A thread of its own sees the memory also while a page is being drawn.
new Worker(
  `const { workerData } = require('node:worker_threads');
   setInterval(() => { if (process.memoryUsage.rss() > workerData) process.kill(process.pid, 'SIGKILL'); }, 50);`,
  { eval: true, workerData: Number(limit), resourceLimits: { maxOldGenerationSizeMb: 8 } },
).unref();

let opened: Promise<Drawing> | null = null;

async function draw({ page, width, target }: DrawJob): Promise<void> {
  opened ??= openDrawing(readFileSync(file));
  const { webp } = await (await opened).draw(page, width);
  // Beside its place first: what is there is whole.
  const beside = `${target}.${process.pid}`;
  writeFileSync(beside, webp);
  renameSync(beside, target);
}

const answer = (said: DrawAnswer): void => void process.send?.(said);

process.on('message', (job: DrawJob) => {
  draw(job)
    .then(() => answer({ fault: null }))
    .catch((error: unknown) => answer({ fault: error instanceof Error ? error.message : String(error) }));
});
// Whoever started it has gone.
process.on('disconnect', () => process.exit(1));
