import { SHINGLE } from '../../match/thresholds.ts';

const LENGTH = SHINGLE.length.value;

/** The runs of four letters of a folded text as 32-bit numbers, each once, ascending. A shorter text is one run. */
export function shinglesOf(folded: string): Uint32Array {
  const count = Math.max(1, folded.length - LENGTH + 1);
  const hashes = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) {
    let hash = 0x811c9dc5;
    for (let letter = at; letter < at + LENGTH && letter < folded.length; letter += 1)
      hash = Math.imul(hash ^ folded.charCodeAt(letter), 0x01000193);
    hashes[at] = mix(hash);
  }
  hashes.sort();
  let kept = 0;
  for (let at = 0; at < count; at += 1) if (at === 0 || hashes[at] !== hashes[at - 1]) hashes[kept++] = hashes[at] ?? 0;
  return hashes.slice(0, kept);
}

/** Spreads a number over all 32 bits (the end of MurmurHash3). */
export function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
