import { fold, foldLabel } from '../../../text/fold.ts';
import type { LabelOccurrence } from './labels.ts';
import type { LayerLine } from './pages.ts';
import { closingAt, scanStretch, type Vocabulary } from './scan.ts';
import type { TokenSpan, Token, TokenKind } from './token.ts';

/** Divides the lines of a page into tokens, given the labels found on it. Nothing but white space is left out. */
export function tokenize(
  lines: readonly LayerLine[],
  found: readonly LabelOccurrence[],
  vocabulary: Vocabulary,
): Token[] {
  const tokens: Token[] = [];
  const stretches = found.flatMap((one) => one.stretches.map((stretch) => ({ stretch, found: one })));
  const covered = Map.groupBy(
    stretches.sort((a, b) => a.stretch.from - b.stretch.from),
    ({ stretch }) => stretch.line,
  );
  const ofFound = new Map<LabelOccurrence, Token>();
  let under: LabelOccurrence | null = null;
  let block = -1;
  for (const [row, line] of lines.entries()) {
    if (line.block !== block) under = null;
    block = line.block;
    let at = 0;
    let inline: LabelOccurrence | null = null;
    const scan = (to: number, next: LabelOccurrence | null): void => {
      const text = line.text.slice(at, to);
      if (text.trim() === '') return;
      const behind = inline ?? (next && /^[\s　]*[-－―—‐−][\s　]*$/u.test(text) ? next : under);
      const isInline = inline !== null || (next !== null && behind === next);
      addStretch(tokens, text, { line, row, under: behind, inline: isInline }, vocabulary);
    };
    for (const { stretch, found: one } of covered.get(row) ?? []) {
      scan(stretch.from, one.kind === 'label' ? one : null);
      const piece = { line: line.number, text: line.text.slice(stretch.from, stretch.to).trim() };
      const existing = ofFound.get(one);
      if (existing) existing.pieces.push(piece);
      else {
        const kind = one.kind === 'label' ? 'label' : one.kind === 'caption' ? 'caption' : 'print';
        const key = foldLabel(piece.text);
        const token: Token = { kind, pieces: [piece], key, block, row, under: null, inline: false, found: one };
        ofFound.set(one, token);
        tokens.push(token);
      }
      if (one.kind === 'label') under = inline = one;
      at = stretch.to;
    }
    scan(line.text.length, null);
  }
  for (const token of tokens)
    if (token.kind === 'caption') token.key = foldLabel(token.pieces.map(({ text }) => text).join(''));
  return tokens.flatMap((token) => rejoin(token, vocabulary));
}

/** Options broken over two lines look like running text until their lines are put together. */
function rejoin(token: Token, vocabulary: Vocabulary): Token[] {
  if (token.kind !== 'text' || token.pieces.length < 2) return [token];
  const lines = token.pieces.map(({ text }) => text.trim());
  const bares = scanStretch(lines.join(''), vocabulary, false);
  if (!bares?.some(({ kind }) => kind === 'option' || kind === 'value')) return [token];
  return bares.map(({ kind, key, from, to }): Token => {
    let start = 0;
    const pieces: TokenSpan[] = [];
    for (const [at, text] of lines.entries()) {
      const words = text.slice(Math.max(0, from - start), Math.max(0, to - start)).trim();
      if (words !== '') pieces.push({ line: token.pieces[at]?.line ?? 0, text: words });
      start += text.length;
    }
    return { ...token, kind, key, pieces };
  });
}

interface TokenPosition extends Pick<Token, 'row' | 'under' | 'inline'> {
  line: LayerLine;
}

function addStretch(
  tokens: Token[],
  text: string,
  { line, row, under, inline }: TokenPosition,
  vocabulary: Vocabulary,
): void {
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
