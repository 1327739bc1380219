import { fold } from '../../text/fold.ts';
import type { WayNode } from '../way/types.ts';
import type { TownTask } from './types.ts';

/** A task that names someone, with the item that does so first. */
export interface TownUse {
  assessment: string;
  key: string;
  /** What is printed beside the name there. */
  note: string | null;
  /** Only by marks that cannot be read. */
  isUnclear: boolean;
}

/** A company or a recipient over the tasks of a body. */
export interface TownName {
  /** As the first of its tasks prints it. */
  name: string;
  uses: TownUse[];
}

/** The names of all tasks, each once, by what spellings of a name share; what has no such key is no name: those of most tasks first, then in the order in which they come. */
export function groupNames(
  tasks: readonly TownTask[],
  namesOf: (task: TownTask) => readonly Pick<WayNode, 'key' | 'text' | 'note' | 'isUnclear'>[],
  keysOf: (name: string) => readonly string[] = (name) => [fold(name)],
): TownName[] {
  const found = new Map<string, TownName>();
  for (const task of tasks)
    for (const { text, key, note, isUnclear } of namesOf(task)) {
      const { assessment } = task;
      for (const id of keysOf(text)) {
        const known = found.get(id) ?? { name: text, uses: [] };
        found.set(id, known);
        const use = known.uses.find((one) => one.assessment === assessment);
        if (use === undefined) known.uses.push({ assessment, key, note, isUnclear });
        else {
          use.isUnclear &&= isUnclear;
          use.note ??= note;
        }
      }
    }
  return [...found.values()].sort((a, b) => b.uses.length - a.uses.length);
}
