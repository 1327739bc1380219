/**
 * Names for things that lie within one another, each by its own label and so many of the labels above it that nothing else has the
 * name: `③対象人数`, `委託先名（委託事項1）`. `paths`: of each its own label, then those above it, from the nearest up. `ids`: what each is;
 * the same thing may have a name twice. Where all labels are the
 * same they are counted.
 */
export function uniqueNames(paths: readonly (readonly string[])[], ids?: readonly unknown[]): string[] {
  const bearers = new Map<string, Set<unknown>>();
  const variants = paths.map(([own = '', ...above], at) => {
    let long = own;
    return [own, ...above.map((label, depth) => `${(long += (depth > 0 ? '、' : '（') + label)}）`)].map((name) => {
      bearers.set(name, (bearers.get(name) ?? new Set()).add(ids?.[at] ?? at));
      return name;
    });
  });
  return variants.map((names, at) => {
    const near = names[1] ?? names[0] ?? '';
    return (
      names.find((name) => bearers.get(name)?.size === 1) ??
      `${near} ${[...(bearers.get(near) ?? [])].indexOf(ids?.[at] ?? at) + 1}`
    );
  });
}
