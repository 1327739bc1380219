import { existsSync } from 'node:fs';
import type { Workspace } from '../workspace/open-workspace.ts';
import { sync, type SyncReport } from '../workspace/sync.ts';
import { countNoun, formatCount, type Bilingual } from '../text/bilingual.ts';
import { BuildError } from './build-error.ts';
import { SITE_KEPT } from './site-kept.ts';
import type { BuildListener } from './build-run.ts';
import { makeDerivation } from './derive/derivation.ts';
import type { BuildOptions } from './options.ts';
import type { ProgressStep } from './progress.ts';

const CHECK: Bilingual = { ja: '確認', en: 'check' };

/**
 * Reads and checks the content, and brings the workspace up to it. Errors of the content are reported and counted; then the workspace stays
 * as it was. Throws a BuildError where there is no content.
 */
export async function readContent(
  workspace: Workspace,
  { root, content }: Pick<BuildOptions, 'root' | 'content'>,
  { progress, onFaults }: BuildListener,
): Promise<SyncReport> {
  assertFolder(content);
  let check: ProgressStep | null = null;
  let comparison: ProgressStep | null = null;
  const report = await sync(workspace, {
    root,
    content,
    derive: makeDerivation,
    onFaults,
    onFile: (total) => {
      check ??= progress.step(CHECK, total);
      check.advance();
    },
    onChecked: ({ assessments, cached, warnings, errors }) => {
      (check ?? progress.step(CHECK)).end({
        ja: `評価書${formatCount(assessments)}件（うち変更なし${formatCount(cached)}件）、注意${formatCount(warnings)}件`,
        en: `${countNoun(assessments, 'assessment')}, ${formatCount(cached)} unchanged, ${countNoun(warnings, 'warning')}`,
      });
      if (errors === 0) comparison = progress.step({ ja: '比較', en: 'comparison' });
    },
    onMade: () => comparison?.advance(),
  });
  const changed = report.changed.length;
  (comparison as ProgressStep | null)?.end({ ja: `更新${formatCount(changed)}件`, en: countNoun(changed, 'change') });
  return report;
}

/** Throws a BuildError where there is no folder of content; `shown`: its path as it was typed. */
export function assertFolder(content: string, shown = content): void {
  if (!existsSync(content))
    throw new BuildError({
      ja: `--content に指定された ${shown} がありません。assessments/ のあるフォルダーを指定してください。`,
      en: `--content ${shown} does not exist. Name the folder that contains assessments/.`,
    });
}

/** Throws where the content has an error. */
export function refuseErrors({ errors }: Pick<SyncReport, 'errors'>): void {
  if (errors > 0)
    throw new BuildError({
      ja: `コンテンツに誤りが${formatCount(errors)}件あるため（上に表示）、サイトを生成していません。${SITE_KEPT.ja}`,
      en: `The content has ${countNoun(errors, 'error')}, listed above. Nothing was built. ${SITE_KEPT.en}`,
    });
}
