import type { FormNode, MarkOption } from '../../../forms/types.ts';
import { namesOf } from '../../../match/labels/spellings.ts';
import { CUT_OPTION, LAYER_WORDS } from '../../../match/thresholds.ts';
import { foldLabel } from '../../../text/fold.ts';
import { foldWithOffsets } from '../../../text/offsets.ts';
import type { Token, TokenKind } from './token.ts';

/** What the items of a page may print. */
export interface Vocabulary {
  options: ReadonlySet<string>;
  /** All options of the form: with its number, one is print on any page. */
  listed: ReadonlySet<string>;
  boxes: ReadonlyMap<string, MarkOption>;
  /** Some item prints （ ）件: a number alone may be its count. */
  counts: boolean;
}

/** The words that the nodes of a page print beside their labels; `form` are all nodes of the form. */
export function vocabularyOf(nodes: readonly FormNode[], form: readonly FormNode[]): Vocabulary {
  const optionsOf = (list: readonly FormNode[]): Set<string> =>
    new Set(list.flatMap((node) => node.options.map(foldLabel)));
  const boxes = new Map<string, MarkOption>();
  for (const { marks } of nodes) for (const mark of marks) for (const name of namesOf(mark)) boxes.set(name, mark);
  const counts = nodes.some(({ takesCount, marks }) => takesCount || marks.some((mark) => mark.takesCount));
  return { options: optionsOf(nodes), listed: optionsOf(form), boxes, counts };
}

/** A token within its text, by offsets. */
type Bare = Pick<Token, 'kind' | 'key'> & { from: number; to: number };

const PUNCTUATION: readonly [RegExp, TokenKind][] = [
  [/^[＜<‹〈《≪]?[\s　]*選択肢[\s　]*[＞>›〉》≫]/u, 'listHead'],
  [/^[[［]/u, 'open'],
  [/^[\]］]/u, 'close'],
  [/^[○〇◯]/u, 'circle'],
  [/^[（(]/u, 'roundOpen'],
  [/^[）)]/u, 'roundClose'],
  [/^件(?=[\s　[\]［］（(]|$)/u, 'unit'],
  [/^[0-9０-９]{1,4}(?=[\s　\]］）)件]|$)/u, 'number'],
  [/^[-－―—‐−](?=[\s　[\]［］]|$)/u, 'dash'],
];
/** What may stand behind the words of a box or an option. */
const BEHIND = /^(?:[\s　[\]［］（(）)○〇◯＜<件]|[0-9０-９]{1,2}[)）]|$)/u;
const NUMBERED = /^[0-9０-９]{1,2}[\s　]*[)）．.][\s　]*/u;
/** So many letters hold the longest option or box of the forms, with the blanks between them. */
const LONGEST_READ = 400;

/** How many letters at the head of a text are one of the folded words, the longest; null where none is. */
function takePrintedOption(text: string, known: Iterable<string>): { key: string; length: number } | null {
  // Brackets fold to nothing: words begin with a letter.
  if (foldLabel(text.slice(0, 1)) === '') return null;
  const { folded, ends } = foldWithOffsets(text.slice(0, LONGEST_READ), foldLabel);
  let best: { key: string; length: number } | null = null;
  for (const key of known) {
    if (key === '' || !folded.startsWith(key) || key.length <= (best?.key.length ?? 0)) continue;
    const end = ends[key.length - 1] ?? text.length;
    const printed = text.slice(0, end);
    const open = (printed.match(/[（(]/gu)?.length ?? 0) > (printed.match(/[）)]/gu)?.length ?? 0);
    const length = end + ((open ? /^[。．]?[）)]/u.exec(text.slice(end))?.[0].length : undefined) ?? 0);
    if (BEHIND.test(text.slice(length))) best = { key, length };
  }
  return best;
}

/** An option whose end the layer has lost; no other option begins with its letters. */
function takeCut(text: string, options: Iterable<string>): { key: string; length: number } | null {
  const words = /^[^[\]［］]*/u.exec(text.slice(0, LONGEST_READ))?.[0].trimEnd() ?? '';
  const folded = foldLabel(words);
  if (folded.length < CUT_OPTION.shortest.value) return null;
  const meant = Array.from(options).filter(
    (option) => option.startsWith(folded) && folded.length >= CUT_OPTION.share.value * option.length,
  );
  const [key, ...others] = meant;
  return key === undefined || others.length > 0 ? null : { key, length: words.length };
}

