import type { List } from '../insights/lists/types.ts';
import { noteRead, recordReadsNow, unrecorded } from '../workspace/reads.ts';
import type { Corpus } from './corpus.ts';

/** A list, with the state of all that it was made from. */
interface Remembered {
  id: string;
  list: List;
  state: ReadonlyMap<string, string | null>;
  content: string;
}

/** Remembers the last list, which the pages of its parts ask for one after the other; it is made again where something of it has changed. */
export function rememberList(corpus: Corpus, make: (id: string) => List): (id: string) => List {
  let last: Remembered | null = null;
  const stateOf = (name: string): string | null => unrecorded(() => corpus.digest(name));
  // What is computed of the content changes with it.
  const contentOf = (): string => unrecorded(() => corpus.siteInfo().content);
  const isFresh = ({ state, content }: Remembered): boolean =>
    content === contentOf() && [...state].every(([name, digest]) => stateOf(name) === digest);
  return (id) => {
    if (last === null || last.id !== id || !isFresh(last)) {
      const { value, reads } = recordReadsNow(() => make(id));
      const state = new Map(Array.from(reads.keys(), (name) => [name, stateOf(name)] as const));
      last = { id, list: value, state, content: contentOf() };
    }
    for (const [name, digest] of last.state) noteRead(name, digest);
    return last.list;
  };
}
