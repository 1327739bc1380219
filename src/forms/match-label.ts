import leven from 'leven';
import { foldLabel } from '../text/fold.ts';
import { sameMarker, splitLabel, withoutImportant, type Marker } from './marker.ts';
import { isRangeHeading } from './range-heading.ts';
import { spelledOf } from './spellings.ts';
import type { FormNode } from './types.ts';

export interface LabelMatch {
  node: FormNode;
  /** Printed number of a repeated block (4 of システム4); null for anything else. */
  block: number | null;
  /**
   * `exact`: the form's own words; `alias`: an older or damaged spelling the form data knows; `near`: a few letters off, or cut short;
   * `number`: the marker is the node's, and the words are missing or farther off.
   */
  how: 'exact' | 'alias' | 'number' | 'near';
  /** Whether the printed marker is the form's; null where one of the two has none that can be read. */
  sameNumber: boolean | null;
}

/** A match and how far off it is: 0 for exact and alias, else above, comparable among candidates. */
interface Rated extends LabelMatch {
  distance: number;
  folded: string;
}

const RANK = { exact: 0, alias: 1, near: 2, number: 3 } as const;

/**
 * The candidate that a printed label names, by its words first and its marker second. Among candidates equally good the first one
 * wins, so pass them in the order in which they are expected (those after the item read last first). Null when none fits, when two with
 * different words fit equally well from a distance, and for range headings (システム6～10).
 */
export function matchLabel(printed: string, candidates: readonly FormNode[]): LabelMatch | null {
  if (isRangeHeading(printed)) return null;
  const { number, label } = splitLabel(printed);
  const readings = [...new Set([foldLabel(label), foldLabel(withoutImportant(printed))])];
  const rated = candidates.flatMap((node) => rate(readings, number, node) ?? []);
  const [best, ...others] = rated.sort(compare);
  if (best === undefined) return null;
  const rival = others.find((other) => compare(best, other) === 0 && other.folded !== best.folded);
  if (best.distance > 0 && rival !== undefined) return null;
  const { node, block, how, sameNumber } = best;
  return { node, block, how, sameNumber };
}

/** Better first; `sort` keeps the order of equals. */
function compare(a: Rated, b: Rated): number {
  return RANK[a.how] - RANK[b.how] || a.distance - b.distance || markerRank(a) - markerRank(b);
}

const markerRank = ({ sameNumber }: Rated): number => (sameNumber === true ? 0 : sameNumber === null ? 1 : 2);

/** `readings`: the printed words folded, without and with what looks like their marker. */
function rate(readings: readonly string[], marker: Marker | null, node: FormNode): Rated | null {
  const spelled = spelledOf(node);
  if (spelled.spellings.length === 0) return null;
  const sameNumber = sameMarker(marker, spelled.marker);
  const found = { node, block: null, sameNumber, folded: foldLabel(node.label) };
  if (node.repeat === 'block') return rateBlock(readings, found);
  for (const { folded, how } of [...spelled.spellings, ...spelled.marked]) {
    if (readings.includes(folded)) return { ...found, how, distance: 0 };
  }
  const tolerance = sameNumber === true ? WITH_MARKER : WITHOUT_MARKER;
  let best: Rated | null = null;
  for (const { folded } of spelled.spellings) {
    for (const reading of readings) {
      const distance = howFar(reading, folded, tolerance);
      if (distance === null || (best !== null && best.distance <= distance)) continue;
      const close = howFar(reading, folded, WITHOUT_MARKER) !== null;
      best = { ...found, how: close ? 'near' : 'number', distance };
    }
  }
  return best;
}

function rateBlock(readings: readonly string[], found: Omit<Rated, 'how' | 'distance'>): Rated | null {
  for (const { folded, how } of spelledOf(found.node).spellings) {
    for (const reading of readings) {
      const digits = reading.startsWith(folded) ? reading.slice(folded.length) : '';
      if (/^[1-9]\d{0,2}$/u.test(digits)) return { ...found, block: Number(digits), how, distance: 0 };
    }
  }
  return null;
}

/** How much of a label may be wrong. */
interface Tolerance {
  /** Shorter labels must be right: one letter of 入手元 makes another word. */
  minimum: number;
  /** One wrong letter in so many. */
  lettersPerFault: number;
  /** A label cut at its end still holds this share of it. */
  share: number;
  /** With the right marker, a wrong first letter is the sign of another label (提供する情報 and 移転する情報 differ there). */
  sameStart: boolean;
}
const WITHOUT_MARKER: Tolerance = { minimum: 6, lettersPerFault: 12, share: 0.4, sameStart: false };
const WITH_MARKER: Tolerance = { minimum: 3, lettersPerFault: 5, share: 0, sameStart: true };
/** Farther than any count of wrong letters within the tolerance, as a share of the label. */
const CUT = 0.3;
const MARKER_ONLY = 0.5;

/** Share of the label that is wrong; null beyond the tolerance. */
function howFar(reading: string, folded: string, tolerance: Tolerance): number | null {
  if (reading === '') return tolerance === WITH_MARKER ? MARKER_ONLY : null;
  if (reading.length < tolerance.minimum) return null;
  if (folded.startsWith(reading) && reading.length >= folded.length * tolerance.share) return CUT;
  // Other digits are those of another item (Ⅱ 4委託の有無 is no 再委託の有無), not damage.
  if (folded.length < tolerance.minimum || digitsIn(reading) !== digitsIn(folded)) return null;
  if (tolerance.sameStart && reading.charAt(0) !== folded.charAt(0)) return null;
  const limit = Math.max(1, Math.floor(folded.length / tolerance.lettersPerFault));
  const distance = leven(reading, folded, { maxDistance: limit + 1 });
  return distance <= limit ? distance / folded.length : null;
}

const digitsIn = (text: string): string => text.replace(/[^0-9①-⑳]/gu, '');
