import type { Origin, ReaderNote } from '../../types.ts';
import type { PlacedNote } from './place-table.ts';

/** Notes that are about the whole document: once is enough. */
const ONCE = new Set(['tracked-changes', 'ruby', 'contents', 'text-box']);

/** Notes with the line of the document that their place became, each once. */
export function notesToLines(notes: readonly PlacedNote[], origins: readonly Origin[]): ReaderNote[] {
  const lines = new Map<Origin, number>();
  for (const [at, origin] of origins.entries()) if (!lines.has(origin)) lines.set(origin, at + 1);
  const seen = new Set<string>();
  const found: ReaderNote[] = [];
  for (const { code, message, origin } of notes) {
    const line = lines.get(origin) ?? 1;
    const once = ONCE.has(code) ? code : `${line} ${message}`;
    if (seen.has(once)) continue;
    seen.add(once);
    found.push({ line, code, message });
  }
  return found;
}
