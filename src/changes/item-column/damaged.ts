import type { FormNode } from '../../forms/types.ts';
import { ITEM_LABEL } from '../../match/thresholds.ts';
import { markerAt } from './markers.ts';
import { named, nearest, nearly, type NamedPlace } from './named.ts';
import { nearLabel } from '../../match/labels/near-label.ts';
import { isItem, leastCertain, rootsOf, type TargetReading } from './reading.ts';
import type { LabelText } from '../../match/labels/label-text.ts';

/** の in front of a label that belongs to the heading before it: 特定個人情報の入手・使用 の入手元. */
const PARTICLE = /^(?:における|の)(?=\S)/u;

/**
 * Words with faults, and words to pass over (a file whose name is not known), beneath the place read so far or `beside` it. `touches`:
 * nothing stands between them and the words read last.
 */
export function damaged(
  text: LabelText,
  reading: TargetReading,
  expected: readonly FormNode[],
  beside: readonly FormNode[],
  touches: boolean,
): NamedPlace | null {
  const { at, nodes } = reading;
  const item = isItem(reading);
  const particle = PARTICLE.exec(text.text.slice(at))?.[0].length ?? 0;
  const behindParticle = particle === 0 ? null : named(text, at + particle, expected, 2);
  if (behindParticle !== null) return behindParticle;
  // What follows a label without a gap may belong to it: 特定個人情報の保管・消去 におけるその他のリスク….
  const start = markerAt(text, reading.from)?.end ?? reading.from;
  const longerLabel = touches && !item && nodes.length > 0 ? nearLabel(text, start, expected) : null;
  if (longerLabel !== null && longerLabel.score >= ITEM_LABEL.good.value && longerLabel.end > at)
    return nearly(longerLabel);
  const near = nearLabel(text, at, expected);
  if (near !== null && (near.score >= ITEM_LABEL.good.value || near.whole)) return nearly(near);
  const next = nearest(nearLabel(text, at, beside));
  if (next !== null && (next.score >= ITEM_LABEL.good.value || (next.whole && item))) return nearly(next);
  return afterNoise(text, reading, expected) ?? (near !== null && !item ? nearly(near) : null);
}

/** The first words behind a space, a dash or before a circled digit that name something. */
function afterNoise(text: LabelText, reading: TargetReading, expected: readonly FormNode[]): NamedPlace | null {
  const numbersCount = !isItem(reading);
  for (const start of text.text.slice(reading.at).matchAll(/(?<=[\s\-－‐―・：:])(?=\S)|(?=[①-⑳])/gu)) {
    const at = reading.at + start.index;
    if (at === reading.at) continue;
    const found = named(text, at, expected, ITEM_LABEL.unexpected.value, numbersCount ? rootsOf(reading) : []);
    if (found !== null) return { ...found, certainty: leastCertain(found.certainty, 'label') };
  }
  return null;
}
