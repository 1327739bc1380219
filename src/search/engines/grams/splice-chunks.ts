import { ChunkWriter, type ChunkStart } from './chunks.ts';
import { lowerBound } from './files.ts';
import type { GramPlaces, RunMerger } from './merge-runs.ts';
import { halvesOf } from './posting-runs.ts';

/** A chunk by the name of its file. */
export interface NamedChunk extends ChunkStart {
  name: string;
}

interface SpliceOptions {
  /** The chunks as they were before some grams came, went or stood in other places; none where there were none. */
  former: readonly NamedChunk[];
  /** Those grams. */
  changed: Iterable<string>;
  /** Bytes of a chunk. */
  size: number;
  /** Whether a chunk stands; it is part of the site then. */
  keep: (name: string) => boolean;
  /** Gives the name of the chunk. */
  put: (bytes: Uint8Array) => string;
}

/** What was written before a span. */
interface Written {
  last: string;
  /** The gram that the span begins with. */
  next: GramPlaces | null;
}

/**
 * Gives the chunks of the places of a bucket. Where one ends before a gram that began one of the former, those are the same from there up to the next gram
 * that changed: they are neither read nor written.
 */
export function spliceChunks(
  grams: Pick<RunMerger, 'next' | 'seek'>,
  { former, changed, size, keep, put }: SpliceOptions,
): NamedChunk[] {
  const spans = spansOf(former);
  const touched = touchedSpans(spans, changed);
  const chunks: NamedChunk[] = [];
  const onChunk = (bytes: Uint8Array, start: ChunkStart): void => {
    chunks.push({ ...start, name: put(bytes) });
  };
  let written: Written | null = null;
  let at = 0;
  do {
    const [own, ...others] = spans[at] ?? [];
    if (own !== undefined && !touched.has(at) && [own, ...others].every(({ name }) => keep(name))) {
      chunks.push(written === null ? own : { ...own, before: written.last }, ...others);
      written = null;
      at += 1;
      continue;
    }
    if (written === null && own !== undefined && at > 0) grams.seek(halvesOf(own.gram));
    let { last, next }: Written = written ?? { last: own?.before ?? '', next: grams.next() };
    const writer = new ChunkWriter(size, onChunk, last);
    for (at += 1; next !== null; next = grams.next()) {
      const { gram, positions } = next;
      let start = spans[at]?.[0].gram;
      for (; start !== undefined && start < gram; start = spans[at]?.[0].gram) at += 1;
      if (start === gram && !touched.has(at) && writer.endsBefore(gram)) break;
      writer.add(gram, positions);
      last = gram;
    }
    writer.end();
    if (next === null) at = spans.length;
    written = { last, next };
  } while (at < spans.length);
  return chunks;
}

/** Chunks of which the first begins with a gram, and the others go on with the list that the one before began. */
type Span = [NamedChunk, ...NamedChunk[]];

function spansOf(chunks: readonly NamedChunk[]): Span[] {
  const spans: Span[] = [];
  for (const chunk of chunks) {
    const last = spans.at(-1);
    if (last === undefined || chunk.gram !== chunk.before) spans.push([chunk]);
    else last.push(chunk);
  }
  return spans;
}

/** The numbers of the spans that hold one of the grams or end before it. */
function touchedSpans(spans: readonly Span[], grams: Iterable<string>): Set<number> {
  const touched = new Set<number>();
  for (const gram of grams) {
    const next = lowerBound(spans.length, (span) => (spans[span]?.[0].gram ?? '') >= gram);
    touched.add(Math.max(0, next - 1));
    if (spans[next]?.[0].gram === gram) touched.add(next);
  }
  return touched;
}
