import { readFileSync } from 'node:fs';
import { readEntry } from './cache.ts';
import type { CachedRow, CorpusIndex, ParsedAssessment, StoredAssessment } from './stored.ts';

/** The assessments of one build, as `prepareCorpus` left them. */
export interface Store {
  info: Omit<CorpusIndex, 'rows'>;
  /** In the order of municipality code, number, id. Nobody may change them. */
  rows: readonly CachedRow[];
  row: (id: string) => CachedRow | undefined;
  /** One whole assessment. Only the last two are held. Throws for an unknown id. */
  load: (id: string) => Promise<StoredAssessment>;
  /** All, one at a time, in the order of `rows`. */
  each: () => AsyncGenerator<StoredAssessment>;
}

/** A page and its neighbour ask for the same assessment; more than these are never held. */
const HELD = 2;

/** Opens the index that `prepareCorpus` wrote. */
export function openStore(indexPath: string): Store {
  const { rows, ...info } = JSON.parse(readFileSync(indexPath, 'utf8')) as CorpusIndex;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const held = new Map<string, Promise<StoredAssessment>>();
  return {
    info,
    rows,
    row: (id) => byId.get(id),
    load: (id) => {
      const row = byId.get(id);
      if (row === undefined) throw new Error(`Internal error: no assessment has the id "${id}".`);
      const waiting = held.get(id) ?? loadRow(row, info.cacheDir);
      held.delete(id);
      held.set(id, waiting);
      for (const oldest of held.keys()) {
        if (held.size <= HELD) break;
        held.delete(oldest);
      }
      return waiting;
    },
    each: async function* () {
      for (const row of rows) yield await loadRow(row, info.cacheDir);
    },
  };
}

/** Turns a parsed assessment into what the cache holds: the rows of its history stand there once. */
export function packParsed(parsed: ParsedAssessment): ParsedAssessment {
  return { ...parsed, assessment: { ...parsed.assessment, changes: [] } };
}

async function loadRow(row: CachedRow, cacheDir: string): Promise<StoredAssessment> {
  const packed = (await readEntry(cacheDir, row.digest)) as ParsedAssessment | null;
  if (packed === null)
    throw new Error(
      `The parsed form of ${row.path} has gone from ${cacheDir} while the site was being built. Run the build again.`,
    );
  return { ...row, ...packed, assessment: { ...packed.assessment, changes: packed.changes } };
}
