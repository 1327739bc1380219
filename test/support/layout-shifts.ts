import type { Page } from 'playwright-core';

/** By how much what a reader sees has jumped by itself since the page began to load, each time; see web.dev/articles/cls. */
export function layoutShifts(page: Page): Promise<number[]> {
  return page.evaluate(
    () =>
      new Promise<number[]>((done) => {
        const shifts: number[] = [];
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) shifts.push(entry.value);
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        // What is buffered is given before the second frame.
        requestAnimationFrame(() => requestAnimationFrame(() => done(shifts)));
      }),
  );
}
