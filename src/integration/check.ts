import { existsSync } from 'node:fs';
import { prepareCorpus, type Prepared } from '../workspace/prepare.ts';
import { BuildError } from './build-error.ts';
import type { BuildListener } from './build-run.ts';
import { cacheFolder } from './cache-folder.ts';
import type { BuildOptions } from './options.ts';
import type { Step } from './progress.ts';

/** Reads and checks the content, and writes the list of it. Throws a BuildError where the content has an error. */
export async function check(
  options: BuildOptions,
  indexPath: string,
  { progress, onFaults }: BuildListener,
): Promise<Prepared> {
  if (!existsSync(options.content))
    throw new BuildError(`--content ${options.content} does not exist. Name the folder that holds assessments/.`);
  let step: Step | null = null;
  const prepared = await prepareCorpus({
    ...options,
    cache: cacheFolder(options.root),
    indexPath,
    onFaults,
    onFile: (total) => {
      step ??= progress.step('check', total);
      step.advance();
    },
  });
  const { assessments, cached, warnings, errors } = prepared;
  (step ?? progress.step('check')).end(`${assessments} assessments, ${cached} of them known, ${warnings} warnings`);
  if (errors > 0)
    throw new BuildError(
      `The content has ${errors} error${errors === 1 ? '' : 's'}, told above. Nothing was built, the last site stands as it was.`,
    );
  return prepared;
}
