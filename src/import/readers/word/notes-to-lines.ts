import { formatCount, type Bilingual } from '../../../text/bilingual.ts';
import type { Origin, ReaderNote } from '../../types.ts';
import type { PlacedNote } from './place-table.ts';

/** Notes that are about the whole document: the first place is enough. */
const ONCE = new Set(['tracked-changes', 'ruby', 'contents', 'text-box']);
/** Notes about words that forms repeat: the same words are named once. */
const COUNTED = new Set(['hidden-text', 'placeholder']);

/** Notes with the line of the document that their place became, in the order of the document, none twice. */
export function notesToLines(notes: readonly PlacedNote[], origins: readonly Origin[]): ReaderNote[] {
  const lines = new Map<Origin, number>();
  for (const [at, origin] of origins.entries()) if (!lines.has(origin)) lines.set(origin, at + 1);
  const groups = new Map<string, { note: ReaderNote; places: Set<Origin> }>();
  for (const { code, message, origin } of notes) {
    const line = lines.get(origin) ?? 1;
    const key = ONCE.has(code) ? code : COUNTED.has(code) ? message.en : `${line} ${message.en}`;
    const group = groups.get(key);
    if (group) group.places.add(origin);
    else groups.set(key, { note: { line, code, message }, places: new Set([origin]) });
  }
  return Array.from(groups.values(), ({ note, places }) =>
    COUNTED.has(note.code) && places.size > 1 ? { ...note, message: withCount(note.message, places.size) } : note,
  );
}

const withCount = ({ ja, en }: Bilingual, places: number): Bilingual => ({
  ja: `${ja}（${formatCount(places)}か所）`,
  en: `${en} (in ${formatCount(places)} places)`,
});
