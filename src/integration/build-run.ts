import { join } from 'node:path';
import type { VFile } from 'vfile';
import type { Store } from '../workspace/open-store.ts';
import type { CleanUp } from './clean-up.ts';
import type { BuildOptions } from './options.ts';
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
  /** Folder of this build alone, gone at its end: what a step writes for a later one lies here. */
  workspace: string;
  /** Folder in the workspace that becomes the site. */
  site: string;
  /** The list of all assessments in the workspace; pages find it through HYOKASHO_INDEX. */
  indexPath: string;
  /** What must be undone should the build end before its time. */
  cleanUp: CleanUp;
}

/** The same as its steps see it, in processes of their own. */
export interface StepRun extends Omit<BuildRun, 'cleanUp'> {
  store: Store;
}

/** Where what pages share is put in the workspace; some of it becomes open data too. */
export const sharedFolders = ({ workspace }: Pick<BuildRun, 'workspace'>) => ({
  timeline: join(workspace, 'timeline'),
  comparison: join(workspace, 'comparison'),
  tables: join(workspace, 'tables'),
});
