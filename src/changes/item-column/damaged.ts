import type { FormNode } from '../../forms/types.ts';
import { markerAt } from './markers.ts';
import { FEWEST_LETTERS, named, nearest, nearly, type Named } from './named.ts';
import { nearLabel } from './near.ts';
import { isItem, leastCertain, rootsOf, type Reading } from './reading.ts';
import type { ItemText } from './text.ts';

/** Damaged words that are this much like a label are not passed over for a right label behind them. */
const GOOD_SCORE = 6;
/** の in front of a label that belongs to the heading before it: 特定個人情報の入手・使用 の入手元. */
const PARTICLE = /^(?:における|の)(?=\S)/u;

/**
 * Words with faults, and words to pass over (a file whose name is not known), beneath the place read so far or `beside` it. `touches`:
 * nothing stands between them and the words read last.
 */
export function damaged(
  text: ItemText,
  reading: Reading,
  expected: readonly FormNode[],
  beside: readonly FormNode[],
  touches: boolean,
): Named | null {
  const { at, nodes } = reading;
  const item = isItem(reading);
  const particle = PARTICLE.exec(text.text.slice(at))?.[0].length ?? 0;
  const behindParticle = particle === 0 ? null : named(text, at + particle, expected, 2);
  if (behindParticle !== null) return behindParticle;
  // What follows a label without a gap may belong to it: 特定個人情報の保管・消去 におけるその他のリスク….
  const start = markerAt(text, reading.from)?.end ?? reading.from;
  const longerLabel = touches && !item && nodes.length > 0 ? nearLabel(text, start, expected) : null;
  if (longerLabel !== null && longerLabel.score >= GOOD_SCORE && longerLabel.end > at) return nearly(longerLabel);
  const near = nearLabel(text, at, expected);
  if (near !== null && (near.score >= GOOD_SCORE || near.whole)) return nearly(near);
  const next = nearest(nearLabel(text, at, beside));
  if (next !== null && (next.score >= GOOD_SCORE || (next.whole && item))) return nearly(next);
  return afterNoise(text, reading, expected) ?? (near !== null && !item ? nearly(near) : null);
}

/** The first words behind a space, a dash or before a circled digit that name something. */
function afterNoise(text: ItemText, reading: Reading, expected: readonly FormNode[]): Named | null {
  const numbersCount = !isItem(reading);
  for (const start of text.text.slice(reading.at).matchAll(/(?<=[\s\-－‐―・：:])(?=\S)|(?=[①-⑳])/gu)) {
    const at = reading.at + start.index;
    if (at === reading.at) continue;
    const found = named(text, at, expected, FEWEST_LETTERS, numbersCount ? rootsOf(reading) : []);
    if (found !== null) return { ...found, certainty: leastCertain(found.certainty, 'label') };
  }
  return null;
}
