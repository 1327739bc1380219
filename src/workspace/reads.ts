import { AsyncLocalStorage } from 'node:async_hooks';

/** Names of resources that were read, with the digest each had; null: there was no such resource. */
export type Reads = Map<string, string | null>;

/**
 * One for the process, also where this file is loaded several times: what Vite bundles for pages has its own copy of it, and the reads
 * of a page belong to whoever asked for them.
 */
const KEY = Symbol.for('hyokasho:reads');
const shared = globalThis as { [KEY]?: AsyncLocalStorage<Reads> };
const storage = (shared[KEY] ??= new AsyncLocalStorage<Reads>());

/** Runs a function and tells which resources of a corpus it read, also in what it awaits. */
export async function recordReads<Value>(
  run: () => Value | Promise<Value>,
): Promise<{ value: Awaited<Value>; reads: Reads }> {
  const reads: Reads = new Map();
  const value = await storage.run(reads, run);
  return { value, reads };
}

/** The same of a function that awaits nothing; who records outside learns nothing of it. */
export function recordReadsNow<Value>(run: () => Value): { value: Value; reads: Reads } {
  const reads: Reads = new Map();
  return { value: storage.run(reads, run), reads };
}

/** Runs a function whose reads nobody notes: they are part of something that is noted by a name of its own. */
export function unrecorded<Value>(run: () => Value): Value {
  return storage.exit(run);
}

/** Notes a read for whoever records. */
export function noteRead(name: string, digest: string | null): void {
  storage.getStore()?.set(name, digest);
}
