import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryOf, tellsMemory } from '../memory.ts';

/** What a command used, with all the processes that it started. */
export interface Used {
  /** Seconds that processors worked for it. */
  cpu: number;
  /** Seconds until it ended. */
  wall: number;
  /** Peak of resident memory, in bytes, looked at every POLL milliseconds; null where the system does not tell. */
  peak: number | null;
}

export interface Command {
  /** The program and its arguments. */
  line: readonly string[];
  cwd: string;
  env?: Record<string, string>;
}

const POLL = 20;
/** The last lines of what a command said, for the message where it fails. */
const LAST_LINES = 20;
/** Runs a command and writes what its processes have used: the shell's own, and those it waited for. */
const TIMED = '"$@"; status=$?; times >"$0"; exit $status';

/** Runs a command to its end, and measures it. Throws where it fails, with the end of what it said. */
export async function runCommand({ line, cwd, env = {} }: Command, scratch: string): Promise<Used> {
  const times = join(scratch, 'times');
  const started = performance.now();
  const child = spawn('sh', ['-c', TIMED, times, ...line], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [said, peak] = ['', 0];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-10_000)));
  const poll = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid ?? 0))), POLL);
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error(`${line.join(' ')} ended with ${code}.\n${lastLines(said)}`);
  } finally {
    clearInterval(poll);
  }
  return {
    cpu: readTimes(readFileSync(times, 'utf8')),
    wall: (performance.now() - started) / 1000,
    peak: tellsMemory() ? peak : null,
  };
}

const lastLines = (text: string): string => text.trimEnd().split('\n').slice(-LAST_LINES).join('\n');

/** The seconds that `times` prints, all together: `0m0.00s 0m0.00s` of the shell and of what it started. */
export function readTimes(printed: string): number {
  const parts = Array.from(printed.matchAll(/(\d+)m([\d.]+)s/gu), ([, minutes, seconds]) => [minutes, seconds]);
  if (parts.length !== 4) throw new Error(`The shell prints other times than expected: ${printed}`);
  return parts.reduce((sum, [minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}
