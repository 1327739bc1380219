import { resolve } from 'node:path';
import { readContext } from './import/context.ts';
import { countNoun, formatCount, joinSentences, pickWords, type Bilingual } from '../src/text/bilingual.ts';
import { todayInJapan } from '../src/text/iso-day.ts';
import { toFault } from './import/fault.ts';
import { ReaderPool } from './import/reader-pool.ts';
import { toTable, type FileReport } from './import/report.ts';
import { findSources, SOURCE_PATTERNS, type SkippedFile, type SourceFile } from './import/sources.ts';
import { removeStaleFiles, writeWhole } from './import/target.ts';
import { writeSource, type WriteOptions } from './import/write-source.ts';
import { command, run } from './terminal/command.ts';
import { invalidArgument, language, localize, print, printError } from './terminal/language.ts';
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
    if ('code' in answer) {
      const { code, message } = answer;
      yield { file: source.path, status: 'failed', code, message };
      continue;
    }
    try {
      const report = writeSource({ source, ...answer }, options, taken);
      yield { ...report, seconds: Math.round(performance.now() - started) / 1000 };
    } catch (error) {
      yield toFailure(source.path, error);
    }
  }
}

function reportLeftOut(leftOut: readonly SkippedFile[]): void {
  if (leftOut.length === 0) return;
  const count = formatCount(leftOut.length);
  print({ ja: `\n取り込まなかったファイルなど：${count}件`, en: `\nLeft out: ${count}` });
  for (const { path, why } of leftOut.slice(0, MOST_NAMED))
    print({ ja: `  ${path}：${why.ja}`, en: `  ${path}: ${why.en}` });
  const more = leftOut.length - MOST_NAMED;
  if (more > 0)
    print({
      ja: `  ほか${formatCount(more)}件（--report FILE.json を指定すると、すべて書き出します）`,
      en: `  … and ${formatCount(more)} more (--report FILE.json lists all)`,
    });
}

async function importAll(paths: string[], options: Options): Promise<void> {
  const { sources, leftOut, unreadable } = findSources(paths);
  const content = resolve(options.content);
  // Faults of the registries end the command before a process is started.
  const { findAuthorities } = readContext(content);
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
  const step = progress.step({ ja: '取込み', en: 'import' }, sources.length);
  try {
    for await (const report of importEach(sources, pool, {
      content,
      force: options.force === true,
      acceptPoor: options.acceptPoor === true,
      today: todayInJapan(),
      findAuthorities,
    })) {
      reports.push(report);
      step.advance();
      if (stopped) break;
    }
  } finally {
    pool.close();
  }
  const failed = reports.filter((report) => report.status === 'failed');
  const total = sources.length + unreadable.length;
  const read = formatCount(reports.length - failed.length);
  step.end({ ja: `${formatCount(total)}件中${read}件`, en: `${read} of ${countNoun(total, 'source')}` });
  const interrupted = stopped && reports.length < total;
  console.log(toTable(reports, language));
  for (const { file, code, message } of failed) console.error(`\n${file}  ${code}\n  ${localize(message)}`);
  const poor = reports.flatMap((report) => (report.status === 'poor' ? [report] : []));
  for (const report of poor)
    console.error(
      `\n${report.file}  poor\n  ${report.poor === null ? '' : localize(joinSentences(report.poor.message, refusedByCheck(report.path)))}`,
    );
  if (reports.some((report) => report.status === 'kept'))
    print({
      ja: '\n「編集を保持」：取込み後に手で編集された評価書です。元のファイルに変更がないため、編集した内容をそのまま残しました。',
      en: '\nkept: edited by hand since its import; the source has not changed, so your edits stay.',
    });
  reportLeftOut(leftOut);
  if (interrupted) {
    const left = total - reports.length;
    printError({
      ja: `\n中止しました。${formatCount(left)}件は取り込んでいません。書き込んだファイルは残っています。続けるには、同じコマンドをもう一度実行してください。`,
      en: `\nInterrupted: ${countNoun(left, 'source was', 'sources were')} not imported. Run the same command again to go on; what was written stays.`,
    });
  }
  if (options.report === undefined)
    print({
      ja: '\n--report FILE.json を指定すると、注意の内容を行番号とともに書き出します。',
      en: '\nAdd --report FILE.json for every doubt with its line.',
    });
  else
    writeWhole(
      resolve(options.report),
      `${JSON.stringify({ interrupted, files: reports, leftOut }, pickWords(language), 2)}\n`,
    );
  process.exitCode = interrupted ? INTERRUPTED : failed.length + poor.length > 0 ? 1 : 0;
}

const refusedByCheck = (path: string): Bilingual => ({
  ja: `${path} に書き込みました。内容を修正するか、--accept-poor を付けて取り込み直すまで、check では誤りになります。`,
  en: `It was written to ${path}, and check reports it as an error until it is corrected or imported with --accept-poor.`,
});

function toPositive(value: string): number {
  const number = Number(value);
  if (!Number.isFinite(number) || number <= 0)
    throw invalidArgument({ ja: '0より大きい数を指定してください。', en: 'It must be a number above 0.' });
  return number;
}

await run(
  command('import', {
    ja: '公表された評価書（PDF、Excel、Word、テキスト）をMarkdownに変換します。',
    en: 'Turn published assessments (PDF, Excel, Word, or their text) into Markdown.',
  })
    .argument(
      localize({ ja: '<ファイルまたはフォルダー...>', en: '<file or folder...>' }),
      localize({
        ja: `取り込むファイル。フォルダーを指定すると、その中のすべての ${SOURCE_PATTERNS} を、それぞれの .meta.yaml とともに取り込みます`,
        en: `sources to import; of folders every ${SOURCE_PATTERNS} below them, each with its .meta.yaml`,
      }),
    )
    .option(
      '--content <dir>',
      localize({ ja: '書込み先のコンテンツフォルダー', en: 'content folder to write into' }),
      'content',
    )
    .option(
      '--report <file>',
      localize({
        ja: '配置できた記載、できなかった記載、注意のすべてをJSONで書き出します',
        en: 'write what was placed, what was not, and every doubt as JSON',
      }),
    )
    .option(
      '--force',
      localize({ ja: '手で編集されたファイルも上書きします', en: 'overwrite files that were edited by hand' }),
    )
    .option(
      '--accept-poor',
      localize({
        ja: '多くの記載を配置できなかった評価書も承認済みとして書き込み、check で誤りにしません',
        en: 'write imports that place too little of their source as accepted, so that check lets them pass',
      }),
    )
    .option(
      '--time-limit <seconds>',
      localize({ ja: '1ファイルの読取り時間の上限（秒）', en: 'time that one file may take' }),
      toPositive,
      300,
    )
    .option(
      '--memory-limit <megabytes>',
      localize({ ja: '1ファイルの読取りに使うメモリーの上限（MB）', en: 'memory that reading one file may take' }),
      toPositive,
      1024,
    )
    .action(importAll),
);
