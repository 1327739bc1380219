import type { BodyMatrix, ItemPair } from '../../compare/copies/body-pairs.ts';
import type { FamilyCounts, OldestText } from '../../compare/copies/families.ts';
import type { StatusCounts } from '../../compare/copies/text-statuses.ts';

/** A text that several municipalities print alike, without its wordings: those are in the file of its item. */
export interface TextFamily extends FamilyCounts {
  field: string;
  /** Place of the group in the file of the item. */
  group: number;
  municipalities: number;
  /** How the common wording begins, without names of officials. */
  opening: string;
  /** Ids of the procedures of its texts, each with how many municipalities print one there; '' for none. */
  procedures: [id: string, municipalities: number][];
  /** The oldest of its texts whose date is known; null where none is. */
  oldest: (Omit<OldestText, 'member'> & { assessment: string; key: string }) | null;
  /** Texts whose date is not known. */
  undated: number;
}

/** The texts of one item by what they are beside those of others. */
export interface FieldCopies {
  field: string;
  counts: StatusCounts;
  /** Texts that several municipalities print alike. */
  families: number;
}

/** The same of one procedure. */
export interface ProcedureSummary {
  id: string;
  counts: StatusCounts;
  families: number;
  /** Municipalities with a text that is compared. */
  municipalities: number;
}

/** How much of all texts is shared. */
export interface CopiesOverview {
  /** In the order of the forms. */
  fields: FieldCopies[];
  /** In the order of their ids. */
  procedures: ProcedureSummary[];
}

/** How much of the texts of one procedure is shared. */
export interface ProcedureCopies {
  fields: FieldCopies[];
  matrix: BodyMatrix;
  /** Texts that at least two municipalities print alike in assessments of this procedure, most of these municipalities first. */
  families: TextFamily[];
}

/** What one item says of the assessments of a procedure. */
export interface ProcedureField {
  field: string;
  counts: StatusCounts;
  /** Codes with a text that is compared, in the order of the list. */
  municipalities: string[];
  pairs: ItemPair[];
  /** Texts that at least two of these municipalities print alike. */
  families: TextFamily[];
}

/** What one item says of all assessments. */
export interface AllOfField extends FieldCopies {
  texts: TextFamily[];
}
