import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface Measured {
  seconds: number;
  /** Peak of resident memory of the command itself, in bytes. */
  peak: number;
  /** Peak of each program it started, in bytes, by name; measured on Linux only. */
  children: Map<string, number>;
}

export interface Measurable {
  /** File of scripts/, without ending. */
  script: string;
  args: string[];
  /** Folder for what the measurement itself writes. */
  scratch: string;
  env?: Record<string, string>;
}

const POLL = 200;

/** Runs a command to its end, showing what it says, and measures it. Throws where it fails. */
export async function measure({ script, args, scratch, env = {} }: Measurable): Promise<Measured> {
  const usage = join(scratch, 'usage');
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', resolve(import.meta.dirname, 'usage.ts'), resolve(import.meta.dirname, '..', `${script}.ts`), ...args],
    { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env, HYOKASHO_USAGE: usage } },
  );
  const children = new Map<string, number>();
  const poll = setInterval(() => watch(child.pid ?? 0, children), POLL);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearInterval(poll);
  if (code !== 0) throw new Error(`scripts/${script}.ts ${args.join(' ')} ended with ${code}.`);
  return { seconds: (performance.now() - started) / 1000, peak: Number(readFileSync(usage, 'utf8')), children };
}

/** Notes the peaks of the programs that a process has started, as Linux tells them. */
function watch(pid: number, peaks: Map<string, number>): void {
  for (const child of childrenOf(pid)) {
    watch(child, peaks);
    try {
      const status = readFileSync(`/proc/${child}/status`, 'utf8');
      const name = /^Name:\s*(.+)$/mu.exec(status)?.[1] ?? '?';
      const peak = Number(/^VmHWM:\s*(\d+)/mu.exec(status)?.[1] ?? 0) * 1024;
      peaks.set(name, Math.max(peaks.get(name) ?? 0, peak));
    } catch {
      // It has ended in between.
    }
  }
}

function childrenOf(pid: number): number[] {
  const tasks = `/proc/${pid}/task`;
  if (!existsSync(tasks)) return [];
  try {
    return readdirSync(tasks).flatMap((task) =>
      readFileSync(`${tasks}/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}
