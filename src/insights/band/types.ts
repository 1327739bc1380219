import type { LaneSpan } from '../pictures/lanes.ts';

/** What a time band has lanes of, in the order in which they are shown. */
export const BAND_SUBJECTS = ['contractor', 'system', 'place', 'recipient'] as const;
export type BandSubject = (typeof BAND_SUBJECTS)[number];

/** What proves a span or a change: a row of 変更箇所, an edition, or the item as it is today. */
export type BandProof =
  { kind: 'change'; n: number } | { kind: 'edition'; date: string } | { kind: 'item'; key: string } | null;

/** A span of days in which an item said the same. */
export interface BandSpan extends LaneSpan {
  /** Where `from` is null, the first ISO day on which it surely was so; null where none is known. */
  knownFrom: string | null;
  /** Where `until` is null and it is not so today, the last ISO day on which it surely was. */
  knownUntil: string | null;
  /** Numbers of the rows at its ends. */
  rows: number[];
  proof: BandProof;
}

/** Rows of one day that changed something without saying from when to when it was so. */
export interface BandPoint {
  /** As exact as the rows print it; null where their date cannot be read. */
  day: string | null;
  sentences: { text: string; n: number }[];
}

/** A task, a system, a place or a recipient with all that is known of its time. */
export interface BandLane {
  subject: BandSubject;
  /** What the lane is called; '' for rows of the subject that belong to none of the others. */
  name: string;
  /** The item that stands in the document today; null where there is none. */
  key: string | null;
  /** The last first. */
  spans: BandSpan[];
  /** The oldest first. */
  points: BandPoint[];
}
