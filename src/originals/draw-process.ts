import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { openDrawing, type Drawing } from './draw-page.ts';
import type { DrawAnswer, DrawJob } from './draw-pages.ts';
import { limitProcess } from './limit-process.ts';

/**
 * The process that draws the pages of one PDF: `draw-process.ts FILE MEMORY`. Its parent names one page at a time, ends it when a page
 * takes too long, and it ends itself when it takes more memory (bytes) than it may, or its parent is gone.
 */
const [file = '', limit = '0'] = process.argv.slice(2);

limitProcess(Number(limit));

let opened: Promise<Drawing> | null = null;

async function draw({ page, width, target }: DrawJob): Promise<void> {
  opened ??= openDrawing(readFileSync(file));
  const { webp } = await (await opened).draw(page, width);
  // Beside its place first: what is there is whole.
  const beside = `${target}.${process.pid}`;
  writeFileSync(beside, webp);
  renameSync(beside, target);
}

const answer = (message: DrawAnswer): void => void process.send?.(message);

process.on('message', (job: DrawJob) => {
  draw(job)
    .then(() => answer({ fault: null }))
    .catch((error: unknown) => answer({ fault: error instanceof Error ? error.message : String(error) }));
});
// Whoever started it wants no more of it.
process.on('disconnect', () => process.exit(1));
