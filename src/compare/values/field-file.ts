import type { TextStatus } from '../copies/definition.ts';
import { familyCounts, oldestText, type FamilyCounts, type OldestText } from '../copies/families.ts';
import type { CopyGroup, Variant } from '../copies/find-copies.ts';
import type { TextDate } from '../copies/text-dates.ts';
import type { FieldValue } from './field-values.ts';

/** One wording of a group of copied texts. */
export interface SharedWording {
  municipalities: number;
  /** 0 to 1; see `Variant`. */
  likeness: number;
  /** Places in `values` of those who use it. */
  members: number[];
  status: Variant<number>['status'];
  /** Of a wording that is not `same`: the most like text of another municipality that is nearly the same, with the share. */
  near: { member: number; likeness: number } | null;
}

/** Texts that are the same or nearly the same in several municipalities; the common wording first. */
export interface SharedText extends FamilyCounts {
  municipalities: number;
  oldest: OldestText | null;
  /** Texts whose date is not known. */
  undated: number;
  wordings: SharedWording[];
}

/** What the text of an item is beside those of other municipalities, since when it is known, and where it is printed. */
export interface ComparedText {
  status: TextStatus;
  since: TextDate | null;
  /** Page of the original, from 1; null where it is not known. */
  page: number | null;
}

/** Everything that all assessments say of one meaning. */
export interface FieldFile {
  /** Id of the meaning. */
  field: string;
  /** In the order of the list of all assessments, then as printed. */
  values: FieldValue[];
  /** Of each value; null of one that is too short to be compared. Empty for items that hold no text. */
  texts: (ComparedText | null)[];
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
  status: Variant<number>['status'];
  /** Page of the original that prints it; null where it is not known. */
  page: number | null;
  /** The text of another municipality that proves the status, with the share of common pieces, 1 for the same; null of `only`. */
  proof: { assessment: string; key: string; page: number | null; likeness: number } | null;
}

/** A group as it is kept. `texts`: whose they are, and since when they are known, by their places in `values`. */
export function toSharedText(
  group: CopyGroup<number>,
  texts: readonly { municipality: string; since: TextDate | null }[],
): SharedText {
  const members = group.variants.flatMap(({ refs }) => refs);
  return {
    municipalities: group.municipalities,
    ...familyCounts(group, (member) => texts[member]?.municipality ?? ''),
    oldest: oldestText(group, (member) => texts[member]?.since ?? null),
    undated: members.filter((member) => (texts[member]?.since ?? null) === null).length,
    wordings: group.variants.map(({ municipalities, likeness, refs, status, near }) => ({
      municipalities,
      likeness: inHundredths(likeness),
      members: refs,
      status,
      near: near === null ? null : { member: near.ref, likeness: inHundredths(near.likeness) },
    })),
  };
}

/** Never more than it is: 0.699 is less than `COPIED.near`, and must not read as 0.7. */
const inHundredths = (share: number): number => Math.floor(share * 100 + 1e-9) / 100;
