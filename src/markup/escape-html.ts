const REFERENCES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as HTML, between tags or in a value with quotation marks; the same as Astro makes of an expression. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (letter) => REFERENCES[letter] ?? letter);
