const REFERENCES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const reference = (letter: string): string => REFERENCES[letter] ?? letter;

/** A text as HTML between tags; the same as Astro makes of an expression. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, reference);

/** An attribute with a blank before it, its value between quotation marks; the same as Astro makes of one. Nothing where it has no value. */
export const attributeHtml = (name: string, value: string | null | undefined): string =>
  value === null || value === undefined ? '' : ` ${name}="${value.replace(/[&"]/gu, reference)}"`;
