import type { TablesSummary } from '../../export/tables/table-summary.ts';
import { openDirectory } from '../../registry/contractors/directory.ts';
import { PROGRAM } from '../../registry/program.ts';
import { writeSearchIndex, type IndexSource } from '../../search/index/index-site.ts';
import { digestOfFolders } from '../../workspace/digest-folders.ts';
import { sameInBoth } from '../../text/bilingual.ts';
import { openBytesByDigest } from '../../workspace/bytes-by-digest.ts';
import type { DatabaseSync } from '../../workspace/sqlite.ts';
import type { BuildOptions } from '../options.ts';
import type { OpenPages } from '../open-pages.ts';
import type { Outputs } from '../outputs.ts';
import type { ProgressReporter } from '../progress.ts';
import { assessmentsOf, comparedOf, timelineOf } from '../data/corpus-source.ts';
import { withExports } from '../data/export-run.ts';
import { openPageReads } from '../page-reads.ts';
import { writeData } from '../data/write-data.ts';

/** What exports need of a build. */
export interface ExportingRun {
  options: BuildOptions;
  progress: ProgressReporter;
  /** The corpus that is exported, as the pages show it. */
  pages: OpenPages;
  outputs: Outputs;
  /** The database of the outputs. */
  kept: DatabaseSync;
  /** Folder of the workspace. */
  folder: string;
}

/** Writes open data, feeds and originals into the outputs. `onTables` is told as soon as it is known how large the tables are. */
export function exportData(
  { options, progress, outputs, pages, kept, folder }: ExportingRun,
  onTables: (summary: TablesSummary) => void,
): Promise<void> {
  const { corpus, data, digestOf } = pages;
  const { portal, contractors, procedures } = corpus.siteInfo();
  const request = { source: assessmentsOf(corpus), database: kept, outputs, options, folder };
  return withExports(request, (run) =>
    writeData({
      run,
      options,
      progress,
      portal,
      contractors,
      procedures,
      compared: comparedOf(corpus),
      timeline: timelineOf(corpus),
      lists: { ids: data.listIds, list: data.list, digestOf, reads: openPageReads(kept) },
      onTables,
    }),
  );
}

/** Writes what the search loads into the outputs. */
export async function exportSearch({ progress, outputs, pages, kept }: ExportingRun): Promise<void> {
  const { corpus, data } = pages;
  const rows = corpus.listAssessments();
  const { glossary, procedures, contractors } = corpus.siteInfo();
  const { engine, version } = data.search();
  const pieces = openBytesByDigest(kept);
  const sources = rows.flatMap((row): IndexSource[] => {
    const digest = corpus.digest(`assessment/${row.id}`) ?? '';
    const editions = corpus.listEditions(row.id).map(({ edition, ...earlier }): IndexSource => ({
      // Whether it is looked into at all depends on the assessment as it is.
      row: { ...earlier, frontmatter: { ...earlier.frontmatter, status: row.frontmatter.status } },
      edition,
      digest: corpus.digest(`edition/${row.id}/${edition}`) ?? '',
      load: () => corpus.loadEdition(row.id, edition),
    }));
    return [{ row, edition: null, digest, load: () => corpus.loadAssessment(row.id) }, ...editions];
  });
  const step = progress.step({ ja: '検索索引', en: 'search index' }, sources.length);
  await writeSearchIndex({
    engine,
    version,
    assessments: sources,
    glossary,
    procedures,
    directory: openDirectory(
      contractors,
      rows.map(({ municipality }) => municipality),
    ),
    code: digestOfFolders(PROGRAM, ['src/search', 'src/changes', 'src/match', 'src/registry'], ['.ts', '.js', '.yaml']),
    pieces,
    outputs,
    onIndexed: () => step.advance(),
  });
  pieces.sweep();
  step.end(sameInBoth(engine));
}
