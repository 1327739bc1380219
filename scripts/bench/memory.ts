import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Whether this system tells the memory of other processes: Linux does. */
export const tellsMemory = (): boolean => existsSync('/proc/self/task');

/** Resident memory of a process and all below it, in bytes; 0 where the system does not tell. */
export function memoryOf(pid: number): number {
  return childrenOf(pid).reduce((sum, child) => sum + memoryOf(child), residentOf(pid));
}

function residentOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s*(\d+)/mu.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    // It has ended in between.
    return 0;
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
