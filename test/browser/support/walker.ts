import { expect, vi } from 'vitest';
import { evaluateIn, type Driver, type Key } from '../../support/engines/driver.ts';

/** More steps than a person would take to anything on a page. */
const STEPS = 400;
/** Milliseconds until a page shows what it was asked for; a busy core takes 10 s for a search. */
const PATIENCE = 60_000;

/** A person without a mouse. */
export class Walker {
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  async open(address: string): Promise<void> {
    await this.#driver.open(address);
    await this.until(() => document.readyState === 'complete' && document.hasFocus());
  }

  press(...keys: Key[]): Promise<void> {
    return this.#driver.press(keys);
  }

  type(words: string): Promise<void> {
    return this.#driver.type(words);
  }

  /** Runs a function in the page. */
  ask<Args extends unknown[], Result>(run: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>> {
    return evaluateIn(this.#driver, run, ...args);
  }

  /** Waits until a function says in the page that it holds; pages may come and go meanwhile. */
  async until<Args extends unknown[]>(holds: (...args: Args) => boolean, ...args: Args): Promise<void> {
    await vi.waitFor(
      async () => {
        if (!(await this.ask(holds, ...args))) throw new Error(`It does not hold: ${holds.toString()} ${args.join()}`);
      },
      { timeout: PATIENCE },
    );
  }

  address(): Promise<string> {
    return this.ask(() => location.href);
  }

  /** Words of the first element of a kind, with single blanks; '' where there is none. */
  words(selector: string): Promise<string> {
    return this.ask(
      (wanted) => (document.querySelector(wanted)?.textContent ?? '').replace(/\s+/gu, ' ').trim(),
      selector,
    );
  }

  /** The hook of the page. */
  kind(): Promise<string> {
    return this.ask(() => document.querySelector<HTMLElement>('main')?.dataset['page'] ?? '');
  }

  /** The name a screen reader would give what has the focus: its label, else its words. */
  focused(): Promise<string> {
    return this.ask(() => {
      const element = document.activeElement;
      const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent;
      return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
    });
  }

  /** Goes on with Tab until something of that name has the focus, which must be seen to have it. */
  async tabTo(name: string | RegExp): Promise<void> {
    const passed: string[] = [];
    for (let step = 0; step < STEPS; step++) {
      await this.press('Tab');
      const words = await this.focused();
      if (typeof name === 'string' ? words === name : name.test(words)) {
        const outline = await this.ask(() => {
          const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
          return { drawn: outlineStyle !== 'none', wide: Number.parseFloat(outlineWidth) >= 2 };
        });
        expect(outline).toEqual({ drawn: true, wide: true });
        await this.until(() => {
          const box = document.activeElement?.getBoundingClientRect();
          return box !== undefined && box.bottom > 0 && box.top < innerHeight;
        });
        return;
      }
      passed.push(words);
    }
    throw new Error(`Tab never came to ${name}; it passed ${passed.slice(0, 40).join(' → ')}`);
  }

  /** Goes to a link by Tab and follows it. */
  async follow(name: string | RegExp): Promise<void> {
    await this.tabTo(name);
    const before = await this.address();
    await this.press('Enter');
    // Between two pages there is an empty one.
    await this.until(
      (from) => location.href !== from && document.readyState === 'complete' && document.querySelector('main') !== null,
      before,
    );
  }

  /** Goes to the menu of an item by Tab, opens it, and goes down to one of its lines. */
  async tabToLine(menu: RegExp, line: string | RegExp): Promise<void> {
    await this.tabTo(menu);
    await this.press('Enter');
    await this.until(() => document.activeElement?.role === 'menuitem');
    const passed: string[] = [];
    for (let words = await this.focused(); !passed.includes(words); words = await this.focused()) {
      if (typeof line === 'string' ? words === line : line.test(words)) return;
      passed.push(words);
      await this.press('ArrowDown');
    }
    throw new Error(`The menu has no line ${line}; it has ${passed.join(', ')}`);
  }

  /** Waits for a dialog, or a note, that is open and that holds some words or bears them as its name. */
  async untilOpen(words: string): Promise<void> {
    await this.until((wanted) => {
      const open = [...document.querySelectorAll<HTMLElement>(':is(dialog, [role="dialog"])')];
      return open.some(
        (dialog) =>
          dialog.getClientRects().length > 0 &&
          ((dialog.textContent ?? '').includes(wanted) || (dialog.getAttribute('aria-label') ?? '').includes(wanted)),
      );
    }, words);
  }

  async untilClosed(): Promise<void> {
    await this.until(() =>
      [...document.querySelectorAll(':is(dialog, [role="dialog"])')].every(
        (dialog) => dialog.getClientRects().length === 0,
      ),
    );
  }
}