/** Where the round bracket that is open at the head of a text closes; -1 where it does not. */
export function closingAt(text: string): number {
  let depth = 1;
  for (let at = 0; at < text.length; at += 1) {
    if (/[（(]/u.test(text.charAt(at))) depth += 1;
    if (/[）)]/u.test(text.charAt(at))) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** Reads a stretch of a line as print of the form around values; null where it is running text. `listed`: options stand just above it. */
export function scanStretch(
  text: string,
  { options, listed: all, boxes, counts }: Vocabulary,
  listed: boolean,
): Bare[] | null {
  const bares: Bare[] = [];
  let at = 0;
  let hasOption = false;
  const push = (kind: TokenKind, length: number, key = ''): void => {
    bares.push({ kind, key, from: at, to: at + length });
    hasOption ||= kind === 'option';
    at += length;
  };
  for (;;) {
    at += /^[\s　]*/u.exec(text.slice(at))?.[0].length ?? 0;
    if (at >= text.length) return bares.length === 0 ? null : bares;
    const rest = text.slice(at);
    const number = NUMBERED.exec(rest)?.[0].length ?? 0;
    const option = number > 0 ? takeOption(rest, number, all, listed || hasOption) : null;
    if (option) {
      push('option', option.length, option.key);
      continue;
    }
    const value = takePrintedOption(rest, options) ?? takeCut(rest, options);
    const box = takePrintedOption(rest, boxes.keys());
    if (value && value.length > (box?.length ?? 0)) {
      push('value', value.length, value.key);
      continue;
    }
    if (box) {
      push('box', box.length, box.key);
      continue;
    }
    const sign = PUNCTUATION.find(([pattern, kind]) => (counts || kind !== 'number') && pattern.test(rest));
    if (sign) {
      push(sign[1], sign[0].exec(rest)?.[0].length ?? 1);
      continue;
    }
    const words = takeWords(bares, rest, boxes);
    if (!words) return null;
    push(words.kind, words.length, words.kind === 'words' ? '' : foldLabel(rest.slice(0, words.length)));
  }
}

/** An option with its number; one that the form does not know only among options (an option of another year, a damaged one). */
function takeOption(
  rest: string,
  number: number,
  options: ReadonlySet<string>,
  listed: boolean,
): { key: string; length: number } | null {
  const known = takePrintedOption(rest.slice(number), options);
  const cut = known ?? takeCut(rest.slice(number), options);
  if (known) return { key: known.key, length: number + known.length };
  const words = listed || cut ? /^\S+/u.exec(rest.slice(number))?.[0] : undefined;
  return words === undefined ? null : { key: foldLabel(words), length: number + words.length };
}

/** Words that the form does not know: in the （ ） of a box, in the [ ] of a choice. */
function takeWords(
  before: readonly Bare[],
  rest: string,
  boxes: Vocabulary['boxes'],
): { kind: TokenKind; length: number } | null {
  const last = before.at(-1);
  const box = before.at(last?.kind === 'roundOpen' ? -2 : -1);
  const untilClose = (): number => {
    const close = closingAt(rest);
    return rest.slice(0, close < 0 ? rest.length : close).trimEnd().length;
  };
  if (box?.kind === 'box' && (last?.kind === 'roundOpen' || boxes.get(box.key)?.takesText)) {
    return { kind: 'words', length: untilClose() };
  }
  if (last?.kind === 'open') {
    const inside = /^[^[\]［］○〇◯（]+(?=[\]］]|$)/u.exec(rest)?.[0].trimEnd();
    const alone = inside !== undefined && /^[\s　\]］]*$/u.test(rest.slice(inside.length));
    if (
      alone &&
      inside.length <= LAYER_WORDS.value.value &&
      !inside.includes('。') &&
      !/様式[\s　]*[0-9０-９]/u.test(inside)
    )
      return { kind: 'value', length: inside.length };
    return null;
  }
  const marked = before.every(({ kind }) => kind === 'open' || kind === 'circle') && last?.kind === 'circle';
  if (marked && closingAt(rest) === rest.trimEnd().length - 1) return { kind: 'words', length: untilClose() };
  if (before.length > 0 && before.every(({ kind }) => kind === 'roundClose'))
    return { kind: 'words', length: rest.trimEnd().length };
  return null;
}
