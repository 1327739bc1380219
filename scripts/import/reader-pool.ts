import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { ReadAnswer } from './job.ts';
import type { SourceFile } from './sources.ts';

export interface ReaderLimits {
  /** Milliseconds that one file may take. */
  time: number;
  /** Bytes of memory that a process may take. */
  memory: number;
}

/** A process that has taken this share of its memory is replaced before the next file, which is to have all of it. */
const FULL = 0.5;

/**
 * What is read of a page is dropped after it: a heap that grows by half instead of fourfold holds less of it. Reading 181 pages peaks at
 * 257 MB instead of 337, for 51 ms of a core a page instead of 40.
 */
const FLAGS = ['--max-semi-space-size=8', '--heap-growing-percent=50'];

/** What a process is at: its file, and what becomes of the answer. */
interface Running {
  child: ChildProcess;
  answered: (answer: ReadAnswer) => void;
  /** Why it was ended from outside. */
  timedOut: boolean;
}

/**
 * Processes that read sources, so that a file that hangs, crashes or takes too much memory ends one process and nothing else. As many
 * files are read at a time as the machine has processors.
 */
export class ReaderPool {
  readonly #content: string;
  readonly #limits: ReaderLimits;
  readonly #idle: ChildProcess[] = [];
  readonly #children = new Set<ChildProcess>();
  readonly size = Math.max(1, availableParallelism());

  constructor(content: string, limits: ReaderLimits) {
    this.#content = content;
    this.#limits = limits;
  }

  /** Reads one file; never rejects. The caller starts no more at a time than `size`. */
  async read(source: SourceFile): Promise<ReadAnswer> {
    const child = this.#idle.pop() ?? this.#start();
    const answer = await this.#ask({ child, answered: () => undefined, timedOut: false }, source);
    if (child.connected && answer.memory < this.#limits.memory * FULL) this.#idle.push(child);
    else child.kill('SIGKILL');
    return answer;
  }

  /** Ends all processes. */
  close(): void {
    for (const child of this.#children) child.kill('SIGKILL');
  }

  #start(): ChildProcess {
    const child = fork(
      join(import.meta.dirname, `reader-process${import.meta.filename.slice(import.meta.filename.lastIndexOf('.'))}`),
      [this.#content, String(this.#limits.memory)],
      { serialization: 'advanced', execArgv: FLAGS, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] },
    );
    this.#children.add(child);
    child.once('exit', () => this.#children.delete(child));
    return child;
  }

  #ask(running: Running, source: SourceFile): Promise<ReadAnswer> {
    const { child } = running;
    let complaint = '';
    const listen = (chunk: Buffer): void => {
      complaint = (complaint + chunk.toString()).slice(-2000);
    };
    return new Promise<ReadAnswer>((done) => {
      const timer = setTimeout(() => {
        running.timedOut = true;
        child.kill('SIGKILL');
      }, this.#limits.time);
      const finish = (answer: ReadAnswer): void => {
        clearTimeout(timer);
        child.off('message', onMessage).off('exit', onExit);
        child.stderr?.off('data', listen);
        done(answer);
      };
      const onMessage = (answer: unknown): void => finish(answer as ReadAnswer);
      const onExit = (): void => finish({ ...this.#faultOf(running.timedOut, complaint), memory: 0 });
      child.on('message', onMessage).on('exit', onExit);
      child.stderr?.on('data', listen);
      child.send({ source }, (error) => {
        // A process that is gone sends its exit too.
        if (error && !child.connected && child.exitCode !== null) onExit();
      });
    });
  }

  #faultOf(timedOut: boolean, complaint: string): { code: string; message: string } {
    if (timedOut)
      return {
        code: 'time',
        message: `Reading the file took longer than ${Math.round(this.#limits.time / 1000)} s and was stopped. If it is an assessment, save the original anew (print it as PDF) and import that, or give more time with --time-limit.`,
      };
    if (/Error: /u.test(complaint) && !/heap out of memory/u.test(complaint))
      return { code: 'internal', message: `Internal error, please report it: ${complaint.trim()}` };
    return {
      code: 'memory',
      message: `Reading the file took more than ${Math.round(this.#limits.memory / 1024 / 1024)} MB of memory and was stopped. If it is an assessment, save the original anew (print it as PDF) and import that.`,
    };
  }
}
