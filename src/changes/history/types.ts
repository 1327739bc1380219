import type { UnapplicableReason } from './apply-change.ts';

/**
 * How well the text of an item on a day is known. `stands`: as today; `restored`: every later row was undone, each after-text being the
 * text it should be; `part`: later rows show only parts of the item, and those were put back; `unknown`: a later row cannot be undone.
 */
export type VersionStatus = 'stands' | 'restored' | 'part' | 'unknown';

/** An item over a span of days. */
export interface Version {
  /** First ISO day of the span; null: from the beginning. */
  from: string | null;
  status: VersionStatus;
  /** The item's text; '' where it held nothing. Of an `unknown` version: ''. */
  text: string;
  /** Numbers of the rows undone to get here, newest first. */
  undone: number[];
  /** Of an `unknown` version: the row that cannot be undone, and why. */
  stopped: { n: number; obstacle: UnapplicableReason } | null;
  /** Of an `unknown` version: what the next later row prints as its before-text; null where that is no text. */
  known: { n: number; text: string } | null;
}

/** A row that could not be tied to one item. */
export interface Unapplied {
  n: number;
  /** `unresolved`: its item is not found; `several`: it is about several items, and its texts do not tell which. */
  reason: 'unresolved' | 'several';
}

/** What the rows of 変更箇所 tell about the texts of earlier days. */
export interface History {
  /** Days on which something changed, newest first. */
  days: string[];
  /** By key, newest version first; items that no row is about are left out. */
  versions: Map<string, Version[]>;
  unapplied: Unapplied[];
}
