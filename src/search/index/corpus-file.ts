/** Folder of what the search page loads, in the built site, with a folder for the version and one for texts; files are compressed (`loadPacked`). */
export const DATA_FOLDER = 'search/data';
/** JSON: what is known of all assessments (`CorpusColumns`). */
export const CORPUS_FILE = 'corpus.pack';
/** `unpackDates` */
export const DATES_FILE = 'dates.pack';
/** JSON: the `Shard`s of Pagefind's index. */
export const SHARDS_FILE = 'shards.pack';
/** Text: all `varyingPairs` of the folded texts, one behind the other: only a word with other spellings asks for them. */
export const PAIRS_FILE = 'pairs.pack';
/** JSON: `NamesFile` */
export const NAMES_FILE = 'names.pack';
/** `readNumbers`: blocks (`BLOCK` places) of each record, two records for each assessment in the order of RECORDS. */
export const BLOCKS_FILE = 'blocks.pack';
/** JSON: `SearchAddresses` */
export const ADDRESSES_FILE = 'addresses.pack';

/** What those files of the search are named by that stay where they are while nothing of theirs changes. */
export interface SearchAddresses {
  /** Folders of the texts, in the order of the list: see `textsPath`. */
  texts: readonly string[];
  /** Directories of the buckets of grams, '' for an empty one; none where another engine is asked. See `directoryPath`. */
  directories: readonly string[];
}

/** All assessments, each before its earlier editions, in the order of municipality code, number, id, and the lists their numbers refer to. */
export interface SearchCorpus {
  municipalities: { code: string; name: string; prefecture: string }[];
  procedures: { id: string; name: string }[];
  forms: { id: string; name: string }[];
  /** Parts of the documents, in the order of the forms. */
  parts: string[];
  rows: CorpusRow[];
  /** Groups of words that say the same. */
  synonyms: string[][];
}

/** Whether an assessment is in force, a 案, or of a 事務 that has ended. */
export type RowStatus = 'published' | 'draft' | 'ended';

/** `published` is an ISO date; `procedure` -1 where it is undecided; `edition` is only there for an earlier edition: its ISO day. */
export type CorpusRow = [
  id: string,
  title: string,
  municipality: number,
  procedure: number,
  form: number,
  published: string | null,
  status: RowStatus,
  edition?: string,
];

/** One row with its names. */
export interface Listed {
  number: number;
  id: string;
  title: string;
  municipality: { code: string; name: string; prefecture: string };
  procedure: { id: string; name: string } | null;
  form: { id: string; name: string };
  published: string | null;
  status: RowStatus;
  /** ISO day of an earlier edition; null for the one in force. */
  edition: string | null;
}

export function listRows({ rows, municipalities, procedures, forms }: SearchCorpus): Listed[] {
  return rows.map(([id, title, municipality, procedure, form, published, status, edition], number) => ({
    number,
    id,
    title,
    municipality: municipalities[municipality] ?? { code: '', name: '', prefecture: '' },
    procedure: procedures[procedure] ?? null,
    form: forms[form] ?? { id: '', name: '' },
    published,
    status,
    edition: edition ?? null,
  }));
}

/** Names that help where nothing was found, by what they name. */
export interface NamesFile {
  procedures: string[];
  contractors: string[];
  systems: string[];
  terms: string[];
}

/** Path of the page of a row below `assessments/`, without a slash at its ends. */
export const pageOf = ({ id, edition }: Pick<Listed, 'id' | 'edition'>): string =>
  edition === null ? id : `${id}/editions/${edition}`;
