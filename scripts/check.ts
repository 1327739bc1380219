import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { styleText } from 'node:util';
import type { VFile } from 'vfile';
import { formatMessages } from '../src/assessment/faults.ts';
import { BuildError } from '../src/integration/build-error.ts';
import { openContentWorkspace } from '../src/integration/open-content.ts';
import type { Step } from '../src/integration/progress.ts';
import { packMessages } from '../src/workspace/messages.ts';
import { sync } from '../src/workspace/sync.ts';
import { command, run } from './terminal/command.ts';
import { ROOT } from './terminal/root.ts';
import { terminalProgress } from './terminal/progress.ts';

interface Flags {
  content: string;
  json?: boolean;
}

const program = command(
  'check',
  'Finds every fault of every assessment: file:line:column, severity, item, what is wrong and what to do. Ends with status 1 if there is an error; warnings stand on the pages.',
)
  .option('--content <dir>', 'folder of the content', 'content')
  .option('--json', 'write JSON for programs instead of lines')
  .action(async (flags: Flags) => {
    const content = resolve(flags.content);
    if (!existsSync(content)) {
      throw new BuildError(`--content ${content} does not exist. Name the folder that holds assessments/.`);
    }
    const output = flags.json === true ? jsonOutput() : lineOutput();
    const progress = terminalProgress();
    let step: Step | null = null;
    const workspace = openContentWorkspace({ root: ROOT, content });
    const { assessments, errors, warnings } = await sync(workspace, {
      root: ROOT,
      content,
      derive: null,
      onFaults: output.tell,
      onFile: (total) => {
        step ??= progress.step('check', total);
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
  tell: (file: VFile) => void;
  end: (totals: Totals) => void;
}

const shownPath = (file: VFile): string => relative(process.cwd(), file.path);

/** One line a fault. Where a bar is drawn they wait for its end. */
function lineOutput(): Output {
  const waiting: string[] = [];
  const write = (line: string): void => {
    const style = line.includes('  誤り  ') ? 'red' : 'yellow';
    console.log(process.stdout.isTTY ? line.replace(/ {2}(誤り|注意) {2}/u, (word) => styleText(style, word)) : line);
  };
  return {
    tell: (file) => {
      const lines = formatMessages(file, shownPath(file));
      if (process.stderr.isTTY && process.stdout.isTTY) waiting.push(...lines);
      else lines.forEach(write);
    },
    end: ({ assessments, errors, warnings }) => {
      waiting.forEach(write);
      console.log(`Checked ${assessments} assessments: ${errors} errors, ${warnings} warnings.`);
    },
  };
}

/** One JSON object, written as the faults come. */
function jsonOutput(): Output {
  let separator = '';
  process.stdout.write('{"messages":[');
  return {
    tell: (file) => {
      for (const { reason, line, column, ruleId, note, fatal } of packMessages(file)) {
        const message = {
          path: shownPath(file),
          line,
          column,
          severity: fatal ? 'error' : 'warning',
          code: ruleId,
          item: note,
          message: reason,
        };
        process.stdout.write(`${separator}\n${JSON.stringify(message)}`);
        separator = ',';
      }
    },
    end: (totals) => process.stdout.write(`\n],${JSON.stringify(totals).slice(1, -1)}}\n`),
  };
}

await run(program);
