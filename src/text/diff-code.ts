import type { DiffPart } from './diff.ts';

/**
 * A difference as lengths, so that it can be kept beside its two texts without holding them again: for each part its kind (0 equal,
 * 1 removed, 2 added), and how many UTF-16 units it takes of the text before and of the text after.
 */
export type DiffCode = [kind: 0 | 1 | 2, before: number, after: number][];

const KINDS = ['equal', 'removed', 'added'] as const;

/** The lengths of the parts of a difference. */
export function encodeDiff(parts: readonly DiffPart[]): DiffCode {
  return parts.map(({ kind, text, was }) => {
    if (kind === 'removed') return [1, text.length, 0];
    return kind === 'added' ? [2, 0, text.length] : [0, (was ?? text).length, text.length];
  });
}

/** The difference again, from its lengths and the two texts; throws a RangeError where they do not belong together. */
export function decodeDiff(code: DiffCode, before: string, after: string): DiffPart[] {
  let left = 0;
  let right = 0;
  const parts = code.map(([kind, taken, given]): DiffPart => {
    const was = before.slice(left, (left += taken));
    const text = after.slice(right, (right += given));
    if (kind === 1) return { kind: 'removed', text: was };
    return kind === 0 && was !== text ? { kind: 'equal', text, was } : { kind: KINDS[kind], text };
  });
  if (left !== before.length || right !== after.length)
    throw new RangeError(
      `The difference covers ${left} and ${right} characters, but its texts have ${before.length} and ${after.length}.`,
    );
  return parts;
}
