import { setImmediate } from 'node:timers/promises';
import type { DatabaseSync } from '../workspace/sqlite.ts';

/**
 * In which state everything was that pages have read when the last whole build had made or kept them all: what is in the same state again
 * makes no page again, and no page has to be asked. Known only while no page was made since.
 */
export interface PageStates {
  /** Names of what is in another state now; null where that is not known. Other work has its turn meanwhile. */
  changed: () => Promise<ReadonlySet<string> | null>;
  /** To be told before a page is made. */
  begin: () => void;
  /** Notes what a page has read that was made or kept, unless it was kept unasked. */
  note: (names: Iterable<string>) => void;
  /** The build is whole: nothing remains of pages that are no part of it. */
  end: () => void;
}

export interface PageStatesOptions {
  /** Digest of all that pages depend on besides what they read. */
  settings: string;
  /** The state of something by the name it was read by; '' where there is no such thing. */
  stateOf: (name: string) => string;
}

/** A name that nothing has: its state is that of the settings. */
const SETTINGS = '';
/** Names that are asked for their state before other work has its turn. */
const TURN = 1000;
/** Names that are held until they are written together. */
const BATCH = 2048;

/** Opens them in a table of a database, which belongs to the caller. */
export function openPageStates(database: DatabaseSync, { settings, stateOf }: PageStatesOptions): PageStates {
  database.exec(
    'CREATE TABLE IF NOT EXISTS page_states (name TEXT PRIMARY KEY, state TEXT NOT NULL) STRICT, WITHOUT ROWID',
  );
  const following = database.prepare('SELECT name, state FROM page_states WHERE name > ? ORDER BY name LIMIT ?');
  following.setReturnArrays(true);
  const selectOne = database.prepare('SELECT state FROM page_states WHERE name = ?');
  const upsert = database.prepare('INSERT OR REPLACE INTO page_states VALUES (?, ?)');
  const remove = database.prepare('DELETE FROM page_states WHERE name = ?');
  /** What was noted last, most of which comes again; `waiting` is not written yet. */
  let recent = new Set<string>();
  let waiting: string[] = [];
  let differing: ReadonlySet<string> | null = null;
  let isKnown = true;
  const write = (names: Iterable<string>): void => {
    const states = Array.from(names, (name) => [name, stateOf(name)] as const);
    database.exec('BEGIN');
    for (const [name, state] of states) upsert.run(name, state);
    database.exec('COMMIT');
  };
  const next = (last: string): [name: string, state: string][] =>
    following.all(last, TURN) as unknown as [string, string][];
  const flush = (): void => {
    write(waiting);
    waiting = [];
  };
  return {
    changed: async () => {
      if (selectOne.get(SETTINGS)?.['state'] !== settings) {
        database.exec('DELETE FROM page_states');
        return null;
      }
      const names = new Set<string>();
      // All others come behind that of the settings.
      for (let last = SETTINGS, some = next(last); some.length > 0; some = next(last)) {
        for (const [name, state] of some) {
          if (stateOf(name) !== state) names.add(name);
          last = name;
        }
        await setImmediate();
      }
      differing = names;
      return names;
    },
    begin: () => {
      if (isKnown) remove.run(SETTINGS);
      isKnown = false;
    },
    note: (names) => {
      for (const name of names) {
        if (recent.has(name)) continue;
        if (recent.size >= BATCH) recent = new Set();
        recent.add(name);
        waiting.push(name);
      }
      if (waiting.length >= BATCH) flush();
    },
    end: () => {
      flush();
      write(differing ?? []);
      upsert.run(SETTINGS, settings);
    },
  };
}
