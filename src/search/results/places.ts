import { CHANGE_PARTS, type TextPlace } from './filters.ts';
import type { TextCounts } from '../index/layout.ts';
import { AFTER, BEFORE, placeOf, textInPlace, type TextNumber } from '../index/texts.ts';

/** Where a text of an assessment stands. `parts` are those of the corpus. */
export function locateText(shape: TextCounts, parts: readonly string[], text: TextNumber): TextPlace {
  const place = placeOf(text);
  if (place < shape.items) return { part: parts[shape.parts[place] ?? -1] ?? '', timing: null };
  const timing = shape.timings[place - shape.items] ?? null;
  switch (textInPlace(text)) {
    case BEFORE:
      return { part: CHANGE_PARTS.before, timing };
    case AFTER:
      return { part: CHANGE_PARTS.after, timing };
    default:
      return { part: CHANGE_PARTS.about, timing };
  }
}
