import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { openStore } from '../workspace/open-store.ts';
import { prepareCorpus } from '../workspace/prepare.ts';
import type { BuildListener } from './build-run.ts';
import { cacheFolder, WORK_FOLDER } from './cache-folder.ts';
import type { BuildOptions } from './options.ts';
import { silent } from './progress.ts';
import { openWorkspace, removeTree } from './workspace.ts';
import { writeForPages } from './write-for-pages.ts';

/** The content of a dev server, read anew whenever it changes. */
export interface OpenContent {
  options: BuildOptions;
  /** Folder of the corpus that pages read. */
  corpus: string;
  cacheDir: string;
  /** Files with an error; while there is one, pages show what they showed before it. */
  faulty: () => readonly VFile[];
  /** Whether pages have something to show. */
  isShown: () => boolean;
  /** Reads what changed. */
  refresh: () => Promise<void>;
  close: () => void;
}

/** Reads the content for a dev server. Its errors do not end it: they are shown until they are put right. */
export async function openContent(options: BuildOptions, { onFaults }: BuildListener): Promise<OpenContent> {
  const workspace = openWorkspace(join(options.root, WORK_FOLDER, 'builds'));
  const corpus = join(workspace, 'corpus');
  let faulty: VFile[] = [];
  let turn = 0;
  const refresh = async (): Promise<void> => {
    turn += 1;
    const next = openWorkspace(workspace);
    const indexPath = join(next, 'index.json');
    const found: VFile[] = [];
    const { errors } = await prepareCorpus({
      ...options,
      cache: cacheFolder(options.root),
      indexPath,
      onFaults: (file) => {
        onFaults(file);
        if (file.messages.some(({ fatal }) => fatal === true)) found.push(file);
      },
    });
    if (errors === 0) {
      await writeForPages({ options, progress: silent, store: openStore(indexPath), workspace: next });
      if (existsSync(corpus)) renameSync(corpus, join(workspace, `old-${turn}`));
      renameSync(next, corpus);
    }
    faulty = found;
  };
  await refresh();
  return {
    options,
    corpus,
    cacheDir: join(options.root, WORK_FOLDER, 'astro'),
    faulty: () => faulty,
    isShown: () => existsSync(corpus),
    refresh,
    close: () => removeTree(workspace),
  };
}
