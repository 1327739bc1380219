import { relative, resolve } from 'node:path';
import { styleText } from 'node:util';
import type { VFile } from 'vfile';
import { formatMessages, SEVERITY_NAMES } from '../src/assessment/faults.ts';
import { openContentWorkspace } from '../src/integration/open-content.ts';
import type { ProgressStep } from '../src/integration/progress.ts';
import { assertFolder } from '../src/integration/read-content.ts';
import { countNoun, formatCount } from '../src/text/bilingual.ts';
import { packMessages } from '../src/workspace/messages.ts';
import { sync } from '../src/workspace/sync.ts';
import { command, contentOption, run } from './terminal/command.ts';
import { language, localize, print } from './terminal/language.ts';
import { ROOT } from './terminal/root.ts';
import { terminalProgress } from './terminal/progress.ts';

interface CheckFlags {
  content: string;
  json?: boolean;
}

const program = command('check', {
  ja: 'すべての評価書を確認し、誤りと注意を「ファイル:行:列  重さ  項目  内容と直し方」の形で表示します。誤りがあると終了コード1で終わります。注意は各ページにも表示します。',
  en: 'Check every assessment and list errors and warnings: file:line:column, severity, item, what is wrong and what to do. Ends with status 1 if there is an error. Warnings are also shown on the pages.',
})
  .addOption(contentOption())
  .option(
    '--json',
    localize({ ja: 'プログラムで処理するためのJSONで出力します', en: 'write JSON for programs instead of lines' }),
  )
  .action(async (flags: CheckFlags) => {
    const content = resolve(flags.content);
    assertFolder(content);
    const output = flags.json === true ? jsonOutput() : lineOutput();
    const progress = terminalProgress();
    let step: ProgressStep | null = null;
    const workspace = openContentWorkspace({ root: ROOT, content });
    const { assessments, errors, warnings } = await sync(workspace, {
      root: ROOT,
      content,
      derive: null,
      onFaults: output.report,
      onFile: (total) => {
        step ??= progress.step({ ja: '確認', en: 'check' }, total);
        step.advance();
      },
    });
    workspace.close();
    progress.stop();
    output.end({ assessments, errors, warnings });
    if (errors > 0) process.exitCode = 1;
  });

interface Totals {
  assessments: number;
  errors: number;
  warnings: number;
}

interface Output {
  report: (file: VFile) => void;
  end: (totals: Totals) => void;
}

const [ERROR, WARNING] = [localize(SEVERITY_NAMES.error), localize(SEVERITY_NAMES.warning)];
const SEVERITY = new RegExp(` {2}(?:${ERROR}|${WARNING}) {2}`, 'u');
const colour = (words: string): string => styleText(words.trim() === ERROR ? 'red' : 'yellow', words);

const shownPath = (file: VFile): string => relative(process.cwd(), file.path);

/** One line a fault. Where a bar is drawn they wait for its end. */
function lineOutput(): Output {
  const waiting: string[] = [];
  const write = (line: string): void => {
    console.log(process.stdout.isTTY ? line.replace(SEVERITY, colour) : line);
  };
  return {
    report: (file) => {
      const lines = formatMessages(file, shownPath(file), language);
      if (process.stderr.isTTY && process.stdout.isTTY) waiting.push(...lines);
      else lines.forEach(write);
    },
    end: ({ assessments, errors, warnings }) => {
      waiting.forEach(write);
      print({
        ja: `確認しました：評価書${formatCount(assessments)}件、誤り${formatCount(errors)}件、注意${formatCount(warnings)}件。`,
        en: `Checked ${countNoun(assessments, 'assessment')}: ${countNoun(errors, 'error')}, ${countNoun(warnings, 'warning')}.`,
      });
    },
  };
}

/** One JSON object, written as the faults come. */
function jsonOutput(): Output {
  let separator = '';
  process.stdout.write('{"messages":[');
  return {
    report: (file) => {
      for (const { words, line, column, code, note, fatal } of packMessages(file)) {
        const message = {
          path: shownPath(file),
          line,
          column,
          severity: fatal ? 'error' : 'warning',
          code,
          item: note,
          message: words[language],
        };
        process.stdout.write(`${separator}\n${JSON.stringify(message)}`);
        separator = ',';
      }
    },
    end: (totals) => process.stdout.write(`\n],${JSON.stringify(totals).slice(1, -1)}}\n`),
  };
}

await run(program);
