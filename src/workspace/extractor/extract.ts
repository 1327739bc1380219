import { joinParsed } from '../assessments.ts';
import type { Extract } from '../derivation.ts';
import { packFacts, type PackedFact } from '../facts.ts';
import type { DatabaseSync } from '../sqlite.ts';
import type { EditionRow, IndexRow, ParsedAssessment } from '../stored.ts';
import { decodeValue } from '../values.ts';

/** An assessment whose facts are taken. */
export interface ExtractRequest {
  row: IndexRow;
  /** Digest of what was read of its file. */
  parsed: string;
  /** Its earlier editions, newest first. */
  editions: { row: EditionRow; parsed: string }[];
}

/** Takes the facts of assessments whose texts lie in a database. */
export function openExtract(database: DatabaseSync, extract: Extract): (request: ExtractRequest) => PackedFact[] {
  const select = database.prepare('select value from parsed where digest = ?');
  const load = (digest: string): ParsedAssessment => decodeValue(select.get(digest)?.['value']) as ParsedAssessment;
  return ({ row, parsed, editions }) => {
    const before = editions.map((edition) => joinParsed(edition.row, load(edition.parsed)));
    return packFacts(extract(joinParsed(row, load(parsed)), before));
  };
}
