import type { VFile } from 'vfile';
import type { SyncReport } from '../workspace/sync.ts';
import type { CleanUp } from './clean-up.ts';
import type { BuildOptions } from './options.ts';
import type { OpenPages } from './open-pages.ts';
import type { Outputs } from './outputs.ts';
import type { PageReads } from './page-outputs.ts';
import type { Progress } from './progress.ts';

/** Who is told how a build goes on. */
export interface BuildListener {
  progress: Progress;
  /** Is told each file of the content that has a fault. */
  onFaults: (file: VFile) => void;
}

/** A build that is under way. */
export interface BuildRun {
  options: BuildOptions;
  progress: Progress;
  /** What the check found. */
  report: SyncReport;
  /** Database of the workspace, which nobody else builds from meanwhile. */
  database: string;
  /** What pages show, and the corpus that they and the exports read. */
  pages: OpenPages;
  /** Folder of this build alone, gone at its end. */
  folder: string;
  /** Folder in it that becomes the site. */
  site: string;
  /** Files of the site that are kept from build to build, and what each page was made from. */
  outputs: Outputs;
  pageReads: PageReads;
  /** What must be undone should the build end before its time. */
  cleanUp: CleanUp;
}

/** What those steps need that write something beside the pages. */
export type DataRun = Pick<BuildRun, 'options' | 'progress' | 'pages' | 'folder' | 'site'>;
