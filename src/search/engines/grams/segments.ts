import { digestOf } from '../../../text/digest.ts';
import { BLOCK, blocksOf, SLOT, slotsOfTexts } from '../../index/slots.ts';
import { RECORDS } from '../../index/layout.ts';
import type { BytesByDigest } from '../../../workspace/bytes-by-digest.ts';
import type { IndexedAssessment } from '../indexed-assessment.ts';
import { BUCKETS, END, GRAM } from './grams.ts';
import { packRuns } from './posting-runs.ts';

/** Some neighbours of the list, whose runs of postings are kept together. */
export interface IndexSegment {
  digest: string;
  /** Digest of the runs of each bucket. */
  runs: string[];
  /** Blocks of each record. */
  blocks: number[];
}

/**
 * Assessments of a segment, on average. After one was touched, the texts of its segment are read again; more segments make more runs to be
 * merged.
 */
const SEGMENT = 32;
/** Positions of a segment, unless one assessment has more: sorting holds 10 bytes for each, and 30 more for each gram that differs. */
const MOST_POSITIONS = 4_000_000;

/** Whether a segment begins with an assessment, whatever stands before it: so that one which comes or goes changes no other segment. */
const beginsSegment = (id: string): boolean => Number.parseInt(digestOf(id).slice(0, 8), 16) % SEGMENT === 0;

/** Positions that records take. */
export const positionsOf = ({ blocks }: Pick<IndexSegment, 'blocks'>): number =>
  blocks.reduce((sum, count) => sum + count, 0) * BLOCK;

const blocksOfRecords = ({ slots }: Pick<IndexedAssessment, 'slots'>): number[] => slots.map(blocksOf);

/** Cuts the list into segments. `most`: positions. */
export async function* cutSegments(
  assessments: AsyncIterable<IndexedAssessment>,
  most = MOST_POSITIONS,
): AsyncGenerator<IndexedAssessment[]> {
  let members: IndexedAssessment[] = [];
  let positions = 0;
  for await (const assessment of assessments) {
    const own = positionsOf({ blocks: blocksOfRecords(assessment) });
    if (members.length > 0 && (beginsSegment(assessment.id) || positions + own > most)) {
      yield members;
      [members, positions] = [[], 0];
    }
    members.push(assessment);
    positions += own;
  }
  if (members.length > 0) yield members;
}

const KIND = 'search-runs';
const nameOf = ({ digest }: Pick<IndexSegment, 'digest'>, bucket: number): string => `${digest}-${bucket}`;

/** The runs of a bucket of a segment that was kept. */
export function runsOf(segment: Pick<IndexSegment, 'digest'>, bucket: number, pieces: BytesByDigest): Uint8Array {
  const runs = pieces.get(KIND, nameOf(segment, bucket));
  if (runs === null) throw new Error('Internal error: a part of the search index has gone while it was written.');
  return runs;
}

/** The digest of the same; null where they were not kept. */
export const digestOfRuns = (
  segment: Pick<IndexSegment, 'digest'>,
  bucket: number,
  pieces: BytesByDigest,
): string | null => pieces.digest(KIND, nameOf(segment, bucket));

/** Keeps the runs of a segment. Its texts are only asked for where they are not those of an earlier one. */
export function keepSegment(members: readonly IndexedAssessment[], pieces: BytesByDigest): IndexSegment {
  const digest = digestOf(...members.map((member) => member.digest));
  const known = Array.from({ length: BUCKETS }, (_, bucket) => digestOfRuns({ digest }, bucket, pieces));
  const runs = known.every((own) => own !== null)
    ? known
    : packRuns(unitsOf(members)).map((own, bucket) => pieces.put(KIND, nameOf({ digest }, bucket), own));
  return { digest, runs, blocks: members.flatMap(blocksOfRecords) };
}

/** The texts of some assessments, each in its slots and each record in its blocks, as `packRuns` takes them. */
function unitsOf(members: readonly IndexedAssessment[]): Uint16Array {
  const positions = members.reduce((sum, member) => sum + positionsOf({ blocks: blocksOfRecords(member) }), 0);
  const units = new Uint16Array(positions + GRAM).fill(END.charCodeAt(0));
  let start = 0;
  for (const { folded, slots } of members) {
    const records = folded();
    for (const [n, kind] of RECORDS.entries()) {
      let at = start;
      const own = slotsOfTexts(records[kind]);
      for (const [n, text] of records[kind].entries()) {
        for (let unit = 0; unit < text.length; unit += 1) units[at + unit] = text.charCodeAt(unit);
        at += (own[n] ?? 0) * SLOT;
      }
      start += blocksOf(slots[n] ?? 0) * BLOCK;
    }
  }
  return units;
}
