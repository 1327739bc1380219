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
