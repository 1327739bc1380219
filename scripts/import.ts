import { resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { SourceError } from '../src/import/decode.ts';
import { readContext } from './import/context.ts';
import { toFault } from './import/fault.ts';
import { ReaderPool } from './import/reader-pool.ts';
import { toTable, type FileReport } from './import/report.ts';
import { findSources, SOURCE_ENDINGS, type LeftOut, type SourceFile } from './import/sources.ts';
import { removeStaleFiles, writeWhole } from './import/target.ts';
import { writeSource, type WriteOptions } from './import/write-source.ts';
import { command, run } from './terminal/command.ts';
import { terminalProgress } from './terminal/progress.ts';

interface Options {
  content: string;
  report?: string;
  force?: boolean;
  acceptPoor?: boolean;
  timeLimit: number;
  memoryLimit: number;
}

/** Exit status after Ctrl+C, as shells count it. */
const INTERRUPTED = 130;
/** Most files that are named where several are left out. */
const MOST_NAMED = 10;

function toFailure(path: string, error: unknown): FileReport {
  return { file: path, status: 'failed', ...toFault(error) };
}

/** Reads the sources side by side and writes them in their order, so that the same files give the same result. Ends when the pool is closed. */
async function* importEach(
  sources: readonly SourceFile[],
  pool: ReaderPool,
  options: WriteOptions,
): AsyncGenerator<FileReport> {
  const taken = new Map<string, string>();
  const reads: { source: SourceFile; answer: ReturnType<ReaderPool['read']>; started: number }[] = [];
  let next = 0;
  const startNext = (): void => {
    const source = sources[next];
    if (source === undefined) return;
    next += 1;
    reads.push({ source, answer: pool.read(source), started: performance.now() });
  };
  while (next < Math.min(pool.size, sources.length)) startNext();
  for (let first = reads.shift(); first !== undefined; first = reads.shift()) {
    const { source, started } = first;
    const answer = await first.answer;
    if (pool.isClosed) return;
    startNext();
    try {
      if ('code' in answer) throw new SourceError(answer.code, answer.message);
      const report = writeSource({ source, ...answer }, options, taken);
      yield { ...report, seconds: Math.round(performance.now() - started) / 1000 };
    } catch (error) {
      yield toFailure(source.path, error);
    }
  }
}

function reportLeftOut(leftOut: readonly LeftOut[]): void {
  if (leftOut.length === 0) return;
  console.log(`\nLeft out: ${leftOut.length}`);
  for (const { path, why } of leftOut.slice(0, MOST_NAMED)) console.log(`  ${path}: ${why}`);
  if (leftOut.length > MOST_NAMED)
    console.log(`  … and ${leftOut.length - MOST_NAMED} more (all with --report FILE.json)`);
}

async function importAll(paths: string[], options: Options): Promise<void> {
  const { sources, leftOut, unreadable } = findSources(paths);
  const content = resolve(options.content);
  // Faults of the registries end the command before a process is started.
  readContext(content);
  removeStaleFiles(content);
  const reports: FileReport[] = unreadable.map(({ path, why }) => ({
    file: path,
    status: 'failed',
    code: 'unreadable',
    message: why,
  }));
  const pool = new ReaderPool(content, {
    time: options.timeLimit * 1000,
    memory: options.memoryLimit * 1024 * 1024,
  });
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    pool.close();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const progress = terminalProgress();
  const step = progress.step('Importing', sources.length);
  try {
    for await (const report of importEach(sources, pool, {
      content,
      force: options.force === true,
      acceptPoor: options.acceptPoor === true,
    })) {
      reports.push(report);
      step.advance();
      if (stopped) break;
    }
  } finally {
    pool.close();
  }
  const failed = reports.filter((report) => report.status === 'failed');
  step.end(`${reports.length - failed.length} of ${sources.length + unreadable.length} sources`);
  const interrupted = stopped && reports.length < sources.length + unreadable.length;
  console.log(toTable(reports));
  for (const report of failed) console.error(`\n${report.file}  ${report.code}\n  ${report.message}`);
  const poor = reports.flatMap((report) => (report.status === 'poor' ? [report] : []));
  for (const report of poor)
    console.error(
      `\n${report.file}  poor\n  ${report.poor?.message ?? ''} It was written to ${report.path}, and check refuses it until a person corrects it (or imports with --accept-poor).`,
    );
  if (reports.some((report) => report.status === 'kept'))
    console.log('\nkept: edited by hand since its import; the source has not changed, so your edits stay.');
  reportLeftOut(leftOut);
  if (interrupted)
    console.error(
      `\nInterrupted: ${sources.length + unreadable.length - reports.length} sources were not imported. Run the same command again to go on; what was written stays.`,
    );
  if (options.report === undefined) console.log('\nAdd --report FILE.json for every doubt with its line.');
  if (options.report !== undefined)
    writeWhole(resolve(options.report), `${JSON.stringify({ interrupted, files: reports, leftOut }, null, 2)}\n`);
  process.exitCode = interrupted ? INTERRUPTED : failed.length + poor.length > 0 ? 1 : 0;
}

function toPositive(value: string): number {
  const number = Number(value);
  if (!Number.isFinite(number) || number <= 0) throw new InvalidArgumentError('It must be a number above 0.');
  return number;
}

await run(
  command('import', 'Turn published assessments (PDF, Excel, Word, or their text) into Markdown.')
    .argument(
      '<file or folder...>',
      `sources to import; of folders every ${SOURCE_ENDINGS.map((ending) => `*${ending}`).join(', ')} below them, each with its .meta.yaml`,
    )
    .option('--content <dir>', 'content folder to write into', 'content')
    .option('--report <file>', 'write what was placed, what was not, and every doubt as JSON')
    .option('--force', 'overwrite files that were edited by hand')
    .option(
      '--accept-poor',
      'write imports that place too little of their source as accepted, so that check lets them pass',
    )
    .option('--time-limit <seconds>', 'time that one file may take', toPositive, 300)
    .option('--memory-limit <megabytes>', 'memory that reading one file may take', toPositive, 1024)
    .action(importAll),
);
