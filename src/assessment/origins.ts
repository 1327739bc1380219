import type { NumberRange, OriginSpan } from './origin.ts';
import { originWords, pagesOf } from './origin-words.ts';
import { sourcePlaceToWords, type SourcePlace } from './source-place.ts';
import type { Assessment, Provenance } from './types.ts';

/** Whether the source is an original (PDF, Excel, Word), whose lines only its reader counts, and not a text. */
const isOriginal = (provenance: Provenance): boolean => provenance.origins !== undefined;

/** Where each item is printed, by its key; lines where the source is a text. */
export function itemOrigins({ provenance }: { provenance: Provenance | null }): ReadonlyMap<string, OriginSpan> {
  if (provenance === null) return new Map();
  if (provenance.origins !== undefined) return new Map(Object.entries(provenance.origins));
  return new Map(Object.entries(provenance.lines).map(([key, lines]) => [key, { lines }]));
}

/**
 * The same for each of `count` rows of the change history, in order. The record knows rows by their place alone: where a person added or
 * removed one since the import, nothing is known of any.
 */
export function changeOrigins(provenance: Provenance | null, count: number): (OriginSpan | null)[] {
  if (provenance === null) return Array.from({ length: count }, () => null);
  const recorded = isOriginal(provenance) ? (provenance.changeOrigins ?? []) : provenance.changeLines.map(toOrigin);
  return ofEach(recorded, count);
}

/** The same for what belongs to no item. Its lines, page, cells or rows stand in the Markdown itself; its box in the record alone. */
export function unplacedOrigins({
  provenance,
  assessment: { unplaced },
}: {
  provenance: Provenance | null;
  assessment: Assessment;
}): (OriginSpan | null)[] {
  const recorded = ofEach(provenance?.unplacedOrigins ?? [], unplaced.length);
  return unplaced.map(({ at }, index) => {
    const origin = recorded[index] ?? null;
    if (origin !== null && isAt(origin, at)) return origin;
    return 'pages' in at || 'paragraphs' in at ? null : at;
  });
}

/** Lines of a text; null for a place in an original. */
export function linesOf(origin: OriginSpan | null): NumberRange | null {
  return origin !== null && 'lines' in origin ? origin.lines : null;
}

/** Whether a place of the record is the one that the Markdown names. */
function isAt(origin: OriginSpan, at: SourcePlace): boolean {
  if (!('pages' in at)) return originWords(origin) === sourcePlaceToWords(at);
  const pages = pagesOf(origin);
  return pages[0] === at.pages[0] && pages.at(-1) === at.pages[1];
}

const toOrigin = (lines: NumberRange): OriginSpan => ({ lines });

function ofEach(known: readonly OriginSpan[], count: number): (OriginSpan | null)[] {
  return Array.from({ length: count }, (_, at) => (known.length === count ? (known[at] ?? null) : null));
}
