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
  const [old, now] = [lettersOf(before), lettersOf(after)];
  let first = 0;
  if (before !== after) while (first < old.length && old[first] === now[first]) first += 1;
  return [excerpt(old, first), excerpt(now, first)];
}

/** What can be asked for its letters by their place: of a text that has none beyond U+FFFF the text itself. */
type Letters = string | readonly string[];

const lettersOf = (text: string): Letters => (/[\u{10000}-\u{10ffff}]/u.test(text) ? [...text] : text);
const join = (letters: Letters): string => (typeof letters === 'string' ? letters : letters.join(''));

function excerpt(letters: Letters, first: number): Excerpt {
  if (letters.length <= SIDE_LETTERS) return { text: join(letters), isWhole: true };
  const start = Math.max(0, Math.min(first - LEAD, letters.length - SIDE_LETTERS));
  const end = start + SIDE_LETTERS;
  const text = join(letters.slice(start, end)).trim();
  return { text: `${start > 0 ? '…' : ''}${text}${end < letters.length ? '…' : ''}`, isWhole: false };
}
