import { fold } from '../../text/fold.ts';
import { COPIED } from '../../match/thresholds.ts';
import { bandsOf } from './bands.ts';
import { groupNear } from './group-near.ts';
import { shinglesOf } from './shingles.ts';

/** A text of one item, with the municipality that published it and whatever the caller knows it by. */
export interface CopiedText<Ref> {
  text: string;
  municipality: string;
  ref: Ref;
}

/** One wording within a group, with all who use it. */
export interface Variant<Ref> {
  /** As the first who uses it prints it; texts are one wording where they are equal after folding. */
  text: string;
  municipalities: number;
  refs: Ref[];
  /** How much of it the group's common wording shares, 0 to 1; 1 for that wording itself. */
  likeness: number;
}

/** Texts that are the same or nearly the same in several municipalities. */
export interface CopyGroup<Ref> {
  municipalities: number;
  /** The common wording first, then by how many municipalities use each. */
  variants: Variant<Ref>[];
}

interface WordingGroup<Ref> {
  folded: string;
  text: string;
  municipalities: Set<string>;
  refs: Ref[];
}

/**
 * Groups texts of one meaning that are the same, or nearly the same, in at least two municipalities; see `groupNear` for what that
 * means. A text is in one group at most. The groups do not depend on the order of the texts. Most municipalities first.
 */
export function findCopies<Ref>(texts: Iterable<CopiedText<Ref>>): CopyGroup<Ref>[] {
  const wordings = collect(texts).sort(
    (a, b) => b.municipalities.size - a.municipalities.size || (a.folded < b.folded ? -1 : 1),
  );
  const traces = wordings.map(({ folded, municipalities }) => {
    const shingles = shinglesOf(folded);
    return { shingles, bands: bandsOf(shingles), weight: municipalities.size };
  });
  return groupNear(traces)
    .map((members) => toGroup(members.map(({ index, likeness }) => ({ wording: wordings[index], likeness }))))
    .filter(({ municipalities }) => municipalities > 1)
    .sort((a, b) => b.municipalities - a.municipalities);
}

function collect<Ref>(texts: Iterable<CopiedText<Ref>>): WordingGroup<Ref>[] {
  const wordings = new Map<string, WordingGroup<Ref>>();
  for (const { text, municipality, ref } of texts) {
    const folded = fold(text);
    if (folded.length < COPIED.shortest.value) continue;
    const existing = wordings.get(folded);
    if (existing === undefined)
      wordings.set(folded, { folded, text, municipalities: new Set([municipality]), refs: [ref] });
    else {
      existing.municipalities.add(municipality);
      existing.refs.push(ref);
    }
  }
  return [...wordings.values()];
}

function toGroup<Ref>(members: { wording: WordingGroup<Ref> | undefined; likeness: number }[]): CopyGroup<Ref> {
  const municipalities = new Set<string>();
  const variants: Variant<Ref>[] = [];
  for (const { wording, likeness } of members) {
    if (wording === undefined) continue;
    for (const municipality of wording.municipalities) municipalities.add(municipality);
    variants.push({
      text: wording.text,
      municipalities: wording.municipalities.size,
      refs: wording.refs,
      likeness,
    });
  }
  return { municipalities: municipalities.size, variants };
}
