import type { Measurement } from '../measure.ts';
import type { Exactness } from './exactness.ts';
import type { PlainResult } from './plain.ts';
import { MOST_SAVED, type TruthDocument } from './truth.ts';

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;

/** The value below which a share of all lies; 0 for none. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const spread = (values: readonly number[]): string =>
  `median ${Math.round(quantile(values, 0.5))}, p95 ${Math.round(quantile(values, 0.95))}, most ${Math.round(quantile(values, 1))} ms`;

/** How large a corpus is. */
export interface CorpusFigures {
  assessments: number;
  places: number;
  characters: number;
}

/** Gives the documents one by one, and adds each to the figures. */
export function* counting(documents: Iterable<TruthDocument>, figures: CorpusFigures): Generator<TruthDocument> {
  for (const document of documents) {
    figures.assessments += 1;
    figures.places += document.places.length;
    for (const { texts } of document.places) for (const { folded } of texts) figures.characters += folded.length;
    yield document;
  }
}

export function reportCorpus(name: string, { assessments, places, characters }: CorpusFigures): void {
  console.log(
    `\n${name}: ${assessments} assessments, ${places} items and changes, ${(characters / 1e6).toFixed(1)} million characters folded`,
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

export function reportExactness({ recall, precision, queries, numbersOnly, wrong }: Exactness): void {
  const others =
    numbersOnly === 0 ? '' : ` and ${numbersOnly} of more than ${MOST_SAVED} assessments by the number of these`;
  console.log(
    `exactness by item: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}; ${queries} queries compared place by place${others}, ${wrong.length} answered wrongly`,
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
