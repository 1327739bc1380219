import type { FormNode, MarkOption } from '../../../forms/types.ts';
import { fold, foldLabel } from '../../../text/fold.ts';
import { foldWithOffsets } from '../../../text/offsets.ts';
import type { Found, Stretch } from './labels.ts';
import type { Line } from './pages.ts';

/** Letters of one source line. Each letter of the source that is no white space belongs to exactly one piece. */
export interface Piece {
  /** Number of the source line, from 1. */
  line: number;
  text: string;
}

export type TokenKind =
  | 'label'
  /** Brackets of a box or of a choice. */
  | 'open'
  | 'close'
  | 'circle'
  | 'roundOpen'
  | 'roundClose'
  /** ＜選択肢＞ */
  | 'listHead'
  /** An option with its number: print of the form. */
  | 'option'
  /** An option without its number: what was chosen. */
  | 'value'
  /** Label of a ○ box. */
  | 'box'
  /** Words in the （ ） behind a box. */
  | 'words'
  /** 件 */
  | 'unit'
  | 'number'
  | 'dash'
  | 'caption'
  /** Title, 項目一覧, range headings. */
  | 'print'
  | 'text';

export interface Token {
  kind: TokenKind;
  pieces: Piece[];
  /** Folded words of options, values, boxes and captions. */
  key: string;
  block: number;
  /** Index of its first line in the page. */
  row: number;
  /** The label whose line (`inline`) or block it stands in, behind it. */
  under: Found | null;
  inline: boolean;
  /** What the token was found as, for labels, captions and print. */
  found: Found | null;
}

/** What the items of a page may print. */
export interface Vocabulary {
  options: ReadonlySet<string>;
  boxes: ReadonlyMap<string, MarkOption>;
}

/** The words that the nodes of a page print beside their labels. */
export function vocabularyOf(nodes: readonly FormNode[]): Vocabulary {
  const options = new Set<string>();
  const boxes = new Map<string, MarkOption>();
  for (const node of nodes) {
    for (const option of node.options) options.add(foldLabel(option));
    for (const mark of node.marks) for (const label of [mark.label, ...mark.aliases]) boxes.set(foldLabel(label), mark);
  }
  return { options, boxes };
}

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
/** A choice that the form does not know is no longer than this. */
const LONGEST_VALUE = 40;

