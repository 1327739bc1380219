import { join } from 'node:path';
import type { VFile } from 'vfile';
import type { BuildListener } from './build-run.ts';
import { WORK_FOLDER } from './cache-folder.ts';
import { openCorpus } from './corpus.ts';
import { openContentWorkspace } from './open-content.ts';
import type { BuildOptions } from './options.ts';
import { silent } from './progress.ts';
import { readContent } from './read-content.ts';

/** The content of a dev server, read again whenever it changes. */
export interface OpenContent {
  options: BuildOptions;
  /** Database that pages read. */
  database: string;
  /** Folder for what Astro and Vite keep. */
  cacheDir: string;
  /** Files with an error; while there is one, pages show what they showed before it. */
  faulty: () => readonly VFile[];
  /** Whether pages have something to show. */
  isShown: () => boolean;
  /** Reads what changed. */
  refresh: () => Promise<void>;
  /** May be called more than once. */
  close: () => void;
}

/** Reads the content for a dev server. Its errors do not end it: they are told until they are put right. */
export async function openContent(options: BuildOptions, { progress, onFaults }: BuildListener): Promise<OpenContent> {
  const workspace = openContentWorkspace(options);
  let faulty: VFile[] = [];
  const read = async (listener: BuildListener['progress']): Promise<void> => {
    const found: VFile[] = [];
    await readContent(workspace, options, {
      progress: listener,
      onFaults: (file) => {
        onFaults(file);
        if (file.messages.some(({ fatal }) => fatal === true)) found.push(file);
      },
    });
    faulty = found;
  };
  await read(progress);
  const corpus = openCorpus(
    workspace.databasePath,
    { contentDir: options.content, site: options.site },
    { follow: true },
  );
  let isOpen = true;
  return {
    options,
    database: workspace.databasePath,
    cacheDir: join(options.root, WORK_FOLDER, 'astro'),
    faulty: () => faulty,
    isShown: () => corpus.digest('rows') !== null,
    refresh: () => read(silent),
    close: () => {
      if (!isOpen) return;
      isOpen = false;
      corpus.close();
      workspace.close();
    },
  };
}
