/** What Playwright says of a page whose browser is gone. */
export const BROWSER_DIED = /Target page, context or browser has been closed|Target crashed|Page crashed/u;
