import { findCopies } from '../../src/compare/copies/find-copies.ts';
import { makeCopiedTexts } from './copied-texts.ts';
import { pairQuality } from './pair-quality.ts';
import { seeded } from './random.ts';

/** Groups generated texts, and says how long that took and how right it is. */
export function measureCopies(count: number): void {
  const texts = makeCopiedTexts(count, seeded(1));
  const started = performance.now();
  const groups = findCopies(texts);
  const seconds = (performance.now() - started) / 1000;
  const { precision, recall } = pairQuality(
    groups,
    texts.map(({ ref }) => ref.family),
  );
  const letters = Math.round(texts.reduce((sum, { text }) => sum + text.length, 0) / texts.length);
  console.log(
    `${count} texts of ${letters} letters: ${seconds.toFixed(1)} s, ${groups.length} groups; of pairs, precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`,
  );
}
