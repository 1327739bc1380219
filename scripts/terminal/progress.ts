import { SingleBar } from 'cli-progress';
import type { ProgressReporter } from '../../src/integration/progress.ts';
import type { Bilingual, Language } from '../../src/text/bilingual.ts';
import { language as ownLanguage } from './language.ts';
import { padEndTo } from './width.ts';

/** Columns of the names of steps. */
const TITLE_WIDTH = 18;

interface Terminal {
  stream?: NodeJS.WriteStream;
  language?: Language;
}

/** A step that has not ended. */
interface OpenStep {
  format: string;
  total: number;
  value: number;
}

/**
 * Bars where a person watches, and elsewhere one line for each step that has ended. Steps may run beside one another: the bar is that of the
 * one which began last.
 */
export function terminalProgress({ stream = process.stderr, language = ownLanguage }: Terminal = {}): ProgressReporter {
  const open: OpenStep[] = [];
  let bar: SingleBar | null = null;
  const pick = (words: Bilingual): string => words[language];
  const hide = (): void => {
    bar?.stop();
    bar = null;
  };
  const show = (): void => {
    const step = open.at(-1);
    if (!stream.isTTY || step === undefined) return;
    bar = new SingleBar({ format: step.format, stream, clearOnComplete: true, hideCursor: true });
    bar.start(step.total, step.value);
  };
  /** Writes a line above the bar. */
  const write = (line: string): void => {
    hide();
    stream.write(`${line}\n`);
    show();
  };
  return {
    stop: () => {
      hide();
      open.length = 0;
    },
    warn: (words) => write(pick(words)),
    step: (words, total) => {
      const title = pick(words);
      const started = performance.now();
      const own: OpenStep = { format: format(title, total), total: total ?? 1, value: 0 };
      hide();
      open.push(own);
      show();
      return {
        advance: (count = 1) => {
          own.value += count;
          if (own === open.at(-1)) bar?.update(own.value);
        },
        end: (remark) => {
          const seconds = ((performance.now() - started) / 1000).toFixed(1);
          const time = pick({ ja: `${seconds}秒`, en: `${seconds} s` });
          const parts =
            remark === null ? time : pick({ ja: `${pick(remark)}、${time}`, en: `${pick(remark)}, ${time}` });
          if (open.includes(own)) open.splice(open.indexOf(own), 1);
          write(`${padEndTo(title, TITLE_WIDTH)} ${parts}`);
        },
      };
    },
  };
}

function format(title: string, total: number | undefined): string {
  return total === undefined ? `${title} … {duration_formatted}` : `${title} {bar} {value}/{total} {eta_formatted}`;
}
