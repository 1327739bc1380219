import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BuildError } from './build-error.ts';
import type { BuildRun } from './build-run.ts';
import { isThere } from './manifest.ts';
import { notePending } from './pending.ts';
import { stageSite } from './swap.ts';
import { writeData } from './write-data.ts';

/** Adds everything that is no page, and puts the site in the place of `options.out`. `made`: folder that Astro wrote into. */
export async function finishBuild(run: BuildRun, made: string): Promise<void> {
  await run.outputs.stage(run.site);
  moveFiles(made, run.site);
  await writeData(run);
  await replace(run);
}

/** Moves all files of a folder into another one, where none of them may be. */
function moveFiles(from: string, to: string): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const file = join(entry.parentPath, entry.name);
    const target = join(to, file.slice(from.length));
    if (isThere(target)) throw new Error(`Internal error: two files of the site would lie at ${target}.`);
    mkdirSync(dirname(target), { recursive: true });
    renameSync(file, target);
  }
}

async function replace({ site, options: { root, out }, cleanUp }: BuildRun): Promise<void> {
  const takeNoteAway = notePending(root, out);
  try {
    const staged = stageSite(site, out);
    cleanUp.add(() => staged.discard());
    await staged.swap();
  } catch (error) {
    if (error instanceof BuildError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new BuildError(
      `The site is built but cannot take the place of ${out} (${code ?? message}). The last site stands as it was.`,
    );
  } finally {
    takeNoteAway();
  }
}
