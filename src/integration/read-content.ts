import { existsSync } from 'node:fs';
import type { Workspace } from '../workspace/open-workspace.ts';
import { sync, type SyncReport } from '../workspace/sync.ts';
import { BuildError } from './build-error.ts';
import type { BuildListener } from './build-run.ts';
import { makeDerivation } from './derive/derivation.ts';
import type { BuildOptions } from './options.ts';
import type { Step } from './progress.ts';

/**
 * Reads and checks the content, and brings the workspace up to it. Errors of the content are told and counted; then the workspace stays
 * as it was. Throws a BuildError where there is no content.
 */
export async function readContent(
  workspace: Workspace,
  { root, content }: Pick<BuildOptions, 'root' | 'content'>,
  { progress, onFaults }: BuildListener,
): Promise<SyncReport> {
  if (!existsSync(content))
    throw new BuildError(`--content ${content} does not exist. Name the folder that holds assessments/.`);
  let check: Step | null = null;
  let comparison: Step | null = null;
  const report = await sync(workspace, {
    root,
    content,
    derive: makeDerivation,
    onFaults,
    onFile: (total) => {
      check ??= progress.step('check', total);
      check.advance();
    },
    onChecked: ({ assessments, cached, warnings, errors }) => {
      const told = `${assessments} assessments, ${cached} of them known, ${warnings} warnings`;
      (check ?? progress.step('check')).end(told);
      if (errors === 0) comparison = progress.step('comparison');
    },
    onMade: () => comparison?.advance(),
  });
  (comparison as Step | null)?.end(`${report.changed.length} changes`);
  return report;
}

/** Throws where the content has an error. */
export function refuseErrors({ errors }: SyncReport): void {
  if (errors > 0)
    throw new BuildError(
      `The content has ${errors} error${errors === 1 ? '' : 's'}, told above. Nothing was built, the last site stands as it was.`,
    );
}
