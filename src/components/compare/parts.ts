/** How many pages things need of which one holds `size`. */
export const countParts = (things: number, size: number): number => Math.max(1, Math.ceil(things / size));

/** The static paths of `parts` pages: the first one has no number in its address. */
export function paginate<Params extends Record<string, string>>(params: Params, parts: number) {
  return Array.from({ length: parts }, (_, n) => ({
    params: { ...params, part: n === 0 ? undefined : String(n + 1) },
  }));
}

/** The things of one part, which is counted from 1. */
export function itemsOnPage<Value>(things: readonly Value[], part: number, size: number): Value[] {
  return things.slice((part - 1) * size, part * size);
}

/** `51～100` */
export function rangeWords(part: number, things: number, size: number): string {
  return `${(part - 1) * size + 1}～${Math.min(part * size, things)}`;
}

/** Parts that are listed one by one; of more than these, landmarks. */
const LISTED = 40;
/** Parts listed on each side of the one that is shown; as many tens, hundreds and so on. */
const BESIDE = 5;

/**
 * Numbers of the parts that a page leads to: all where they are few; else the first, the last, those beside it, and the tens, hundreds and
 * thousands nearest to it, so that a page of a thousand parts is no heavier than one of forty and any part is a few links away.
 */
export function partsListed(part: number, parts: number): number[] {
  if (parts <= LISTED) return Array.from({ length: parts }, (_, n) => n + 1);
  const listed = new Set([1, parts]);
  for (let step = 1; step < parts; step *= 10) {
    const middle = Math.floor(part / step);
    for (let at = middle - BESIDE; at <= middle + BESIDE; at += 1)
      if (at * step >= 1 && at * step <= parts) listed.add(at * step);
  }
  return [...listed].toSorted((a, b) => a - b);
}
