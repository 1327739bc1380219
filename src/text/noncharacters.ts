/** Code points that Unicode keeps free of letters; a reader uses some of them as signs, so none may come from a source. */
const NONCHARACTERS = /[\ufdd0-\ufdef\ufffe\uffff]/gu;
/** A text of a source without the code points that readers use as signs; each becomes U+FFFD, the sign for a lost letter. */
export function replaceNoncharacters(text: string): string {
  return text.replace(NONCHARACTERS, '\ufffd');
}
