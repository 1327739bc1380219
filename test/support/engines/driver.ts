/** Named keys, as Playwright and as WebDriver have them. */
export const KEYS = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  Shift: '\uE008',
  ArrowDown: '\uE015',
};
export type Key = keyof typeof KEYS;

/** What a walk needs of a browser: one page, its keyboard, and what it shows. */
export interface Driver {
  /** Leads the page to an address, and waits until it is loaded. */
  open: (address: string) => Promise<void>;
  /** Presses keys together, one or `Shift` and another. */
  press: (keys: readonly Key[]) => Promise<void>;
  type: (words: string) => Promise<void>;
  /** What an expression gives that is a string, or a promise of one. */
  evaluate: (expression: string) => Promise<string>;
  close: () => Promise<void>;
}

/** A browser that walks may be run in. */
export interface Engine {
  name: string;
  /** Why it cannot be started here; null where it can. */
  missing: string | null;
  start: () => Promise<Driver>;
}

interface KeyActions {
  type: 'key';
  id: string;
  actions: { type: 'keyDown' | 'keyUp'; value: string }[];
}

/** Key actions as the W3C's WebDriver and WebDriver BiDi both take them. */
export function keyActions(keys: readonly string[], together: boolean): KeyActions[] {
  const down = (value: string) => ({ type: 'keyDown' as const, value });
  const up = (value: string) => ({ type: 'keyUp' as const, value });
  const actions = together
    ? [...keys.map(down), ...keys.toReversed().map(up)]
    : keys.flatMap((value) => [down(value), up(value)]);
  return [{ type: 'key', id: 'keyboard', actions }];
}

/** Runs a function in the page, as it is written and with arguments that JSON can hold, and gives what it returns. */
export async function evaluateIn<Args extends unknown[], Result>(
  { evaluate }: Driver,
  run: (...args: Args) => Result,
  ...args: Args
): Promise<Awaited<Result>> {
  const call = `(${run.toString()})(...${JSON.stringify(args)})`;
  const text = await evaluate(`Promise.resolve(${call}).then((value) => JSON.stringify(value ?? null))`);
  return JSON.parse(text) as Awaited<Result>;
}
