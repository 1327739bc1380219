import type { VFile } from 'vfile';
import type { Workspace } from '../workspace/open-workspace.ts';
import type { DatabaseSync } from '../workspace/sqlite.ts';
import type { SyncReport } from '../workspace/sync.ts';
import type { CleanUp } from './clean-up.ts';
import type { RunningExports } from './exports/start-exports.ts';
import type { OpenPages } from './open-pages.ts';
import type { BuildOptions } from './options.ts';
import type { Outputs } from './outputs.ts';
import type { ProgressReporter } from './progress.ts';

/** Who is told how a build goes on. */
export interface BuildListener {
  progress: ProgressReporter;
  /** Is told each file of the content that has a fault. */
  onFaults: (file: VFile) => void;
}

/** A build that is under way. */
export interface BuildRun {
  options: BuildOptions;
  progress: ProgressReporter;
  /** Of the content, for this build alone. */
  workspace: Workspace;
  /** Digest of the program. */
  code: string;
  /** What the check found. */
  report: SyncReport;
  /** What pages show. */
  pages: OpenPages;
  /** Pages and what Astro makes, kept from build to build, with the database that says what they are made from. */
  outputs: Outputs;
  kept: DatabaseSync;
  /** All that is no page, made meanwhile. */
  exports: RunningExports;
  /** Folder of this build alone, gone at its end, and the one in it that is to become the site. */
  folder: string;
  site: string;
  /** Whether `site` began with the files of a former site. */
  hasSpare: boolean;
  /** What must be undone should the build end before its time. */
  cleanUp: CleanUp;
}
