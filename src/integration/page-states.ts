import type { DatabaseSync } from '../workspace/sqlite.ts';

/**
 * In which state everything was that pages have read when the last whole build had made or kept them all: what is in the same state again
 * makes no page again, and no page has to be asked. Known only while no page was made since.
 */
export interface PageStates {
  /** Names of what is in another state now; null where that is not known. */
  changed: () => ReadonlySet<string> | null;
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
/** Names that are held until they are written together. */
const BATCH = 2048;

/** Opens them in a table of a database, which belongs to the caller. */
export function openPageStates(database: DatabaseSync, { settings, stateOf }: PageStatesOptions): PageStates {
  database.exec(
    'CREATE TABLE IF NOT EXISTS page_states (name TEXT PRIMARY KEY, state TEXT NOT NULL) STRICT, WITHOUT ROWID',
  );
  const select = database.prepare('SELECT name, state FROM page_states');
  select.setReturnArrays(true);
  const selectOne = database.prepare('SELECT state FROM page_states WHERE name = ?');
  const upsert = database.prepare('INSERT OR REPLACE INTO page_states VALUES (?, ?)');
  const remove = database.prepare('DELETE FROM page_states WHERE name = ?');
  /** What was noted last, most of which comes again; `waiting` is not written yet. */
  let recent = new Set<string>();
  let waiting: string[] = [];
  let differing: ReadonlySet<string> | null = null;
  let isKnown = true;
  const write = (names: Iterable<string>): void => {
    database.exec('BEGIN');
    for (const name of names) upsert.run(name, stateOf(name));
    database.exec('COMMIT');
  };
  const flush = (): void => {
    write(waiting);
    waiting = [];
  };
  return {
    changed: () => {
      if (selectOne.get(SETTINGS)?.['state'] !== settings) {
        database.exec('DELETE FROM page_states');
        return null;
      }
      const names = new Set<string>();
      for (const row of select.iterate()) {
        const [name, state] = row as unknown as [string, string];
        if (name !== SETTINGS && stateOf(name) !== state) names.add(name);
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
