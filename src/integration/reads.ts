import { AsyncLocalStorage } from 'node:async_hooks';

const reading = new AsyncLocalStorage<Set<string>>();

/** Runs `action` and gives the names of everything that was read on its way, each once, in the order of the first reading. */
export async function recordReads<Value>(action: () => Promise<Value>): Promise<{ value: Value; reads: string[] }> {
  const reads = new Set<string>();
  const value = await reading.run(reads, action);
  return { value, reads: [...reads] };
}

/** Notes that something is read by this name; outside of `recordReads` nobody wants to know. */
export function noteRead(name: string): void {
  reading.getStore()?.add(name);
}

/** Runs `action` without notes: what it reads is part of something that has a name of its own. */
export function unrecorded<Value>(action: () => Value): Value {
  return reading.exit(action);
}
