import { digestOf } from '../text/digest.ts';
import { digestOfFolders } from '../workspace/digest-folders.ts';
import { PROGRAM } from './astro-config.ts';
import type { BuildRun } from './build-run.ts';
import { openCorpus } from './corpus.ts';
import { openPageData } from './page-data.ts';
import type { PageOutputs, Visits } from './page-outputs.ts';

/** What decides which pages of a build are rendered. */
export function pagesOf(run: BuildRun, visits: Visits): PageOutputs {
  const { base, site } = run.options;
  const code = digestOfFolders(PROGRAM, ['src'], ['.ts', '.js', '.astro', '.css', '.yaml']);
  return {
    outputs: run.outputs,
    reads: run.pageReads,
    digestOf: openPageData(openCorpus(run.workspace)).digestOf,
    settings: digestOf(code, base, site ?? ''),
    base,
    visits,
  };
}
