/** One page of what is too much for one. */
export interface Part {
  /** From 1. */
  part: number;
  parts: number;
}

/** The static paths of pages that hold `size` things each: the first one has no number in its address. */
export function toParts<Params extends Record<string, string>>(params: Params, things: number, size: number) {
  const parts = Math.max(1, Math.ceil(things / size));
  return Array.from({ length: parts }, (_, n) => ({
    params: { ...params, part: n === 0 ? undefined : String(n + 1) },
    props: { part: n + 1, parts } satisfies Part,
  }));
}

/** The things of one part. */
export function inPart<Value>(things: readonly Value[], { part }: Part, size: number): Value[] {
  return things.slice((part - 1) * size, part * size);
}

/** `51～100` */
export function rangeWords(part: number, things: number, size: number): string {
  return `${(part - 1) * size + 1}～${Math.min(part * size, things)}`;
}
