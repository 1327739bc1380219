import { fold } from '../../text/fold.ts';
import { jaccard } from '../../match/similarity.ts';
import { COPIED } from '../../match/thresholds.ts';
import { bandsOf, shareBands } from './bands.ts';
import { isNear, type Likeness, type TextStatus } from './definition.ts';
import { groupNear, type Near, type Signature } from './group-near.ts';
import { openNearest, type NearWording } from './near-others.ts';
import { openNearness } from './nearness.ts';
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
  status: Exclude<TextStatus, 'alone'>;
  /** Of a wording that is not `same`: a text of another municipality that is nearly the same, and how much they share: the common wording, if it is. */
  near: { ref: Ref; likeness: number } | null;
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

/** Texts of one meaning, compared with each other. */
export interface ComparedTexts<Ref> {
  /** Most municipalities first. */
  groups: CopyGroup<Ref>[];
  /** How two of the texts are alike; `other` too where one is too short. See `likenessOf` of definition.ts. */
  likenessOf: (one: Ref, other: Ref) => Likeness;
}

/**
 * Groups texts of one meaning that are the same, or nearly the same, in at least two municipalities; see `groupNear` for what that
 * means. A text that is nearly the same as one of another municipality is in a group whatever it shares with the common wording. A
 * text is in one group at most. The groups do not depend on the order of the texts.
 */
export function compareTexts<Ref>(texts: Iterable<CopiedText<Ref>>): ComparedTexts<Ref> {
  const wordings = collect(texts).sort(
    (a, b) => b.municipalities.size - a.municipalities.size || (a.folded < b.folded ? -1 : 1),
  );
  const signatures = wordings.map(({ folded, municipalities }) => {
    const shingles = shinglesOf(folded);
    return { shingles, bands: bandsOf(shingles), weight: municipalities.size };
  });
  const nearness = openNearness(signatures);
  const found = groupNear(signatures, nearness);
  const nearest = nearestOthers(wordings, found, openNearest(signatures, nearness));
  const groups = joinLone(found, wordings, nearest, signatures)
    .map((members) => toGroup(members, wordings, nearest))
    .filter(({ municipalities }) => municipalities > 1)
    .sort((a, b) => b.municipalities - a.municipalities);
  const wordingOf = new Map(wordings.flatMap(({ refs }, index) => refs.map((ref) => [ref, index] as const)));
  return {
    groups,
    likenessOf: (one, other) => {
      const [a, b] = [wordingOf.get(one), wordingOf.get(other)];
      if (a === undefined || b === undefined) return 'other';
      return a === b ? 'same' : areNear(signatures[a], signatures[b]) ? 'near' : 'other';
    },
  };
}

/** The groups alone. */
export const findCopies = <Ref>(texts: Iterable<CopiedText<Ref>>): CopyGroup<Ref>[] => compareTexts(texts).groups;

const areNear = (one: Signature | undefined, other: Signature | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  shareBands(one.bands, other.bands, COPIED.bands.value) &&
  isNear(one.shingles, other.shingles);

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

/**
 * Of each wording that a single municipality uses, one of another municipality that is nearly the same: the common wording of its group
 * where that is, else the most like one; null where none is near.
 */
function nearestOthers<Ref>(
  wordings: readonly WordingGroup<Ref>[],
  groups: readonly Near[][],
  find: ReturnType<typeof openNearest>,
): (NearWording | null)[] {
  const nearest = wordings.map((): NearWording | null => null);
  for (const members of groups) {
    const centre = members[0]?.index ?? -1;
    for (const { index, likeness } of members) {
      const [own = '', ...more] = wordings[index]?.municipalities ?? [];
      if (more.length > 0) continue;
      const isOther = (other: number): boolean => wordings[other]?.municipalities.has(own) !== true;
      // Nearly every text of a large group ends here: to seek the most like one of each grows with the square of the group.
      const isNearCentre = index !== centre && likeness >= COPIED.near.value && isOther(centre);
      nearest[index] = isNearCentre ? { index: centre, likeness } : find(index, isOther);
    }
  }
  return nearest;
}

/** Puts groups of a single municipality to the group of a text that one of theirs is nearly the same as. */
function joinLone<Ref>(
  groups: readonly Near[][],
  wordings: readonly WordingGroup<Ref>[],
  nearest: readonly (NearWording | null)[],
  signatures: readonly Signature[],
): Near[][] {
  const placeOf = new Map(groups.flatMap((members, place) => members.map(({ index }) => [index, place] as const)));
  const joined = groups.map((members) => [...members]);
  for (const [place, members] of groups.entries()) {
    const own = new Set(members.flatMap(({ index }) => [...(wordings[index]?.municipalities ?? [])]));
    const near = members.map(({ index }) => nearest[index] ?? null).find((other) => other !== null);
    const target = placeOf.get(near?.index ?? -1);
    if (own.size > 1 || target === undefined || target === place) continue;
    for (const { index } of joined[place] ?? []) {
      const centre = joined[target]?.[0]?.index ?? index;
      const likeness = jaccard(shinglesAt(signatures, index), shinglesAt(signatures, centre));
      joined[target]?.push({ index, likeness });
      placeOf.set(index, target);
    }
    joined[place] = [];
  }
  return joined.filter(({ length }) => length > 0);
}

const shinglesAt = (signatures: readonly Signature[], index: number): Uint32Array =>
  signatures[index]?.shingles ?? new Uint32Array();

function toGroup<Ref>(
  members: readonly Near[],
  wordings: readonly WordingGroup<Ref>[],
  nearest: readonly (NearWording | null)[],
): CopyGroup<Ref> {
  const municipalities = new Set<string>();
  const variants: Variant<Ref>[] = [];
  for (const { index, likeness } of members) {
    const wording = wordings[index];
    if (wording === undefined) continue;
    for (const municipality of wording.municipalities) municipalities.add(municipality);
    const other = nearest[index] ?? null;
    const [ref] = wordings[other?.index ?? -1]?.refs ?? [];
    variants.push({
      text: wording.text,
      municipalities: wording.municipalities.size,
      refs: wording.refs,
      likeness,
      status: wording.municipalities.size > 1 ? 'same' : other === null ? 'only' : 'near',
      near: other === null || ref === undefined ? null : { ref, likeness: other.likeness },
    });
  }
  return { municipalities: municipalities.size, variants };
}
