import { foldForSearch } from '../index/fold.ts';

/** A word as it was typed. */
export interface QueryWord {
  typed: string;
  folded: string;
  /** Typed in quotes: exactly this, no other spelling. */
  exact: boolean;
}

/** One condition: any of the words must be there, or, with `exclude`, none of them. */
export interface QueryTerm {
  words: QueryWord[];
  exclude: boolean;
}

/** `-` before a term, in the widths and shapes that keyboards give. */
const MINUS = '[-－−‐]';
const WORD = String.raw`"(?<quoted>[^"]*)(?:"|$)|(?<bare>[^\s"|]+)`;
const PIECE = new RegExp(String.raw`(?<space>\s+)|(?<or>\|)|(?<minus>${MINUS}(?=["|]*[^\s"|-]))?(?:${WORD})`, 'gu');

/**
 * Terms are parted by blanks and all must hold; `"…"` is exact and keeps its blanks, `-語` excludes, `A|B` takes either. Full-width
 * signs (＂ “ ” － ｜ and the wide blank) mean the same; a quote that is not closed reaches to the end.
 */
export function parseQuery(query: string): QueryTerm[] {
  const plain = query.replace(/[＂“”„]/gu, '"').replace(/(?:(?<!\s)\s+)?[|｜]\s*/gu, '|');
  const terms: QueryTerm[] = [];
  /** Words of the last term. */
  const known = new Set<string>();
  let joined = false;
  for (const { groups } of plain.matchAll(PIECE)) {
    const { or, minus, quoted, bare } = groups ?? {};
    if (or !== undefined) {
      joined = true;
      continue;
    }
    const typed = quoted ?? bare;
    if (typed === undefined) {
      joined = false;
      continue;
    }
    const word = { typed: typed.trim(), folded: foldForSearch(typed).trim(), exact: quoted !== undefined };
    const last = joined && minus === undefined ? terms.at(-1) : undefined;
    joined = false;
    if (word.folded === '') continue;
    if (last === undefined) terms.push({ words: [word], exclude: minus !== undefined });
    else if (!known.has(nameOf(word))) last.words.push(word);
    else continue;
    if (last === undefined) known.clear();
    known.add(nameOf(word));
  }
  return terms;
}

const nameOf = ({ folded, exact }: QueryWord): string => `${exact ? '"' : ''}${folded}`;

/** Whether a query asks for anything: one that only excludes does not. */
export const asksForSomething = (terms: readonly QueryTerm[]): boolean => terms.some((term) => !term.exclude);

/** A query, in its own language, that finds any of these words exactly as they are. */
export const toExactQuery = (words: readonly string[]): string =>
  words.map((word) => `"${word.replaceAll('"', ' ')}"`).join('|');
