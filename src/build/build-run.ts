import type { VFile } from 'vfile';
import type { Store } from '../corpus/open-store.ts';
import type { CleanUp } from './clean-up.ts';
import type { BuildOptions } from './options.ts';
import type { Progress } from './progress.ts';

/** Who is told how a build goes on. */
export interface BuildListener {
  progress: Progress;
  /** Is told each file of the content that has a fault. */
  onFaults: (file: VFile) => void;
}

/** A build that is under way, as its steps see it. */
export interface BuildRun {
  options: BuildOptions;
  progress: Progress;
  /** Folder of this build alone, gone at its end: what a step writes for a later one lies here. */
  workspace: string;
  /** Folder in the workspace that becomes the site. */
  site: string;
  /** The list of all assessments in the workspace; pages find it through HYOKASHO_INDEX. */
  indexPath: string;
  store: Store;
  /** What must be undone should the build end before its time. */
  cleanUp: CleanUp;
}
