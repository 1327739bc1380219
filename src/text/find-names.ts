import { fold } from './fold.ts';
import { unifyVariants } from './variant-letters.ts';

/** What stands for a name when it is looked for: folded, in letters of common use, katakana as hiragana. */
export function foldName(name: string): string {
  return unifyVariants(fold(name)).replace(/[\u30a1-\u30f6]/gu, (kana) =>
    String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60),
  );
}

/**
 * Those of which a name or reading holds what was asked, first those that begin with it; in each part the order stays. Nothing for an
 * empty question.
 */
export function findNames<Named>(asked: string, all: readonly Named[], namesOf: (named: Named) => string[]): Named[] {
  const words = foldName(asked);
  if (words === '') return [];
  const [first, rest]: [Named[], Named[]] = [[], []];
  for (const named of all) {
    const names = namesOf(named).map(foldName);
    if (names.some((name) => name.startsWith(words))) first.push(named);
    else if (names.some((name) => name.includes(words))) rest.push(named);
  }
  return [...first, ...rest];
}
