/** The number of an entry of a list, alone: `24`, `(3)`, `⑤`, `12.`. */
const NUMBER = /^\s*[(（]?(?:\d{1,3}|[０-９]{1,3}|[①-⑳]|[ア-ン]|[a-zA-Z])[)）.．]?\s*$/u;
/** What a list number ends with, where it stands behind the number. */
const BEHIND = /^\s*(?:[)）．]|\.(?!\d))/u;
/** Circled and bracketed numbers need nothing behind them. */
const CLOSED = /[①-⑳)）.．]\s*$/u;

/**
 * Whether a removed and an added piece are but the numbers of an entry that has another place in its list; `next` is the text behind
 * them. `5` → `6` in front of `日`, `、` or `.5` is no such number.
 */
export function isListNumber(removed: string, added: string, next: string): boolean {
  if (!NUMBER.test(removed) || !NUMBER.test(added)) return false;
  return (CLOSED.test(removed) && CLOSED.test(added)) || BEHIND.test(next);
}
