/**
 * Code points that Unicode keeps free of letters; a reader uses some of them as signs, so none may come from a source. And control
 * characters, of which only tabs and ends of lines and pages mean something in a text.
 */
const NONCHARACTERS = /[\ufdd0-\ufdef\ufffe\uffff\u0000-\u0008\u000e-\u001f\u007f-\u009f]/gu;
/** A text of a source without control characters and the code points that readers use as signs; each becomes U+FFFD, the sign for a lost letter. */
export function replaceNoncharacters(text: string): string {
  return text.replace(NONCHARACTERS, '\ufffd');
}
