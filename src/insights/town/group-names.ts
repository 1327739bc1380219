import { fold } from '../../text/fold.ts';
import type { WayNode } from '../way/types.ts';
import type { TownTask } from './types.ts';

/** A company or a recipient over the tasks of a body. */
export interface TownName {
  /** As the first of its tasks prints it. */
  name: string;
  /** The tasks that name it, each with the item that does so first. */
  uses: { assessment: string; key: string }[];
}

/** The names of all tasks, each once, by what spellings of a name share; what has no such key is no name: those of most tasks first, then in the order in which they come. */
export function groupNames(
  tasks: readonly TownTask[],
  namesOf: (task: TownTask) => readonly WayNode[],
  keysOf: (name: string) => readonly string[] = (name) => [fold(name)],
): TownName[] {
  const found = new Map<string, TownName>();
  for (const task of tasks)
    for (const { text, key } of namesOf(task)) {
      for (const id of keysOf(text)) {
        const known = found.get(id) ?? { name: text, uses: [] };
        found.set(id, known);
        if (!known.uses.some(({ assessment }) => assessment === task.assessment))
          known.uses.push({ assessment: task.assessment, key });
      }
    }
  return [...found.values()].sort((a, b) => b.uses.length - a.uses.length);
}
