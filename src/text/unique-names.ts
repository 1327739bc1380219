/**
 * Names for things that lie within one another, each by its own label and so many of the labels above it that nothing else has the
 * name: `③対象人数`, `委託先名（委託事項1）`. `paths`: of each its own label, then those above it, from the nearest up. `ids`: what each is;
 * the same thing may have a name twice. Where all labels are the
 * same they are counted.
 */
export function uniqueNames(paths: readonly (readonly string[])[], ids?: readonly unknown[]): string[] {
  const idOf = (at: number): unknown => ids?.[at] ?? at;
  const first = new Map<string, unknown>();
  /** All that bear a name, where it is more than one. */
  const shared = new Map<string, Set<unknown>>();
  const variants = paths.map((path, at) => {
    const names = variantsOf(path);
    for (const name of names) {
      const bearer = first.get(name);
      if (bearer === undefined) first.set(name, idOf(at));
      else if (bearer !== idOf(at)) shared.set(name, (shared.get(name) ?? new Set([bearer])).add(idOf(at)));
    }
    return names;
  });
  return variants.map((names, at) => {
    const unique = names.find((name) => !shared.has(name));
    if (unique !== undefined) return unique;
    const near = names[1] ?? names[0] ?? '';
    const turn = [...(shared.get(near) ?? [])].indexOf(idOf(at)) + 1;
    return `${near} ${turn}`;
  });
}

/** A label alone, then with more and more of those above it. */
function variantsOf([own = '', ...above]: readonly string[]): string[] {
  const names = [own];
  let labels = '';
  for (const [depth, label] of above.entries()) {
    labels += depth === 0 ? label : `、${label}`;
    names.push(`${own}（${labels}）`);
  }
  return names;
}
