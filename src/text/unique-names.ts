/**
 * Names for things that lie within one another, each by its own label and so many of the labels above it that nothing else has the
 * name: `③対象人数`, `委託先名（委託事項1）`. `paths`: of each its own label, then those above it, from the nearest up. `ids`: what each is;
 * the same thing may have a name twice. Where all labels are the
 * same they are counted.
 */
export function uniqueNames(paths: readonly (readonly string[])[], ids?: readonly unknown[]): string[] {
  const bearers = new Map<string, Set<unknown>>();
  const variants = paths.map(([own = '', ...above], at) =>
    [own, ...above.map((_, depth) => `${own}（${above.slice(0, depth + 1).join('、')}）`)].map((name) => {
      bearers.set(name, (bearers.get(name) ?? new Set()).add(ids?.[at] ?? at));
      return name;
    }),
  );
  return variants.map((names, at) => {
    const near = names[1] ?? names[0] ?? '';
    const turn = [...(bearers.get(near) ?? [])].indexOf(ids?.[at] ?? at) + 1;
    return names.find((name) => bearers.get(name)?.size === 1) ?? `${near} ${turn}`;
  });
}
