/** Does something once, when it is first asked for; where it fails, the next one who asks tries again. */
export function once<Value>(work: () => Promise<Value>): () => Promise<Value> {
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
export function kept<Name, Value>(count: number, read: (name: Name) => Promise<Value>): (name: Name) => Promise<Value> {
  const known = new Map<Name, Promise<Value>>();
  return (name) => {
    const value = known.get(name) ?? read(name);
    known.delete(name);
    known.set(name, value);
    value.catch(() => known.delete(name));
    for (const oldest of known.keys()) {
      if (known.size <= count) break;
      known.delete(oldest);
    }
    return value;
  };
}
