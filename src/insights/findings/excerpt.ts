/** Letters shown on either side of what was found. */
const AROUND = 24;

/** The words around a place of a text, on one line, with … where the text goes on. */
export function excerpt(text: string, start: number, end: number): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const words = text.slice(from, to).replace(/\s+/gu, ' ');
  return (from > 0 ? '…' : '') + words + (to < text.length ? '…' : '');
}

/**
 * Two texts on one line each, from a little before where they part, so that both show it; with … where a text goes on, before or behind.
 * `length`: letters of each.
 */
export function openingsOfDifference(before: string, after: string, length: number): [before: string, after: string] {
  const lines = [before, after].map((text) => [...text.replace(/\s+/gu, ' ')]);
  const [left = [], right = []] = lines;
  let same = 0;
  while (same < left.length && left[same] === right[same]) same += 1;
  const from = same < length ? 0 : same - AROUND;
  const cut = (line: string[]): string =>
    (from > 0 ? '…' : '') + line.slice(from, from + length).join('') + (line.length > from + length ? '…' : '');
  return [cut(left), cut(right)];
}

/** The beginning of a text on one line, with … where it goes on. */
export function opening(text: string, length: number): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length <= length ? line : `${line.slice(0, length)}…`;
}
