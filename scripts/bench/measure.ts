import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { memoryOf } from './memory.ts';

export interface Measurement {
  seconds: number;
  /** Peak of resident memory of the command itself, in bytes. */
  peak: number;
  /** What the command reported step by step; measured on Linux only. */
  steps: MeasuredStep[];
}

export interface MeasuredStep {
  /** The line with which the command ended the step. */
  line: string;
  seconds: number;
  /** Peak of the resident memory of the command and all it started, together, in bytes. */
  peak: number;
}

export interface Measurable {
  /** File of scripts/, without ending. */
  script: string;
  args: string[];
  /** Folder for what the measurement itself writes. */
  scratch: string;
  env?: Record<string, string>;
}

/** Milliseconds between two looks at the memory. */
const POLL = 100;

/** Runs a command to its end, showing what it says, and measures it. Throws where it fails. */
export async function measure({ script, args, scratch, env = {} }: Measurable): Promise<Measurement> {
  const usage = join(scratch, 'usage');
  const started = performance.now();
  const child = spawn(
    process.execPath,
    // As in package.json.
    [
      '--max-semi-space-size=32',
      '--import',
      resolve(import.meta.dirname, 'usage.ts'),
      resolve(import.meta.dirname, '..', `${script}.ts`),
      ...args,
    ],
    { stdio: ['ignore', 'inherit', 'pipe'], env: { ...process.env, ...env, HYOKASHO_USAGE: usage } },
  );
  const steps: MeasuredStep[] = [];
  let [since, peak] = [started, 0];
  const poll = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid ?? 0))), POLL);
  const lines = createInterface({ input: child.stderr });
  lines.on('line', (said) => {
    const now = performance.now();
    steps.push({ line: said, seconds: (now - since) / 1000, peak });
    [since, peak] = [now, 0];
    process.stderr.write(`${said}\n`);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(poll);
  if (code !== 0) throw new Error(`scripts/${script}.ts ${args.join(' ')} ended with ${code}.`);
  return { seconds: (performance.now() - started) / 1000, peak: Number(readFileSync(usage, 'utf8')), steps };
}
