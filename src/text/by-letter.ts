/**
 * Letters that a normalisation does not treat by themselves: marks that join the letter before them, the halves of a pair, Hangul that
 * composes, and the sigma whose small form depends on its place in a word.
 */
const JOINING =
  /[\p{M}\p{Surrogate}\uff9e\uff9f\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\ud7b0-\ud7ff\uffa0-\uffdc\u03a3]/u;

/** How many UTF-16 units there are. */
export const UNITS = 0x1_0000;

/** Whether each UTF-16 unit is treated by itself: 0 not asked yet, 1 yes, 2 no. */
const known = new Uint8Array(UNITS);

/** Whether a normalisation treats the UTF-16 unit by itself, whatever stands beside it. */
export function standsAlone(unit: number): boolean {
  if (known[unit] === 0) known[unit] = JOINING.test(String.fromCharCode(unit)) ? 2 : 1;
  return known[unit] === 1;
}

/**
 * The same function, for texts whose letters it treats one by one: each letter is asked for once, and what a text holds beside them
 * (marks that join, pairs) is left to `whole`, which gets the text. For functions that give the parts of a text what they give the whole.
 */
export function byLetter(whole: (text: string) => string): (text: string) => string {
  /** By UTF-16 unit; null: as it is. */
  let table: (string | null | undefined)[] = [];
  const look = (unit: number): string | null => {
    const letter = String.fromCharCode(unit);
    const given = whole(letter);
    return (table[unit] = given === letter ? null : given);
  };
  return (text) => {
    // Only of what is used: each takes half a megabyte.
    if (table.length === 0) table = Array.from({ length: UNITS });
    let out = '';
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      let letter = table[unit];
      if (letter === undefined) {
        if (!standsAlone(unit)) return whole(text);
        letter = look(unit);
      }
      if (letter === null) continue;
      out += text.slice(from, at) + letter;
      from = at + 1;
    }
    return from === 0 ? text : out + text.slice(from);
  };
}
