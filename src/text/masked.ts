/** A text with some of its words taken out: what is left, and what was taken, in order. */
export interface Masked {
  rest: string;
  taken: string[];
}

/** What is left is worked over by `make` when it is asked for: of most texts nothing is taken, and nobody asks. */
export function lazyMasked(taken: string[], make: () => string): Masked {
  let rest: string | null = null;
  return {
    taken,
    get rest() {
      return (rest ??= make());
    },
  };
}

/** Puts a sign in the place of each match. */
export function mask(text: string, pattern: RegExp, sign: string): Masked {
  const taken: string[] = [];
  const rest = text.replace(pattern, (match) => {
    taken.push(match);
    return sign;
  });
  return { rest, taken };
}
