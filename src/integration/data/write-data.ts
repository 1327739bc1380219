import { dataPackage } from '../../export/tables/data-package.ts';
import type { TablesSummary } from '../../export/tables/table-summary.ts';
import type { KnownContractor } from '../../registry/contractors/contractors-file.ts';
import type { Portal } from '../../registry/portal.ts';
import { countNoun, formatCount } from '../../text/bilingual.ts';
import type { BuildOptions } from '../options.ts';
import type { ProgressReporter } from '../progress.ts';
import { assessmentFiles, changesFile, writeLists } from './api.ts';
import { writeCompared, type ComparedSource } from './compared.ts';
import { writeText, type ExportRun } from './export-run.ts';
import { openFeeds } from './feeds.ts';
import { gatherAssessments } from './gather.ts';
import { writeListFiles, type ListsSource } from './lists.ts';
import { writeOriginals } from './originals.ts';
import { openTables } from './tables.ts';
import { writeTimelineFiles, type TimelineSource } from './timeline.ts';

/** All that is exported of a site. */
export interface DataRun {
  run: ExportRun;
  options: Pick<BuildOptions, 'root' | 'content' | 'site' | 'base'>;
  progress: Pick<ProgressReporter, 'step' | 'warn'>;
  portal: Pick<Portal, 'name' | 'originals'>;
  contractors: readonly KnownContractor[];
  /** Those that at least one assessment is about. */
  procedures: readonly { id: string; name: string }[];
  compared: ComparedSource;
  timeline: TimelineSource;
  lists: ListsSource;
  /** Is told how large the tables are, which pages tell, before the rest is written. */
  onTables: (summary: TablesSummary) => void;
}

/**
 * Writes everything of the site that is neither page nor search: open data, tables, feeds, originals. Only what changed since the outputs
 * were last written is made.
 */
export async function writeData(data: DataRun): Promise<void> {
  const { run, progress, portal } = data;
  data.onTables(await writeOpenData(data));
  const step = progress.step({ ja: '比較データ', en: 'compared data' });
  await writeCompared(run, data.compared, data.procedures);
  writeTimelineFiles(run, data.timeline);
  step.end(null);
  const tables = progress.step({ ja: '一覧', en: 'lists' });
  const lists = await writeListFiles(run, data.lists);
  tables.end({ ja: `${formatCount(lists)}件`, en: countNoun(lists, 'list') });
  if (portal.originals === 'published') await writeAllOriginals(data);
}

async function writeOpenData({
  run,
  progress,
  options,
  portal,
  contractors,
  compared,
}: DataRun): Promise<TablesSummary> {
  const step = progress.step({ ja: 'オープンデータ', en: 'open data' }, run.source.rows.length);
  const [feeds, tables] = [openFeeds(run, portal.name), openTables(run, contractors)];
  await gatherAssessments(run, [assessmentFiles(run), changesFile(run), feeds, tables], () => step.advance());
  writeLists(run);
  const summary = tables.summary();
  const homepage = `${options.site ?? ''}${options.base}data/`;
  const described = dataPackage({ portal: portal.name, homepage, findings: compared.findingSummaries() }, summary);
  writeText(run.outputs, 'data/datapackage.json', `${JSON.stringify(described, null, 2)}\n`);
  const rows = summary.tables.reduce((sum, table) => sum + table.rows, 0);
  step.end({
    ja: `表${formatCount(rows)}行、フィード${formatCount(feeds.count())}件`,
    en: `${countNoun(rows, 'row')} of tables, ${countNoun(feeds.count(), 'feed')}`,
  });
  return summary;
}

/** A step of portals that publish originals. */
async function writeAllOriginals({ run, progress, options }: DataRun): Promise<void> {
  const count = run.source.rows.filter(({ original }) => original !== null).length;
  const step = progress.step({ ja: '原本', en: 'originals' }, count);
  const { files, pictures, drawn } = await writeOriginals({
    run,
    root: options.root,
    content: options.content,
    onFault: progress.warn,
    onWritten: () => step.advance(),
  });
  step.end({
    ja: `ファイル${formatCount(files)}件、ページ画像${formatCount(pictures)}枚（うち新規${formatCount(drawn)}枚）`,
    en: `${countNoun(files, 'file')}, ${countNoun(pictures, 'page picture')}, ${formatCount(drawn)} of them new`,
  });
}
