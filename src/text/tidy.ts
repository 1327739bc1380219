const SPACES = /[\s\u00a0\u2000-\u200b\u3000\ufeff]+/gu;

/** One line of printed text in normal form: runs of white space (also NBSP and full-width) are one space, none at the ends. */
export function tidyLine(line: string): string {
  return line.replace(SPACES, ' ').trim();
}

/** A text in normal form: each line tidied, empty lines left out. White space carries no meaning in the documents. */
export function tidy(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029\u000b\u000c\u0085]/u)
    .map(tidyLine)
    .filter((line) => line !== '')
    .join('\n');
}

/** How many characters of a text are not white space: the unit in which an import counts what it placed. */
export function countCharacters(text: string): number {
  return Array.from(text.replace(SPACES, '')).length;
}
