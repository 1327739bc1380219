import type { CopyGroup } from '../copies/find-copies.ts';
import type { FieldValue } from './field-values.ts';

/** One wording of a group of copied texts. */
export interface SharedWording {
  municipalities: number;
  /** 0 to 1; see `Variant`. */
  likeness: number;
  /** Places in `values` of those who use it. */
  members: number[];
}

/** Texts that are the same or nearly the same in several municipalities; the common wording first. */
export interface SharedText {
  municipalities: number;
  wordings: SharedWording[];
}

/** Everything that all assessments say of one meaning. */
export interface FieldFile {
  /** Id of the meaning. */
  field: string;
  /** In the order of the list of all assessments, then as printed. */
  values: FieldValue[];
  /** Most municipalities first; empty for items that hold no text. */
  groups: SharedText[];
}

/** One line of the list of all fields. */
export interface FieldSummary {
  field: string;
  values: number;
  assessments: number;
  municipalities: number;
  /** Different answers, after folding. */
  answers: number;
  groups: number;
}

/** How common the text of an item is. */
export interface SharedTextInfo {
  field: string;
  /** Place of the group in the file of the field. */
  group: number;
  /** Municipalities that print it word by word, this one among them. */
  same: number;
  /** Municipalities of the whole group. */
  all: number;
  /** Of a wording that nobody else uses: what the group's common wording does not have; see `uniquePassages`. */
  own: [number, number][];
}

export function toSharedText({ municipalities, variants }: CopyGroup<number>): SharedText {
  return {
    municipalities,
    wordings: variants.map(({ refs, ...variant }) => ({
      municipalities: variant.municipalities,
      likeness: Math.round(variant.likeness * 100) / 100,
      members: refs,
    })),
  };
}
