import { join } from 'node:path';
import type { VFile } from 'vfile';
import type { Store } from '../workspace/open-store.ts';
import type { Prepared } from '../workspace/prepare.ts';
import type { CleanUp } from './clean-up.ts';
import type { BuildOptions } from './options.ts';
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
  prepared: Prepared;
  store: Store;
  /** Folder of this build alone, gone at its end: what a step writes for a later one lies here. */
  workspace: string;
  /** Folder in the workspace that becomes the site. */
  site: string;
  /** Files of the site that are kept from build to build, and what each page was made from. */
  outputs: Outputs;
  pageReads: PageReads;
  /** What must be undone should the build end before its time. */
  cleanUp: CleanUp;
}

/** What those steps need that write something beside the pages. */
export type DataRun = Pick<BuildRun, 'options' | 'progress' | 'store' | 'workspace' | 'site'>;

/** Where what pages share is put in the workspace; some of it becomes open data too. */
export const sharedFolders = ({ workspace }: Pick<BuildRun, 'workspace'>) => ({
  timeline: join(workspace, 'timeline'),
  comparison: join(workspace, 'comparison'),
  tables: join(workspace, 'tables'),
});
