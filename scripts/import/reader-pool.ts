import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { CODE_ENDING } from '../../src/registry/program.ts';
import { joinSentences, type Bilingual } from '../../src/text/bilingual.ts';
import { internalFault, type SourceFault } from './fault.ts';
import type { ReadAnswer } from './job.ts';
import type { SourceFile } from './sources.ts';

export interface ReaderLimits {
  /** Milliseconds that one file may take. */
  time: number;
  /** Bytes of memory that a process may take. */
  memory: number;
}

/**
 * Collect garbage early: a document of 181 pages peaks at 250 to 290 MB instead of 380 to 395, for a quarter more time. Nothing is refused by it, as a
 * smaller heap would.
 */
const FRUGAL = ['--max-semi-space-size=4', '--heap-growing-percent=30'];
/** Timers take no longer times: 24 days. */
const LONGEST_TIME = 2 ** 31 - 1;
/** What becomes of a file that is being read, or waits, when the import is stopped. */
const INTERRUPTED: ReadAnswer = {
  code: 'interrupted',
  message: {
    ja: '取込みを中止したため、このファイルは読み取っていません。',
    en: 'The import was stopped before the file was read.',
  },
  memory: 0,
};

/** A process that has taken this share of its memory is replaced before the next file, which is to have all of it. */
const FULL = 0.5;

const SAVE_AGAIN: Bilingual = {
  ja: '評価書であれば、原本を保存し直して（PDFに印刷するなど）、そのファイルを取り込んでください。',
  en: 'If it is an assessment, save the original again (print it as PDF) and import that.',
};

/** An answer with the time that reading took. */
export type TimedAnswer = ReadAnswer & { seconds: number };

/** What a process is at: its file, and what becomes of the answer. */
interface BusyReader {
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
  readonly #waiting: (() => void)[] = [];
  #reading = 0;
  #isClosed = false;
  readonly size = Math.max(1, availableParallelism());

  constructor(content: string, limits: ReaderLimits) {
    this.#content = content;
    this.#limits = limits;
  }

  /** Reads one file, when no more than `size` others are being read; never rejects. */
  async read(source: SourceFile): Promise<TimedAnswer> {
    if (this.#reading >= this.size && !this.#isClosed) await new Promise<void>((free) => this.#waiting.push(free));
    if (this.#isClosed) return { ...INTERRUPTED, seconds: 0 };
    this.#reading += 1;
    const started = performance.now();
    const answer = await this.#readNow(source);
    this.#reading -= 1;
    this.#waiting.shift()?.();
    return { ...answer, seconds: Math.round(performance.now() - started) / 1000 };
  }

  async #readNow(source: SourceFile): Promise<ReadAnswer> {
    const child = this.#idle.pop() ?? this.#start();
    const answer = await this.#ask({ child, answered: () => undefined, timedOut: false }, source);
    if (child.connected && answer.memory < this.#limits.memory * FULL) this.#idle.push(child);
    else child.kill('SIGKILL');
    return answer;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Ends all processes. What they are reading, and what is asked of them later, is answered as interrupted. */
  close(): void {
    this.#isClosed = true;
    for (const child of this.#children) child.kill('SIGKILL');
    for (const free of this.#waiting.splice(0)) free();
  }

  #start(): ChildProcess {
    const child = fork(
      join(import.meta.dirname, `reader-process${CODE_ENDING}`),
      [this.#content, String(this.#limits.memory)],
      { serialization: 'advanced', execArgv: FRUGAL, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] },
    );
    this.#children.add(child);
    child.once('exit', () => this.#children.delete(child));
    return child;
  }

  #ask(running: BusyReader, source: SourceFile): Promise<ReadAnswer> {
    const { child } = running;
    let complaint = '';
    const listen = (chunk: Buffer): void => {
      complaint = (complaint + chunk.toString()).slice(-2000);
    };
    return new Promise<ReadAnswer>((done) => {
      const timer = setTimeout(
        () => {
          running.timedOut = true;
          child.kill('SIGKILL');
        },
        Math.min(this.#limits.time, LONGEST_TIME),
      );
      const finish = (answer: ReadAnswer): void => {
        clearTimeout(timer);
        child.off('message', onMessage).off('exit', onExit);
        child.stderr?.off('data', listen);
        done(answer);
      };
      const onMessage = (answer: unknown): void => finish(answer as ReadAnswer);
      const onExit = (_: number | null, signal: NodeJS.Signals | null): void =>
        finish(this.#isClosed ? INTERRUPTED : { ...this.#faultOf(running.timedOut, complaint, signal), memory: 0 });
      child.on('message', onMessage).on('exit', onExit);
      child.stderr?.on('data', listen);
      child.send({ source }, (error) => {
        // A process that is gone sends its exit too.
        if (error && !child.connected && child.exitCode !== null) onExit(child.exitCode, child.signalCode);
      });
    });
  }

  #faultOf(timedOut: boolean, complaint: string, signal: NodeJS.Signals | null): SourceFault {
    if (timedOut) {
      const seconds = this.#limits.time / 1000;
      return {
        code: 'time',
        message: joinSentences(
          {
            ja: `読み取りに${seconds}秒を超えてかかったため、中止しました。`,
            en: `Reading the file took longer than ${seconds} s and was stopped.`,
          },
          SAVE_AGAIN,
          { ja: '--time-limit で制限時間を延ばすこともできます。', en: 'Or raise the limit with --time-limit.' },
        ),
      };
    }
    const isOutOfHeap = complaint.includes('heap out of memory');
    if (complaint.includes('Error: ') && !isOutOfHeap) return internalFault(complaint.trim());
    // The process ends itself by SIGKILL, and so does a system that has no memory left.
    if (signal !== null && signal !== 'SIGKILL' && !isOutOfHeap)
      return {
        code: 'crash',
        message: joinSentences(
          {
            ja: `読み取りプログラムが異常終了しました（${signal}）。`,
            en: `The program that reads the file crashed (${signal}).`,
          },
          SAVE_AGAIN,
        ),
      };
    const megabytes = Math.round(this.#limits.memory / 1024 / 1024);
    return {
      code: 'memory',
      message: joinSentences(
        {
          ja: `読み取りに使うメモリーが${megabytes} MBを超えたため、中止しました。`,
          en: `Reading the file took more than ${megabytes} MB of memory and was stopped.`,
        },
        SAVE_AGAIN,
        { ja: '--memory-limit で上限を上げることもできます。', en: 'Or raise the limit with --memory-limit.' },
      ),
    };
  }
}
