import { openWorkspace, type Workspace } from '../workspace/open-workspace.ts';
import { workspacesFolder } from './cache-folder.ts';
import type { BuildOptions } from './options.ts';
import { PROGRAM } from '../registry/program.ts';

/** Opens the workspace of a content folder. `alone`: for a build, which keeps its outputs in it. */
export function openContentWorkspace(
  { root, content }: Pick<BuildOptions, 'root' | 'content'>,
  { alone = false } = {},
): Workspace {
  return openWorkspace({ root: PROGRAM, content, base: workspacesFolder(root), alone });
}
