import type { List } from '../insights/lists/types.ts';
import { noteRead, recordReadsNow, unrecorded } from '../workspace/reads.ts';
import type { Corpus } from './corpus.ts';

/** A list, with the state of all that it was made from. */
interface Remembered {
  list: List;
  state: ReadonlyMap<string, string | null>;
  content: string;
}

/** As many as one page shows, and one more. */
const REMEMBERED = 4;

/**
 * Remembers the last lists, which the pages of their parts ask for one after the other; one is made again where something of it has changed.
 */
export function rememberLists(corpus: Corpus, make: (id: string) => List): (id: string) => List {
  const last = new Map<string, Remembered>();
  const stateOf = (name: string): string | null => unrecorded(() => corpus.digest(name));
  // What is computed of the content changes with it.
  const contentOf = (): string => unrecorded(() => corpus.siteInfo().content);
  const isFresh = ({ state, content }: Remembered): boolean =>
    content === contentOf() && [...state].every(([name, digest]) => stateOf(name) === digest);
  const makeAnew = (id: string): Remembered => {
    const { value, reads } = recordReadsNow(() => make(id));
    const state = new Map(Array.from(reads.keys(), (name) => [name, stateOf(name)] as const));
    return { list: value, state, content: contentOf() };
  };
  return (id) => {
    const known = last.get(id);
    const own = known !== undefined && isFresh(known) ? known : makeAnew(id);
    last.delete(id);
    last.set(id, own);
    for (const oldest of last.keys()) {
      if (last.size <= REMEMBERED) break;
      last.delete(oldest);
    }
    for (const [name, digest] of own.state) noteRead(name, digest);
    return own.list;
  };
}
