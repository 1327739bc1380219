/** Letters shown on either side of what was found. */
const AROUND = 24;

/** The words around a place of a text, on one line, with … where the text goes on. */
export function excerpt(text: string, start: number, end: number): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const words = text.slice(from, to).replace(/\s+/gu, ' ');
  return (from > 0 ? '…' : '') + words + (to < text.length ? '…' : '');
}

/** The beginning of a text on one line, with … where it goes on. */
export function opening(text: string, length: number): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length <= length ? line : `${line.slice(0, length)}…`;
}
