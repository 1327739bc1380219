import { fork, type ChildProcess } from 'node:child_process';
import { extname, join } from 'node:path';

/** A page to draw: its number from 1, the width of the picture in pixels, the file that becomes the picture (WebP). */
export interface DrawJob {
  page: number;
  width: number;
  target: string;
}

/** What the process that draws answers; null: the picture is there. */
export interface DrawAnswer {
  fault: string | null;
}

export interface DrawLimits {
  /** Milliseconds that one page may take; the first one waits for the file to be opened too. */
  time: number;
  /** Bytes of memory that drawing may take. */
  memory: number;
}

/** Fifty times what a page of the form takes on a busy core; pages of a scan at 600 dpi take 400 MB. */
export const DRAW_LIMITS: DrawLimits = { time: 30_000, memory: 1_000_000_000 };

/** A PDF that ends so many processes is made to do harm, or damaged: its other pages are not tried. */
const MAX_ENDED = 3;

/** A page that could not be drawn, and why. */
export interface UndrawnPage {
  page: number;
  fault: string;
}

/**
 * Draws pages of a PDF in a process of their own, so that a file that hangs, crashes or takes too much memory costs its pictures and
 * nothing else. Never rejects: pages that could not be drawn come back with the reason. Each job is taken when the one before is done,
 * and `onDone` hears of each; `fault` is null where the picture is there.
 */
export async function drawPages(
  file: string,
  jobs: Iterable<DrawJob>,
  limits: DrawLimits = DRAW_LIMITS,
  onDone: (job: DrawJob, fault: string | null) => void = () => undefined,
): Promise<UndrawnPage[]> {
  const undrawn: UndrawnPage[] = [];
  let child: ChildProcess | null = null;
  let ended = 0;
  const finish = (job: DrawJob, fault: string | null): void => {
    if (fault !== null) undrawn.push({ page: job.page, fault });
    onDone(job, fault);
  };
  for (const job of jobs) {
    if (ended >= MAX_ENDED) {
      finish(job, 'other pages of the file could not be drawn');
      continue;
    }
    child ??= startProcess(file, limits.memory);
    const { fault } = await ask(child, job, limits.time);
    finish(job, fault);
    if (!hasEnded(child)) continue;
    child = null;
    ended += 1;
  }
  child?.kill('SIGKILL');
  return undrawn;
}

function startProcess(file: string, memory: number): ChildProcess {
  const module = join(import.meta.dirname, `draw-process${extname(import.meta.filename)}`);
  const child = fork(module, [file, String(memory)], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  // It must not live longer than who asked for the pictures.
  const end = (): boolean => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  return child;
}

/** Its end is told before that of the channel to it, which may pass for open until then. */
const hasEnded = ({ connected, exitCode, signalCode }: ChildProcess): boolean =>
  !connected || exitCode !== null || signalCode !== null;

/** Has one page drawn. Where it takes too long, the process is ended. */
function ask(child: ChildProcess, job: DrawJob, time: number): Promise<DrawAnswer> {
  return new Promise((resolve) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, time);
    const finish = (answer: DrawAnswer): void => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit).off('error', onExit);
      resolve(answer);
    };
    const onMessage = (answer: unknown): void => finish(answer as DrawAnswer);
    const onExit = (): void =>
      finish({ fault: late ? `it took longer than ${time / 1000} s` : 'it took too much memory, or crashed' });
    child.on('message', onMessage).once('exit', onExit).once('error', onExit);
    child.send(job, (error) => {
      if (error !== null && hasEnded(child)) onExit();
    });
  });
}
