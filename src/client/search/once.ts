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
