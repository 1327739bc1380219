import { copyFileSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { digestOf } from '../text/digest.ts';
import { BuildError } from './build-error.ts';
import { SITE_KEPT } from './site-kept.ts';
import type { BuildRun } from './build-run.ts';
import { writeText } from './data/export-run.ts';
import { hostFiles } from './host-files.ts';
import type { Output, Outputs } from './outputs.ts';
import { notePending } from './pending.ts';
import { compressFiles, isReplaced } from './precompress.ts';
import { keepSpare, removeOthers } from './spare-site.ts';
import { stageSite } from './swap.ts';
import { describeSystemError } from './system-error.ts';
import { sameInBoth } from '../text/bilingual.ts';

/** Ends a build whose pages are made, and puts the site in the place of `options.out`. `made`: folder that Astro wrote into. */
export async function finishBuild(run: BuildRun, made: string): Promise<void> {
  const { options, outputs, pages, progress } = run;
  await takeFiles(made, outputs);
  const { folders, paths } = await run.exports.made;
  const wasm = pages.data.search().engine === 'pagefind';
  for (const { name, text } of hostFiles({
    ...options,
    folders: [...new Set([...folders, ...outputs.folders()])],
    wasm,
  }))
    writeText(outputs, name, text);
  await compressFiles(outputs, options.precompress, progress);
  const isLeftOut = (file: Output): boolean => isReplaced(options.precompress, file);
  const all = allOf(paths, await outputs.stage(run.site, { isLeftOut, hasSpare: run.hasSpare }));
  if (run.hasSpare) removeOthers(run.site, all);
  await replace(run, all);
}

/** Paths of the exports and of what is made beside them. No two may be the same, which a spare site would hide. */
function allOf(exported: readonly string[], own: readonly string[]): Set<string> {
  const all = new Set(exported);
  for (const path of own) {
    if (all.has(path)) throw new Error(`Internal error: "${path}" is made twice by one build.`);
    all.add(path);
  }
  return all;
}

/** Takes all files of a folder into the outputs: scripts, styles, what lies in public/, the sitemap. */
async function takeFiles(folder: string, outputs: Outputs): Promise<void> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).split(sep).join('/');
    const inputs = digestOf(readFileSync(file));
    if (!outputs.keep(path, inputs)) await outputs.make(path, inputs, (place) => moveFile(file, place));
  }
}

/** The cache that HYOKASHO_CACHE names may lie on another disk. What is copied goes with the folder of the build. */
function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyFileSync(from, to);
  }
}

async function replace(
  { site, workspace, options: { root, out }, cleanUp, progress }: BuildRun,
  paths: ReadonlySet<string>,
): Promise<void> {
  const takeNoteAway = notePending(root, out);
  try {
    const staged = stageSite(site, out, paths);
    cleanUp.add(() => staged.discard());
    await staged.swap((replaced, foreign) => {
      const left = keepSpare(workspace.folder, replaced, foreign);
      if (left !== null)
        progress.warn({
          ja: `新しいサイトに置き換えましたが、前回のサイトのフォルダー ${left} を削除できませんでした。内容を確認して削除してください。`,
          en: `The new site is in place, but ${left}, the folder of the last one, cannot be removed. Check and remove it.`,
        });
    });
  } catch (error) {
    if (error instanceof BuildError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    const cause = describeSystemError(error) ?? sameInBoth(`${code ?? message}.`);
    throw new BuildError({
      ja: `サイトは生成できましたが、${out} を置き換えられません。${cause.ja}${SITE_KEPT.ja}`,
      en: `The site is built but cannot replace ${out}. ${cause.en} ${SITE_KEPT.en}`,
    });
  } finally {
    takeNoteAway();
  }
}
