import { cpSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { engineFor } from '../search/engines/engine-name.ts';
import { writeSearchIndex } from '../search/index/index-site.ts';
import { searchVersion } from '../search/index/version.ts';
import { writeApi } from './api.ts';
import type { Store } from '../workspace/open-store.ts';
import { openPieces } from '../workspace/pieces.ts';
import type { StoredAssessment } from '../workspace/stored.ts';
import { openComparison } from './comparison-store.ts';
import { readSummaries } from './tables-store.ts';
import { dataPackage } from '../export/tables/data-package.ts';
import { TABLES } from '../export/tables/index.ts';
import { sharedFolders, type StepRun } from './build-run.ts';
import { writeComparisonData } from './comparison-data.ts';
import { writeFeeds } from './feeds.ts';
import { hostFiles } from './host-files.ts';
import { addressesOf, type BuildOptions } from './options.ts';
import { writeOriginals } from './originals.ts';

/** Writes everything of the site that is no page: open data, feeds, search index, files for hosts. */
export async function writeData(run: StepRun): Promise<void> {
  await writeOpenData(run);
  await writeCompared(run);
  await writeAllFeeds(run);
  await writeAllOriginals(run);
  await writeIndex(run);
  const folders = readdirSync(run.site, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && !entry.name.startsWith('.') ? entry.name : [],
  );
  const place = { ...run.options, folders, wasm: engineFor(run.store.info) === 'pagefind' };
  for (const { name, text } of hostFiles(place)) writeFileSync(join(run.site, name), text);
}

async function writeOpenData({ options, progress, workspace, site, store }: StepRun): Promise<void> {
  const step = progress.step('open data', store.rows.length);
  const scratch = join(workspace, 'scratch');
  mkdirSync(scratch);
  await writeApi({
    assessments: store.each(),
    out: site,
    scratch,
    addressOf: addressesOf(options),
    onWritten: () => step.advance(),
  });
  const shared = sharedFolders({ workspace });
  cpSync(shared.timeline, join(site, 'api', 'v1', 'timeline'), { recursive: true });
  publishTables(shared.tables, site, options, store.info.portal.name);
  step.end('');
}

async function writeCompared({ progress, workspace, site, store }: StepRun): Promise<void> {
  const step = progress.step('compared data');
  const { comparison } = sharedFolders({ workspace });
  await writeComparisonData({ comparison: openComparison(comparison), store, out: site });
  step.end('');
}

/** Puts the tables beside the page that explains them, with the file that describes their columns to programs. */
function publishTables(folder: string, site: string, options: BuildOptions, portal: string): void {
  const data = join(site, 'data');
  mkdirSync(data, { recursive: true });
  for (const { name } of TABLES)
    for (const ending of ['csv', 'parquet'])
      renameSync(join(folder, `${name}.${ending}`), join(data, `${name}.${ending}`));
  const homepage = `${options.site ?? ''}${options.base}data/`;
  const described = dataPackage({ portal, homepage }, readSummaries(folder));
  writeFileSync(join(data, 'datapackage.json'), `${JSON.stringify(described, null, 2)}\n`);
}

async function writeAllFeeds({ options, progress, site, store }: StepRun): Promise<void> {
  const step = progress.step('feeds');
  const { feeds } = await writeFeeds({
    assessments: store.each(),
    out: site,
    site: options.site,
    base: options.base,
    name: store.info.portal.name,
  });
  step.end(`${feeds} feeds`);
}

async function* loadAll(store: Store, ids: readonly string[]): AsyncGenerator<StoredAssessment> {
  for (const id of ids) yield await store.load(id);
}

/** A step of portals that publish originals. */
async function writeAllOriginals({ options, progress, site, store }: StepRun): Promise<void> {
  if (store.info.portal.originals !== 'published') return;
  const ids = store.rows.filter(({ original }) => original !== null).map(({ id }) => id);
  const step = progress.step('originals', ids.length);
  const { files, pictures, drawn } = await writeOriginals({
    assessments: loadAll(store, ids),
    root: options.root,
    content: options.content,
    out: site,
    onFault: (message) => process.stderr.write(`${message}\n`),
    onWritten: () => step.advance(),
  });
  step.end(`${files} files, ${pictures} pictures of pages, ${drawn} of them new`);
}

async function writeIndex({ progress, workspace, site, store }: StepRun): Promise<void> {
  const step = progress.step('search index', store.rows.length);
  const { glossary, procedures } = store.info;
  const engine = engineFor(store.info);
  const database = new DatabaseSync(join(workspace, 'pieces.sqlite'));
  try {
    await writeSearchIndex({
      engine,
      version: searchVersion(store.info, store.rows),
      assessments: store.rows.map((row) => ({ row, digest: row.digest, load: () => store.load(row.id) })),
      glossary,
      procedures,
      pieces: openPieces(database),
      outputs: {
        keep: () => false,
        write: (path, _inputs, content) => {
          const file = join(site, path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, content);
        },
      },
      onIndexed: () => step.advance(),
    });
  } finally {
    database.close();
  }
  step.end(engine);
}
