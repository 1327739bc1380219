import { alignWords } from './align.ts';
import type { AlignedRun } from './align.ts';
import { joinChanges, slide } from './smooth.ts';
import { splitWords } from './words.ts';
import type { ComparedWord } from './words.ts';

/** A piece of a difference. All pieces in order, without the `added` ones, are the text before; without the `removed` ones, after. */
export interface DiffPart {
  kind: 'equal' | 'removed' | 'added';
  /** As printed; of an equal piece, as printed after the change. */
  text: string;
  /** Of an equal piece: as printed before the change, where the white space differs. */
  was?: string;
}

const printed = (words: ComparedWord[]): string => words.map((word) => word.printed).join('');
const plain = (words: ComparedWord[]): string => words.map((word) => word.plain).join('');

function equalPart(before: string, after: string): DiffPart {
  return before === after ? { kind: 'equal', text: after } : { kind: 'equal', text: after, was: before };
}

function partsOf(stretch: AlignedRun): DiffPart[] {
  const before = printed(stretch.before);
  const after = printed(stretch.after);
  // The dictionary may part the same letters differently beside other words.
  if (stretch.same || plain(stretch.before) === plain(stretch.after)) return [equalPart(before, after)];
  const parts: DiffPart[] = [];
  if (before !== '') parts.push({ kind: 'removed', text: before });
  if (after !== '') parts.push({ kind: 'added', text: after });
  return parts;
}

/**
 * What was removed and added between two texts, word by word for Japanese. White space makes no difference; tiny equal islands inside a
 * change belong to the change. Equal texts give one equal part, two empty texts none.
 */
export function diffTexts(before: string, after: string): DiffPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'equal', text: after }];
  const aligned = slide(joinChanges(alignWords(splitWords(before), splitWords(after))));
  const parts: DiffPart[] = [];
  for (const part of aligned.flatMap(partsOf)) {
    const last = parts.at(-1);
    if (last?.kind === 'equal' && part.kind === 'equal') {
      parts[parts.length - 1] = equalPart((last.was ?? last.text) + (part.was ?? part.text), last.text + part.text);
    } else {
      parts.push(part);
    }
  }
  return parts;
}
