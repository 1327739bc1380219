/** Letters that an entry shows of each side of a change. */
export const SIDE_LETTERS = 100;
/** Letters of these that stand before the first difference. */
const LEAD = 20;

/** A text, or the part of it where it differs from another one, with … where it goes on. */
export interface Excerpt {
  text: string;
  isWhole: boolean;
}

/** What both sides of a change say where they begin to differ; texts of an entry's length stand whole. */
export function excerptSides(before: string, after: string): [before: Excerpt, after: Excerpt] {
  const [old, now] = [[...before], [...after]];
  const found = old.findIndex((letter, at) => letter !== now[at]);
  const first = before === after ? 0 : found < 0 ? old.length : found;
  return [excerpt(old, first), excerpt(now, first)];
}

function excerpt(letters: readonly string[], first: number): Excerpt {
  if (letters.length <= SIDE_LETTERS) return { text: letters.join(''), isWhole: true };
  const start = Math.max(0, Math.min(first - LEAD, letters.length - SIDE_LETTERS));
  const end = start + SIDE_LETTERS;
  const text = letters.slice(start, end).join('').trim();
  return { text: `${start > 0 ? '…' : ''}${text}${end < letters.length ? '…' : ''}`, isWhole: false };
}
