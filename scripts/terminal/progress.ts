import { SingleBar } from 'cli-progress';

/** A piece of work that is under way. */
export interface Step {
  /** `count` more of the pieces that were announced are done. */
  advance: (count?: number) => void;
  /** Ends the step with a remark: `412 files, 3.1 s`. */
  end: (remark: string) => void;
}

/** Tells how far a command is. */
export interface Progress {
  /** Starts a step; `total`: how many pieces it has, where that is known. A step that was not ended is ended. */
  step: (title: string, total?: number) => Step;
  /** Clears what is shown of a step that was not ended, before an error is told. */
  stop: () => void;
}

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
