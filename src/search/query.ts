import { foldForSearch } from './fold.ts';

/** One word of a query: any of the folded spellings (`A|B`) must stand in the assessment, or, with `exclude`, none. */
export interface Term {
  anyOf: string[];
  exclude: boolean;
}

const PIECE = /([-－]?)"([^"]*)"|([^\s"]+)/gu;

/**
 * Words are parted by blanks and all must be found; `"…"` keeps blanks, `-語` excludes, `A|B` takes either. Full-width
 * signs (＂ “ ” － ｜ and the wide blank) mean the same. A query that only excludes asks for nothing.
 */
export function parseQuery(query: string): Term[] {
  const plain = query.replace(/[＂“”]/gu, '"').replace(/\s*[|｜]\s*/gu, '|');
  const terms: Term[] = [];
  for (const [, sign = '', quoted, bare] of plain.matchAll(PIECE)) {
    const minus = quoted === undefined ? /^[-－]./u.test(bare ?? '') : sign !== '';
    const words = quoted === undefined ? (bare ?? '').slice(minus ? 1 : 0).split('|') : [quoted];
    const anyOf = [...new Set(words.map((word) => foldForSearch(word)))].filter((word) => word !== '');
    if (anyOf.length > 0) terms.push({ anyOf, exclude: minus });
  }
  return terms.some((term) => !term.exclude) ? terms : [];
}

/** The spellings that are looked for and marked. */
export const wanted = (terms: readonly Term[]): string[] => [
  ...new Set(terms.filter((term) => !term.exclude).flatMap((term) => term.anyOf)),
];
