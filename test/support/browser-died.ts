/** What Playwright says of a page whose browser is gone, and we of one that stands still. */
export const BROWSER_DIED = /Target page, context or browser has been closed|Target crashed|Page crashed/u;

/**
 * What is asked of a page, or a rejection as of a browser that died, where there is no answer within so many milliseconds: on a busy
 * machine one may stop drawing without an end. `end` ends the browser, which starts again for the next.
 */
export async function unlessItHangs<Result>(
  asked: Promise<Result>,
  time: number,
  end: () => Promise<void>,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  let ended = Promise.resolve();
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      ended = end().finally(() => reject(new Error(`Page crashed: it did not answer within ${time / 1000} s.`)));
    }, time);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
    // What is asked fails with the page, before the browser is gone.
    await ended;
  }
}
