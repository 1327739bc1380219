const DASH = /^[-‐‑‒–—―−－﹣ー─━ｰ]$/u;

/** Whether a text is one dash alone: what the documents print for なし. It differs from printing nothing. */
export function isDash(text: string): boolean {
  return DASH.test(text);
}
