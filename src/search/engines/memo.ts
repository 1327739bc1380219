/** Does something once, when it is first asked for; where it fails, the next one who asks tries again. */
export function memoizeOnce<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let working: Promise<Value> | null = null;
  return () => {
    working ??= work().catch((error: unknown) => {
      working = null;
      throw error;
    });
    return working;
  };
}

/** Remembers what was read last, up to `count` by their names; what failed is read again. */
export function memoizeRecent<Name, Value>(
  count: number,
  read: (name: Name) => Promise<Value>,
): (name: Name) => Promise<Value> {
  const cache = new Map<Name, Promise<Value>>();
  return (name) => {
    const value = cache.get(name) ?? read(name);
    cache.delete(name);
    cache.set(name, value);
    value.catch(() => cache.delete(name));
    for (const oldest of cache.keys()) {
      if (cache.size <= count) break;
      cache.delete(oldest);
    }
    return value;
  };
}
