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

/** Bars where a person watches, and elsewhere one line for each step that has ended. */
export function terminalProgress({ stream = process.stderr, language = ownLanguage }: Terminal = {}): ProgressReporter {
  let bar: SingleBar | null = null;
  const pick = (words: Bilingual): string => words[language];
  const stop = (): void => {
    bar?.stop();
    bar = null;
  };
  return {
    stop,
    warn: (words) => stream.write(`${pick(words)}\n`),
    step: (words, total) => {
      stop();
      const title = pick(words);
      const started = performance.now();
      if (stream.isTTY) {
        bar = new SingleBar({ format: format(title, total), stream, clearOnComplete: true, hideCursor: true });
        bar.start(total ?? 1, 0);
      }
      return {
        advance: (count = 1) => bar?.increment(count),
        end: (remark) => {
          stop();
          const seconds = ((performance.now() - started) / 1000).toFixed(1);
          const time = pick({ ja: `${seconds}秒`, en: `${seconds} s` });
          const parts =
            remark === null ? time : pick({ ja: `${pick(remark)}、${time}`, en: `${pick(remark)}, ${time}` });
          stream.write(`${padEndTo(title, TITLE_WIDTH)} ${parts}\n`);
        },
      };
    },
  };
}

function format(title: string, total: number | undefined): string {
  return total === undefined ? `${title} … {duration_formatted}` : `${title} {bar} {value}/{total} {eta_formatted}`;
}
