/**
 * Makes a function that runs an action, never twice at a time: who asks while it runs has it run once more afterwards. Is over when the
 * action has run from its beginning after it was asked for; rejects where it throws.
 */
export function takeTurns(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let asked = false;
  const run = async (): Promise<void> => {
    try {
      while (asked) {
        asked = false;
        await action();
      }
    } finally {
      running = null;
    }
  };
  return () => {
    asked = true;
    running ??= Promise.resolve().then(run);
    return running;
  };
}
