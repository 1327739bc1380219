import { exclusively } from '../workspace/lock.ts';
import { openWorkspace, type Workspace } from '../workspace/open-workspace.ts';
import { workspacesFolder } from './cache-folder.ts';
import { PROGRAM } from './program.ts';
import type { BuildOptions } from './options.ts';

/** Opens the workspace of a content folder. */
export function openContentWorkspace({ root, content }: Pick<BuildOptions, 'root' | 'content'>): Workspace {
  return openWorkspace({ root: PROGRAM, content, base: workspacesFolder(root) });
}

/** Waits until no other build works in the workspace, and keeps others waiting until the function it gives is called. */
export function holdWorkspace({ folder }: Workspace): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const held = exclusively(folder, 'outputs', () => new Promise<void>((release) => resolve(release)));
    held.catch(reject);
  });
}
