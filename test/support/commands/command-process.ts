import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { inspect } from 'node:util';
import type { Ended } from '../run.ts';
import type { CommandCall } from './call.ts';

/** The process that runs commands of scripts/ one after the other: each is a module that runs as it is loaded. */

const SCRIPTS = join(import.meta.dirname, '../../../scripts');
/** What a command listens to until its process ends. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

let calls = 0;

async function run({ script, args, env }: CommandCall): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  const release = (['stdout', 'stderr'] as const).map((stream) => take(stream, (words) => (said[stream] += words)));
  const warn = (warning: Error): void => void (said.stderr += `${String(warning)}\n`);
  process.on('warning', warn);
  const before = { ...process.env };
  Object.assign(process.env, env);
  process.argv.splice(2, Infinity, ...args);
  process.exitCode = undefined;
  try {
    calls += 1;
    await import(`${pathToFileURL(join(SCRIPTS, `${script}.ts`)).href}?call=${calls}`);
    // Warnings are told after what was under way.
    await new Promise((resolve) => setImmediate(resolve));
  } catch (error) {
    said.stderr += inspect(error);
    process.exitCode = 1;
  } finally {
    for (const give of release) give();
    process.off('warning', warn);
    process.stdout.removeAllListeners('error');
    for (const signal of SIGNALS) process.removeAllListeners(signal);
    for (const name of Object.keys(env)) {
      if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = before[name];
    }
  }
  return { code: Number(process.exitCode ?? 0), ...said };
}

/** Has what is written to a stream noted; gives what lets the stream go. */
function take(name: 'stdout' | 'stderr', note: (words: string) => void): () => void {
  const stream = process[name];
  const own = stream.write;
  stream.write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    note(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
    const written = rest.at(-1);
    if (typeof written === 'function') (written as () => void)();
    return true;
  };
  return () => {
    stream.write = own;
  };
}

process.on('message', (call: CommandCall) => {
  void run(call).then((ended) => {
    // A status that a command has left would be that of this process.
    process.exitCode = undefined;
    process.send?.(ended);
  });
});
