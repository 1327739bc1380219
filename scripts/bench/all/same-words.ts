/** What is inserted into a file to touch it, which stands nowhere else. */
export const TOUCHED = '計測のために加えた一文である。';

const FRONT_MATTER = /^---\n[^]*?\n---\n/u;
/** The item of every form that says what the task is about. */
const ABOUT = /^#+ ②事務の(?:内容|概要).*\n\n/mu;

/** The same assessment with one more sentence in the item that says what its task is about. */
export function touch(markdown: string): string {
  if (!ABOUT.test(markdown)) throw new Error('The assessment does not say what it is about.');
  return markdown.replace(ABOUT, (heading) => `${heading}${TOUCHED}\n\n`);
}

/** Letters and digits alone: marks of Markdown, blanks and the signs that a renderer puts in their place are no words. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** Texts of the Markdown that a page does not show, in their order. */
export function wordsMissing(markdown: string, html: string): string[] {
  const shown = lettersOf(
    html
      .replace(/<[^>]*>/gu, '')
      .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/&\w+;/gu, ''),
  );
  return markdown
    .replace(FRONT_MATTER, '')
    .split('\n')
    .map((line) =>
      line
        .replace(/\{#[^}]*\}/gu, '')
        .replace(/&\w+;/gu, '')
        .replace(/^\s*(?:- \[[ x]\]|\d+\.)/u, ''),
    )
    .filter((line) => !shown.includes(lettersOf(line)));
}
