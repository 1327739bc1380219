import type { RecordKind } from '../../index/layout.ts';

/** Folder of the index in the built site. */
export const INDEX_FOLDER = 'pagefind';
/** The filter that narrows a search to assessments: values are their numbers. */
export const NUMBER_FILTER = 'n';

/** The corpus is indexed in parts, one behind the other. */
export interface Shard {
  /** Folder below that of the index, ending with `/` or empty. */
  folder: string;
  /** Pagefind's names of the records, by assessment from `first` on; '' where an assessment has no such record. */
  first: number;
  names: Record<RecordKind, string[]>;
}

/** What all names begin with, and the file does not repeat. */
export const NAME_PREFIX = 'und_';

/** The first shard lies with Pagefind's scripts. */
export const shardFolder = (shard: number): string => (shard === 0 ? '' : `shard-${shard}/`);

/**
 * Pagefind puts the results of all shards into one list. Names of records are only unique in their shard, so each shard's scores are
 * weighted until they lie apart: scores are between 10⁻⁷ and 10⁴.
 */
export const shardWeight = (shard: number): number => 10 ** (12 * shard);
export const shardOfScore = (score: number): number => Math.max(0, Math.round((Math.log10(score) + 1) / 12));
