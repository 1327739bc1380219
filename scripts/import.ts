import { resolve } from 'node:path';
import { readContext } from './import/context.ts';
import { countNoun, formatCount } from '../src/text/bilingual.ts';
import { todayInJapan } from '../src/text/iso-day.ts';
import { importEach } from './import/import-each.ts';
import { openJournal, warnOfJournal } from './import/open-journal.ts';
import { openReport } from './import/report-file.ts';
import { ReaderPool } from './import/reader-pool.ts';
import type { FileReport } from './import/report.ts';
import { printLeftOut, printResults, Results } from './import/results.ts';
import { digestOfSettings } from './import/source-key.ts';
import { findSources, SOURCE_PATTERNS } from './import/sources.ts';
import { removeStaleFiles } from './import/target.ts';
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

async function importAll(paths: string[], options: Options): Promise<void> {
  const { sources, leftOut, unreadable } = findSources(paths);
  const content = resolve(options.content);
  // Faults of the registries end the command before a process is started.
  const { findAuthorities } = readContext(content);
  removeStaleFiles(content);
  const settings = digestOfSettings(content);
  const reportFile = openReport(options.report === undefined ? null : resolve(options.report), language);
  const journal = openJournal(content, settings);
  const results = new Results();
  const add = (report: FileReport): void => {
    results.add(report);
    reportFile.add(report);
  };
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
  const step = terminalProgress().step({ ja: '取込み', en: 'import' }, sources.length);
  const total = sources.length + unreadable.length;
  try {
    for (const { path, why } of unreadable) add({ file: path, status: 'failed', code: 'unreadable', message: why });
    for await (const report of importEach(sources, pool, journal, {
      content,
      settings,
      force: options.force === true,
      acceptPoor: options.acceptPoor === true,
      today: todayInJapan(),
      findAuthorities,
    })) {
      add(report);
      step.advance();
      if (stopped) break;
    }
    const { rows, faults } = results;
    const read = formatCount(rows.filter(({ status }) => status !== 'failed').length);
    step.end({ ja: `${formatCount(total)}件中${read}件`, en: `${read} of ${countNoun(total, 'source')}` });
    const left = stopped ? total - rows.length : 0;
    printResults(results);
    printLeftOut(leftOut);
    if (left > 0)
      printError({
        ja: `\n中止しました。${formatCount(left)}件は取り込んでいません。書き込んだファイルは残っています。続けるには、同じコマンドをもう一度実行してください。`,
        en: `\nInterrupted: ${countNoun(left, 'source was', 'sources were')} not imported. Run the same command again to go on; what was written stays.`,
      });
    if (options.report === undefined)
      print({
        ja: '\n--report FILE.json（または FILE.jsonl）を指定すると、注意の内容を行番号とともに書き出します。',
        en: '\nAdd --report FILE.json (or FILE.jsonl) for every doubt with its line.',
      });
    if (journal !== null && journal.fault !== null) warnOfJournal(journal.fault);
    reportFile.end({ interrupted: left > 0, leftOut });
    process.exitCode = left > 0 ? INTERRUPTED : faults.length > 0 ? 1 : 0;
  } finally {
    pool.close();
    journal?.close();
    reportFile.discard();
  }
}

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
        ja: '配置できた記載、できなかった記載、注意のすべてをJSONで書き出します。.jsonl で終わる名前を指定すると、注意や失敗を1件1行で書き出します',
        en: 'write what was placed, what was not, and every doubt as JSON; to a name that ends in .jsonl, one line for each doubt or failure',
      }),
    )
    .option(
      '--force',
      localize({
        ja: '変更のないファイルも読み直し、手で編集されたファイルも上書きします',
        en: 'read also what has not changed, and overwrite files that were edited by hand',
      }),
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
