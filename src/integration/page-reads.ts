import type { DatabaseSync } from '../workspace/sqlite.ts';

/** What made each page, and which pieces of the corpus it has read, by its path in the site. */
export interface PageReads {
  /** null where the page was never made by this component. */
  get: (path: string, component: string) => string[] | null;
  /** Whether it was made by this component. */
  has: (path: string, component: string) => boolean;
  /** The pages that have read one of these. */
  reading: (names: Iterable<string>) => Set<string>;
  set: (path: string, component: string, names: readonly string[]) => void;
  /** Forgets the pages of which no file is kept. */
  sweep: () => void;
}

/** Opens them in a table of the database of the outputs, which belongs to the caller. */
export function openPageReads(database: DatabaseSync): PageReads {
  database.exec(
    'CREATE TABLE IF NOT EXISTS page_reads (path TEXT PRIMARY KEY, component TEXT NOT NULL, names TEXT NOT NULL) STRICT, WITHOUT ROWID',
  );
  const select = database.prepare('SELECT names FROM page_reads WHERE path = ? AND component = ?');
  const selectPath = database.prepare('SELECT 1 FROM page_reads WHERE path = ? AND component = ?');
  const selectReading = database.prepare('SELECT path FROM page_reads WHERE instr(names, ?) > 0');
  const upsert = database.prepare('INSERT OR REPLACE INTO page_reads VALUES (?, ?, ?)');
  return {
    get: (path, component) => {
      const row = select.get(path, component);
      return row === undefined ? null : (JSON.parse(String(row['names'])) as string[]);
    },
    has: (path, component) => selectPath.get(path, component) !== undefined,
    reading: (names) => {
      const paths = new Set<string>();
      for (const name of names)
        for (const row of selectReading.iterate(JSON.stringify(name))) paths.add(String(row['path']));
      return paths;
    },
    set: (path, component, names) => void upsert.run(path, component, JSON.stringify(names)),
    sweep: () => database.exec('DELETE FROM page_reads WHERE path NOT IN (SELECT path FROM outputs)'),
  };
}