/** How many letters at the head of a text are one of the folded words, the longest; null where none is. */
function takeKnown(text: string, known: Iterable<string>): { key: string; length: number } | null {
  // Brackets fold to nothing: words begin with a letter.
  if (foldLabel(text.slice(0, 1)) === '') return null;
  const { folded, ends } = foldWithOffsets(text, foldLabel);
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

/** Where the round bracket that is open at the head of a text closes; -1 where it does not. */
function closingAt(text: string): number {
  let depth = 1;
  for (let at = 0; at < text.length; at += 1) {
    if (/[（(]/u.test(text.charAt(at))) depth += 1;
    if (/[）)]/u.test(text.charAt(at))) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** Reads a stretch of a line as print of the form around values; null where it is running text. `listed`: options stand just above it. */
export function scanStretch(text: string, { options, boxes }: Vocabulary, listed: boolean): Bare[] | null {
  const bares: Bare[] = [];
  let at = 0;
  const push = (kind: TokenKind, length: number, key = ''): void => {
    bares.push({ kind, key, from: at, to: at + length });
    at += length;
  };
  for (;;) {
    at += /^[\s　]*/u.exec(text.slice(at))?.[0].length ?? 0;
    if (at >= text.length) return bares.length === 0 ? null : bares;
    const rest = text.slice(at);
    const number = NUMBERED.exec(rest)?.[0].length ?? 0;
    const option = number > 0 ? takeKnown(rest.slice(number), options) : null;
    if (option) {
      push('option', number + option.length, option.key);
      continue;
    }
    const value = takeKnown(rest, options);
    const box = takeKnown(rest, boxes.keys());
    if (value && value.length > (box?.length ?? 0)) {
      push('value', value.length, value.key);
      continue;
    }
    if (box) {
      push('box', box.length, box.key);
      continue;
    }
    const sign = PUNCTUATION.find(([pattern]) => pattern.test(rest));
    if (sign) {
      push(sign[1], sign[0].exec(rest)?.[0].length ?? 1);
      continue;
    }
    const words = takeWords(bares, rest, boxes, number > 0 && (listed || bares.some(({ kind }) => kind === 'option')));
    if (!words) return null;
    push(words.kind, words.length, words.kind === 'words' ? '' : foldLabel(rest.slice(0, words.length)));
  }
}

/** Words that the form does not know: in the （ ） of a box, in the [ ] of a choice, an option of another year. */
function takeWords(
  before: readonly Bare[],
  rest: string,
  boxes: Vocabulary['boxes'],
  option: boolean,
): { kind: TokenKind; length: number } | null {
  const last = before.at(-1);
  const box = before.at(last?.kind === 'roundOpen' ? -2 : -1);
  const untilClose = (): number => {
    const close = closingAt(rest);
    return rest.slice(0, close < 0 ? rest.length : close).trimEnd().length;
  };
  if (option) return { kind: 'option', length: /^\S+(?:[\s　]+\S+)?/u.exec(rest)?.[0].length ?? rest.length };
  if (box?.kind === 'box' && (last?.kind === 'roundOpen' || boxes.get(box.key)?.takesText)) {
    return { kind: 'words', length: untilClose() };
  }
  if (last?.kind === 'open') {
    const inside = /^[^[\]［］○〇◯（]+(?=[\]］]|$)/u.exec(rest)?.[0].trimEnd();
    const alone = inside !== undefined && /^[\s　\]］]*$/u.test(rest.slice(inside.length));
    if (alone && inside.length <= LONGEST_VALUE && !inside.includes('。') && !/様式[\s　]*[0-9０-９]/u.test(inside))
      return { kind: 'value', length: inside.length };
    return null;
  }
  const marked = before.every(({ kind }) => kind === 'open' || kind === 'circle') && last?.kind === 'circle';
  if (marked && closingAt(rest) === rest.trimEnd().length - 1) return { kind: 'words', length: untilClose() };
  if (before.length > 0 && before.every(({ kind }) => kind === 'roundClose'))
    return { kind: 'words', length: rest.trimEnd().length };
  return null;
}

/** Divides the lines of a page into tokens, given the labels found on it. Nothing but white space is left out. */
export function tokenize(lines: readonly Line[], found: readonly Found[], vocabulary: Vocabulary): Token[] {
  const tokens: Token[] = [];
  const covered = new Map<number, { stretch: Stretch; found: Found; token: Token | null }[]>();
  for (const one of found) {
    for (const stretch of one.stretches) {
      const list = covered.get(stretch.line) ?? [];
      list.push({ stretch, found: one, token: null });
      covered.set(
        stretch.line,
        list.sort((a, b) => a.stretch.from - b.stretch.from),
      );
    }
  }
  const ofFound = new Map<Found, Token>();
  let under: Found | null = null;
  let block = -1;
  for (const [row, line] of lines.entries()) {
    if (line.block !== block) under = null;
    block = line.block;
    let at = 0;
    let inline: Found | null = null;
    const scan = (to: number, next: Found | null): void => {
      const text = line.text.slice(at, to);
      if (text.trim() === '') return;
      const behind = inline ?? (next && /^[\s　]*[-－―—‐−][\s　]*$/u.test(text) ? next : under);
      addStretch(
        tokens,
        text,
        { line, row, under: behind, inline: inline !== null || (next !== null && behind === next) },
        vocabulary,
      );
    };
    for (const { stretch, found: one } of covered.get(row) ?? []) {
      scan(stretch.from, one.kind === 'label' ? one : null);
      const piece = { line: line.number, text: line.text.slice(stretch.from, stretch.to).trim() };
      const known = ofFound.get(one);
      if (known) known.pieces.push(piece);
      else {
        const kind = one.kind === 'label' ? 'label' : one.kind === 'caption' ? 'caption' : 'print';
        const key = foldLabel(piece.text);
        const token: Token = { kind, pieces: [piece], key, block, row, under: null, inline: false, found: one };
        ofFound.set(one, token);
        tokens.push(token);
      }
      if (one.kind === 'label') {
        under = one;
        inline = one;
      }
      at = stretch.to;
    }
    scan(line.text.length, null);
  }
  for (const token of tokens)
    if (token.kind === 'caption') token.key = foldLabel(token.pieces.map(({ text }) => text).join(''));
  return tokens;
}

interface At {
  line: Line;
  row: number;
  under: Found | null;
  inline: boolean;
}

function addStretch(tokens: Token[], text: string, { line, row, under, inline }: At, vocabulary: Vocabulary): void {
  const last = tokens.at(-1);
  const above = last !== undefined && last.block === line.block && row > 0 ? last : null;
  const make = (kind: TokenKind, words: string, key = ''): Token => ({
    kind,
    pieces: [{ line: line.number, text: words.trim() }],
    key,
    block: line.block,
    row,
    under,
    inline,
    found: null,
  });
  const listed = above !== null && (above.kind === 'option' || above.kind === 'listHead');
  const bares = scanStretch(text, vocabulary, listed);
  if (bares) {
    for (const { kind, key, from, to } of bares) tokens.push(make(kind, text.slice(from, to), key));
    return;
  }
  // Running text below `その他 （` goes on in the bracket until it closes.
  const before = tokens.at(-2);
  const open = above?.kind === 'words' || (above?.kind === 'roundOpen' && before?.kind === 'box');
  if (open && above) {
    const words = tokens.filter((token) => token.kind === 'words' && token.block === line.block).at(-1);
    const trimmed = text.trimEnd();
    const close =
      closingAt(fold(words?.pieces.map((piece) => piece.text).join('') ?? '') + fold(trimmed)) >= 0 &&
      /[）)]$/u.test(trimmed);
    const inside = close ? trimmed.slice(0, -1) : trimmed;
    if (above.kind === 'words') above.pieces.push({ line: line.number, text: inside.trim() });
    else tokens.push(make('words', inside));
    if (close) tokens.push(make('roundClose', trimmed.slice(-1)));
    return;
  }
  if (above?.kind === 'text' && above.row + above.pieces.length === row && !inline) {
    above.pieces.push({ line: line.number, text: text.trimEnd() });
    return;
  }
  tokens.push({ ...make('text', text), pieces: [{ line: line.number, text: text.trimEnd() }] });
}
