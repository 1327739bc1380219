/** What finds the assessments that hold a word. The pages know no more of an engine than this. */
export interface SearchEngine {
  /** Ids of the assessments in whose items or changes a folded word stands, in no particular order. */
  find: (folded: string) => Promise<Set<string>>;
  /** What a list of results says of an assessment. */
  records: () => Promise<ReadonlyMap<string, SearchRecord>>;
}

export interface SearchRecord {
  id: string;
  title: string;
  municipality: string;
  prefecture: string;
  form: string;
  /** ISO date. */
  published: string | null;
}

/** A record as the index keeps it: with the engine's own name for it. */
export interface IndexedRecord extends SearchRecord {
  hash: string;
}

/** What RECORDS_FILE holds. */
export interface RecordsFile {
  /** How many indexes there are: the corpus is indexed in parts. */
  shards: number;
  records: IndexedRecord[];
}

/** Folder of the index in the built site, and the list of records in it. */
export const INDEX_FOLDER = 'pagefind';
export const RECORDS_FILE = 'records.json';

/** Where a shard lies in the folder, ending with `/` or empty; the first one lies with the engine's scripts. */
export const shardPath = (shard: number): string => (shard === 0 ? '' : `shard-${shard}/`);
