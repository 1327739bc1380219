import type { Change, ChangeFlag } from '../../assessment/types.ts';
import { fold } from '../../text/fold.ts';
import type { SourceChange } from './rows.ts';
import { HISTORY_LAYER } from '../../match/thresholds.ts';

const OPEN_BRACKET = /[（(「『【][^）)」』】]*$/u;
const OVERLAP = HISTORY_LAYER.overlap.value;
/** Words no clause ends with. */
const UNFINISHED = /(?:[をにはがのとへも、及]|により|ために|において|して|おり)$/u;

/** Whether a text breaks off: an open bracket, a clause that cannot end so, or its last words go on in the other text. */
export function isCut(text: string, other: string): boolean {
  const own = fold(text);
  if (own.length < HISTORY_LAYER.sentence.value || /[。.)）」』】>]$/u.test(own)) return false;
  if (OPEN_BRACKET.test(text) || UNFINISHED.test(own)) return true;
  const at = fold(other).indexOf(own.slice(-OVERLAP));
  const next = at < 0 ? '' : fold(other).charAt(at + OVERLAP);
  return next !== '' && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(next);
}

/** Flags what shows on the face of a row that something is wrong with it; nothing is repaired. */
export function flagChanges(rows: readonly SourceChange[]): SourceChange[] {
  return rows.map(({ change, lines }) => {
    const flags = new Set<ChangeFlag>(change.flags);
    if (change.before !== '' && fold(change.before) === fold(change.after)) flags.add('unchanged');
    if (isCut(change.before, change.after) || isCut(change.after, change.before)) flags.add('cut');
    return { change: { ...change, flags: sortFlags(flags) } satisfies Change, lines };
  });
}

const ORDER: ChangeFlag[] = ['damaged', 'cut', 'unchanged', 'joined', 'timing-lost', 'date-lost'];
const sortFlags = (flags: ReadonlySet<ChangeFlag>): ChangeFlag[] => ORDER.filter((flag) => flags.has(flag));
