import { setImmediate } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { GlossaryTerm } from '../../registry/glossary.ts';
import type { ContractorDirectory } from '../../registry/contractors/directory.ts';
import type { EngineName } from '../../registry/portal.ts';
import type { Procedure } from '../../registry/procedures.ts';
import { digestOf } from '../../text/digest.ts';
import type { BytesByDigest } from '../../workspace/bytes-by-digest.ts';
import type { IndexRow, StoredAssessment } from '../../workspace/stored.ts';
import { loadForm } from '../../forms/load.ts';
import { writeGrams } from '../engines/grams/write.ts';
import type { IndexedAssessment } from '../engines/indexed-assessment.ts';
import { INDEX_FOLDER } from '../engines/pagefind/files.ts';
import { writePagefindIndex } from '../engines/pagefind/write.ts';
import { type AssessmentPiece, foldedOf, packPiece, toPiece, unpackPiece } from './assessment-piece.ts';
import {
  BLOCKS_FILE,
  CORPUS_FILE,
  DATA_FOLDER,
  DATES_FILE,
  NAMES_FILE,
  PAIRS_FILE,
  ADDRESSES_FILE,
  type SearchAddresses,
  SHARDS_FILE,
} from './corpus-file.ts';
import { toColumns } from './corpus-columns.ts';
import { companySynonyms } from './company-synonyms.ts';
import { gatherCorpus } from './gather-corpus.ts';
import { gatherNames } from './gather-names.ts';
import { partNumbers } from './part-labels.ts';
import type { FoldedRecords } from './records.ts';
import { putInto, type PutFile, type SearchOutputs } from './search-outputs.ts';
import { writeNumbers } from './varint.ts';
import { textBundlesWriter } from './write-text-bundles.ts';

/** An assessment of the list, or an earlier edition of one, with a way to all of it. */
export interface IndexSource {
  /** ISO day of an earlier edition; null for the one in force. Of an earlier one the items are searched, and not its 変更箇所. */
  edition: string | null;
  row: Omit<IndexRow, 'digest'>;
  /** Of all that is parsed of it. */
  digest: string;
  load: () => StoredAssessment | Promise<StoredAssessment>;
}

export interface IndexOptions {
  engine: EngineName;
  /** `searchVersion` of the corpus. */
  version: string;
  /** In the order of the list of the corpus. */
  assessments: Iterable<IndexSource>;
  glossary: readonly GlossaryTerm[];
  procedures: readonly Procedure[];
  /** Knows which names of contractors are one company; left out, no name stands for another one. */
  directory?: ContractorDirectory;
  /** Digest of the code that makes the files: what another version made or kept is never taken. */
  code: string;
  /** What was kept of earlier runs. */
  pieces: BytesByDigest;
  outputs: SearchOutputs;
  /** Is told after each assessment. */
  onIndexed?: () => void;
}

/**
 * Writes all that the search of a built site needs: the index, the list of the corpus, the texts. An assessment is loaded only where none of its
 * digest was before, and the texts of one segment are held at a time. Throws when the index cannot be made.
 */
export async function writeSearchIndex(options: IndexOptions): Promise<{ assessments: number }> {
  const { engine, version, code, outputs } = options;
  const inputs = digestOf(code, version, engine);
  const pieces = piecesOf(options.pieces, code);
  const write = putInto(outputs);
  const pack: PutFile = (path, own, make) => write(path, own, () => gzipSync(make(), { level: 9 }));
  const packData = (file: string, make: () => string | Uint8Array): void =>
    write(`${DATA_FOLDER}/${version}/${file}`, inputs, () => gzipSync(make(), { level: 9 }));

  const corpus = gatherCorpus(options.glossary);
  const names = gatherNames(options.glossary, options.procedures);
  const texts = textBundlesWriter(code, { write, pack });
  const dates: Uint8Array[] = [];
  const partOf = partNumbers();

  async function* indexed(): AsyncGenerator<IndexedAssessment> {
    for (const { row, edition, digest: parsed, load } of options.assessments) {
      // Other work has its turn.
      await setImmediate();
      const { piece, folded } = await keepPiece(edition === null ? parsed : `edition-${parsed}`, pieces, async () =>
        toPiece(edition === null ? await load() : withoutChanges(await load()), partOf),
      );
      texts.add({ id: row.id, edition, piece });
      // A copy, for what is read with it can go.
      dates.push(piece.dates.slice());
      corpus.add(row, loadForm(row.frontmatter.form), piece.pairs, edition);
      // What helps where nothing was found are names of today.
      if (edition === null) names.add(piece.names);
      const { digest, slots, characters } = piece;
      yield { id: edition === null ? row.id : `${row.id}.${edition}`, digest, slots, characters, folded };
      options.onIndexed?.();
    }
  }

  let directories: readonly string[] = [];
  if (engine === 'pagefind') {
    const writeIndex = (file: string, make: () => Uint8Array): void => write(`${INDEX_FOLDER}/${file}`, inputs, make);
    const shards = await writePagefindIndex({ assessments: indexed(), pieces, write: writeIndex });
    packData(SHARDS_FILE, () => JSON.stringify(shards));
  } else {
    const index = await writeGrams({ assessments: indexed(), pieces, code, outputs });
    packData(BLOCKS_FILE, () => writeNumbers(index.blocks));
    ({ directories } = index);
  }
  const addresses: SearchAddresses = { texts: texts.end(), directories };
  packData(ADDRESSES_FILE, () => JSON.stringify(addresses));
  const { directory } = options;
  packData(CORPUS_FILE, () => {
    const { contractors } = names.file();
    const file = corpus.file(directory === undefined ? [] : companySynonyms(contractors, directory));
    return JSON.stringify(toColumns(file));
  });
  packData(PAIRS_FILE, corpus.pairs);
  packData(DATES_FILE, () => Buffer.concat(dates));
  packData(NAMES_FILE, () => JSON.stringify(names.file()));
  return { assessments: dates.length };
}

/** The rows of 変更箇所 of an earlier edition are searched where the edition in force prints them. */
const withoutChanges = (stored: StoredAssessment): StoredAssessment => ({ ...stored, changes: [] });

/** BytesByDigest that code of one version made. */
const piecesOf = (pieces: BytesByDigest, code: string): BytesByDigest => ({
  get: (kind, digest) => pieces.get(kind, `${code}-${digest}`),
  digest: (kind, digest) => pieces.digest(kind, `${code}-${digest}`),
  put: (kind, digest, bytes) => pieces.put(kind, `${code}-${digest}`, bytes),
  sweep: () => pieces.sweep(),
});

const KIND = 'search-assessment';

/** The piece of an assessment of a digest, and its folded texts. */
async function keepPiece(
  digest: string,
  pieces: BytesByDigest,
  make: () => Promise<{ piece: AssessmentPiece; folded: FoldedRecords }>,
): Promise<{ piece: AssessmentPiece; folded: () => FoldedRecords }> {
  const kept = pieces.get(KIND, digest);
  if (kept !== null) {
    const piece = unpackPiece(kept);
    return { piece, folded: () => foldedOf(piece) };
  }
  const { piece, folded } = await make();
  pieces.put(KIND, digest, packPiece(piece));
  return { piece, folded: () => folded };
}
