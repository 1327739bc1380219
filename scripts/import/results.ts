import { countNoun, formatCount, joinSentences, NO_WORDS, type Bilingual } from '../../src/text/bilingual.ts';
import { groupBy } from '../../src/text/group-by.ts';
import { showControls } from '../../src/text/show-controls.ts';
import { language, localize, print } from '../terminal/language.ts';
import type { SourceFault } from './fault.ts';
import type { FileReport } from './report.ts';
import type { SkippedFile } from './sources.ts';
import { toRow, toTable, type TableRow } from './table.ts';

/** Most files that are named where several are left out. */
const MOST_NAMED = 10;
const refusedByCheck = (path: string): Bilingual => ({
  ja: `${path} に書き込みました。内容を修正するか、--accept-poor を付けて取り込み直すまで、check では誤りになります。`,
  en: `It was written to ${path}, and check reports it as an error until it is corrected or imported with --accept-poor.`,
});

/** A source that failed or was poor, in words. */
interface FileFault extends SourceFault {
  file: string;
  status: 'failed' | 'poor';
}

/** What is kept of each source until the end: a row of the table, and no word of its doubts. */
export class Results {
  readonly rows: TableRow[] = [];
  readonly faults: FileFault[] = [];
  /** Sources that were not read again. */
  known = 0;

  add(report: FileReport): void {
    const { file, status } = report;
    this.rows.push(toRow(report));
    if (report.status === 'failed') {
      const { code, message } = report;
      this.faults.push({ file, status: 'failed', code, message });
      return;
    }
    if (report.isKnown) this.known += 1;
    if (status !== 'poor') return;
    const poor = report.reading.poor?.message ?? NO_WORDS;
    this.faults.push({ file, status, code: status, message: joinSentences(poor, refusedByCheck(report.path)) });
  }
}

/** Prints the table and what is wrong with sources as a whole. */
export function printResults({ rows, faults, known }: Results): void {
  console.log(toTable(rows, language));
  for (const wanted of ['failed', 'poor']) {
    // Of many sources of one kind the same is wrong: it is said once, below all of them.
    const own = faults.filter(({ status }) => status === wanted);
    for (const [words, alike] of groupBy(own, ({ message }) => showLines(localize(message)))) {
      const files = alike.map(({ file, code }) => `${showControls(file)}  ${code}`);
      console.error(`\n${files.join('\n')}\n  ${words}`);
    }
  }
  if (rows.some(({ status }) => status === 'kept'))
    print({
      ja: '\n「編集を保持」：取込み後に手で編集された評価書です。元のファイルに変更がないため、編集した内容をそのまま残しました。',
      en: '\nkept: edited by hand since its import; the source has not changed, so your edits stay.',
    });
  if (known > 0)
    print({
      ja: `\n前回の取込みから変更のない${formatCount(known)}件は、読み取りを省略しました。`,
      en: `\n${countNoun(known, 'source has', 'sources have')} not changed since the last import and were not read again.`,
    });
}

/** Names what of the folders is not imported. */
export function printLeftOut(leftOut: readonly SkippedFile[]): void {
  if (leftOut.length === 0) return;
  const count = formatCount(leftOut.length);
  print({ ja: `\n取り込まなかったファイルなど：${count}件`, en: `\nLeft out: ${count}` });
  for (const { path, why } of leftOut.slice(0, MOST_NAMED)) {
    const shown = showControls(path);
    print({ ja: `  ${shown}：${why.ja}`, en: `  ${shown}: ${why.en}` });
  }
  const more = leftOut.length - MOST_NAMED;
  if (more > 0)
    print({
      ja: `  ほか${formatCount(more)}件（--report を指定すると、すべて書き出します）`,
      en: `  … and ${formatCount(more)} more (--report lists all)`,
    });
}

/** Names of files stand in messages too; an internal error has a line for each call. */
const showLines = (text: string): string => text.split('\n').map(showControls).join('\n');
