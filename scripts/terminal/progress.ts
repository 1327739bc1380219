import { SingleBar } from 'cli-progress';
import type { Progress } from '../../src/integration/progress.ts';

/** Bars where a person watches, and elsewhere one line for each step that has ended. */
export function terminalProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  let bar: SingleBar | null = null;
  const stop = (): void => {
    bar?.stop();
    bar = null;
  };
  return {
    stop,
    step: (title, total) => {
      stop();
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
          stream.write(`${title.padEnd(14)} ${remark === '' ? '' : `${remark}, `}${seconds} s\n`);
        },
      };
    },
  };
}

function format(title: string, total: number | undefined): string {
  return total === undefined ? `${title} … {duration_formatted}` : `${title} {bar} {value}/{total} {eta_formatted}`;
}
