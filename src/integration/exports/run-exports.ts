import { join } from 'node:path';
import type { TablesSummary } from '../../export/tables/table-summary.ts';
import { openDatabase } from '../../workspace/sqlite.ts';
import { openPages } from '../open-pages.ts';
import type { BuildOptions } from '../options.ts';
import { openOutputs, type Output } from '../outputs.ts';
import { compressFiles, isReplaced } from '../precompress.ts';
import type { ProgressReporter } from '../progress.ts';
import { exportData, exportSearch } from './write-exports.ts';

/** What the exports of a build are made of, and where they go. */
export interface ExportsRequest {
  options: BuildOptions;
  /** The database of the workspace, and its folder. */
  databasePath: string;
  folder: string;
  /** Folder of the workspace for files that were made of it. */
  outputs: string;
  /** Folder that is to become the site, and whether it has a spare site. */
  site: string;
  hasSpare: boolean;
}

/** What a build is told of its exports while they are made. */
export interface ExportsListener {
  progress: ProgressReporter;
  /** What is exported is the corpus as it is now, whoever syncs it from now on. */
  onOpen: () => void;
  onTables: (summary: TablesSummary) => void;
}

/** Exports that are made, and lie in the folder of the site. */
export interface ExportsMade {
  /** Names of the folders right in the site that they are in. */
  folders: string[];
  /** Of all their files in the site, relative, with `/`. */
  paths: string[];
}

/**
 * Makes all of a site that is no page and nothing of Astro: open data, feeds, originals, the search index. They have outputs of their own,
 * so that pages may be made meanwhile.
 */
export async function runExports(request: ExportsRequest, listener: ExportsListener): Promise<ExportsMade> {
  const { options, folder, databasePath, site, hasSpare } = request;
  const { progress } = listener;
  const pages = openPages(databasePath, { contentDir: options.content, site: options.site });
  try {
    listener.onOpen();
    const kept = openDatabase(join(folder, 'exports.sqlite'));
    try {
      kept.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
      const outputs = openOutputs(kept, join(request.outputs, 'exports'));
      const run = { options, progress, pages, outputs, kept, folder };
      await exportData(run, listener.onTables);
      await exportSearch(run);
      await compressFiles(outputs, options.precompress, progress);
      const isLeftOut = (file: Output): boolean => isReplaced(options.precompress, file);
      return { folders: outputs.folders(), paths: await outputs.stage(site, { isLeftOut, hasSpare }) };
    } finally {
      kept.close();
    }
  } finally {
    pages.close();
  }
}
