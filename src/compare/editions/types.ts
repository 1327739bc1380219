import type { StoredAssessment } from '../../workspace/stored.ts';

/** An edition of an assessment as it is compared. */
export type Edition = Pick<StoredAssessment, 'frontmatter' | 'assessment' | 'changes' | 'provenance'>;

/**
 * What two editions prove about a change. `declared`: 変更箇所 of the newer edition has a row about it, and both texts agree with the row;
 * `undeclared`: the texts differ, and no row is about it; `without-effect`: a row is about an item that both editions print alike.
 */
export const BASES = ['declared', 'undeclared', 'without-effect'] as const;
export type Basis = (typeof BASES)[number];

/**
 * Why a difference proves nothing. `wording`: width, blanks, punctuation alone; `form-version`: the other version of the form has no such
 * item or option; `unreadable`: a mark or letter that nobody can read; `reading`: a text was recognised by a machine, or its import was
 * not sure; `incomplete`: parts of an edition are missing; `row-differs`: a row is about the item, and prints other texts;
 * `row-unresolved`: a row whose item was not found may be about it; `officer`: the item may name an official.
 */
export const UNCERTAINTIES = [
  'wording',
  'form-version',
  'unreadable',
  'reading',
  'incomplete',
  'row-differs',
  'row-unresolved',
  'officer',
] as const;
export type Uncertainty = (typeof UNCERTAINTIES)[number];

/** An item, or a whole repeated part, that two editions print differently. */
export interface EditionDifference {
  /** Address in each edition; null where that edition does not print it. */
  olderKey: string | null;
  newerKey: string | null;
  field: string;
  /** Labels from the section down to the item, as printed. */
  path: string[];
  /** As printed; '' where nothing is. */
  before: string;
  after: string;
  basis: 'declared' | 'undeclared' | null;
  /** Only where `basis` is null. */
  uncertainty: Uncertainty | null;
  /** Numbers of the rows of the newer edition that are about it. */
  rows: number[];
}

/**
 * A row without effect: which of its texts both editions print. `after`: the older one printed it already; `before`: the newer one prints
 * it still.
 */
export type UnchangedSide = 'before' | 'after';

/** What two editions prove of a row that only the newer one has. */
export interface RowEffect {
  /** In the newer edition. */
  n: number;
  basis: 'declared' | 'without-effect' | null;
  /** Only of a row without effect. */
  side: UnchangedSide | null;
}

/** An edition beside the one before it. */
export interface EditionStep {
  /** In printed order of the newer edition. */
  differences: EditionDifference[];
  /** The rows of the newer edition that the older one does not have, in printed order. */
  rows: RowEffect[];
}
