import type { Measurement } from '../measure.ts';
import type { Exactness } from './exactness.ts';
import type { PlainResult } from './plain.ts';
import type { TruthDocument } from './truth.ts';

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;

/** The value below which a share of all lies; 0 for none. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const spread = (values: readonly number[]): string =>
  `median ${Math.round(quantile(values, 0.5))}, p95 ${Math.round(quantile(values, 0.95))}, most ${Math.round(quantile(values, 1))} ms`;

export function reportCorpus(name: string, documents: readonly TruthDocument[]): void {
  let [places, characters] = [0, 0];
  for (const document of documents) {
    places += document.places.length;
    for (const { texts } of document.places) for (const { folded } of texts) characters += folded.length;
  }
  console.log(
    `\n${name}: ${documents.length} assessments, ${places} items and changes, ${(characters / 1e6).toFixed(1)} million characters folded`,
  );
}

export function reportIndex(
  name: string,
  { seconds, peak, steps }: Measurement,
  { index, texts }: { index: number; texts: number | null },
): void {
  const all = Math.max(peak, ...steps.map((step) => step.peak));
  const sizes = texts === null ? megabytes(index) : `${megabytes(index)} and ${megabytes(texts)} of texts`;
  console.log(
    `${name}: ${seconds.toFixed(1)} s; peak memory ${Math.round(all / 2 ** 20)} MiB with all it starts; ${sizes}`,
  );
}

export function reportExactness({ recall, precision, queries, wrong }: Exactness): void {
  console.log(
    `exactness by item: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}; ${queries} queries compared place by place, ${wrong.length} answered wrongly`,
  );
  for (const { query, wrong: what } of wrong)
    console.log(`  WRONG ${query.kind} ${JSON.stringify(query.word)}: ${what}`);
}

/** The first query of a browser that knows nothing of the site. */
export interface FirstQuery {
  word: string;
  milliseconds: number;
  bytes: number;
}

export function reportTimings(firsts: readonly FirstQuery[], next: readonly number[]): void {
  console.log(`first query: ${spread(firsts.map(({ milliseconds }) => milliseconds))}`);
  const bytes = firsts.toSorted((a, b) => a.bytes - b.bytes);
  console.log(`  ${bytes.map(({ word, bytes: own }) => `${kilobytes(own)} for ${word.length} characters`).join(', ')}`);
  console.log(`next queries: ${spread(next)}`);
}

export function reportPlain({ recall, precision, milliseconds }: PlainResult): void {
  console.log(
    `plain Pagefind by assessment: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}; queries: ${spread(milliseconds)}`,
  );
}
