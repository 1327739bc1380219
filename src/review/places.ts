import type { Origin, OriginSpan } from '../assessment/origin.ts';
import type { SourcePlace } from '../assessment/source-place.ts';
import type { Diagnostic, Provenance } from '../assessment/types.ts';
import { changeKey, isAsImported, type ReviewState } from './state.ts';

/** More points than a page is high: what one page counts in a position. */
const PAGE = 100_000;

/** Where everything of an assessment is printed in its original, as far as the import noted it. */
export interface OriginLocations {
  /** By the key of an item, and by `change-<n>`. */
  byKey: ReadonlyMap<string, OriginSpan>;
  /** By the index of unplaced words in the import. */
  unplaced: ReadonlyMap<number, OriginSpan>;
  /** null where it is about the document as a whole. */
  ofDoubt: (doubt: Diagnostic) => OriginSpan | null;
}

export function placesOf(provenance: Provenance | null, state: ReviewState): OriginLocations {
  const byKey = new Map<string, OriginSpan>();
  const unplaced = unplacedPlaces(provenance, state);
  if (provenance === null) return { byKey, unplaced, ofDoubt: () => null };
  const { origins, changeOrigins } = provenance;
  if (origins === undefined) {
    for (const [key, lines] of Object.entries(provenance.lines)) byKey.set(key, { lines });
    provenance.changeLines.forEach((lines, at) => byKey.set(changeKey(at + 1), { lines }));
  } else {
    for (const [key, origin] of Object.entries(origins)) byKey.set(key, origin);
    changeOrigins?.forEach((origin, at) => byKey.set(changeKey(at + 1), origin));
  }
  const ofDoubt = ({ key, at, line }: Diagnostic): OriginSpan | null => {
    const own = key === null ? undefined : byKey.get(key);
    if (own !== undefined) return own;
    if (origins === undefined) return { lines: [line, line] };
    return at === undefined ? null : toOrigin(at, provenance);
  };
  return { byKey, unplaced, ofDoubt };
}

/** The record knows boxes, the Markdown only pages: where a person has edited the list, the whole page has to do. */
function unplacedPlaces(provenance: Provenance | null, state: ReviewState): Map<number, OriginSpan> {
  const boxes = provenance?.unplacedOrigins ?? [];
  const isCurrent = isAsImported(state, boxes.length);
  return new Map(
    state.assessment.unplaced.flatMap(({ at: place }, at) => {
      const index = state.unplaced[at] ?? at;
      const found = (isCurrent ? boxes[index] : undefined) ?? toOrigin(place, provenance);
      return found === null ? [] : [[index, found] as const];
    }),
  );
}

function toOrigin(place: SourcePlace, provenance: Provenance | null): OriginSpan | null {
  if ('paragraphs' in place) return { paragraph: place.paragraphs[0] };
  if (!('pages' in place)) return place;
  const [page] = place.pages;
  const size = provenance?.pages?.[page - 1];
  return size === undefined ? null : { page, box: [0, 0, size.width, size.height] };
}

/** The page of a PDF that something begins on. */
export function pageOf(place: OriginSpan | null): number | null {
  return place !== null && 'page' in place ? place.page : null;
}

/** A number that grows with the reading order: lines of a text, points below the first page, rows of a table; null for cells of sheets. */
function positionOf(place: Origin): [number, number] | null {
  if ('page' in place) return [place.page * PAGE + place.box[1], place.page * PAGE + place.box[3]];
  if ('lines' in place) return place.lines;
  // Paragraphs outside of tables are counted by themselves, cells of sheets have no order.
  if ('table' in place) return [place.table * PAGE + place.rows[0], place.table * PAGE + place.rows[1]];
  return null;
}

/** From where to where something is printed, all its parts together; null where that cannot be ordered. */
export function extentOf(place: OriginSpan): [number, number] | null {
  const parts = [place, ...(place.more ?? [])].flatMap((part) => {
    const position = positionOf(part);
    return position === null ? [] : [position];
  });
  return parts.length === 0 ? null : [Math.min(...parts.map(([from]) => from)), Math.max(...parts.map(([, to]) => to))];
}
